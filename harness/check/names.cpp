#include "check/names.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <span>
#include <utility>

#include "model/failure.hpp"
#include "wire/gate.hpp"

namespace harness::check {
namespace {

using model::Operation;
using model::OperationKind;

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  std::string line;
  while (std::getline(file, line)) {
    lines.push_back(line);
  }
  return lines;
}

std::string trimmed(const std::string& line) {
  const std::size_t first = line.find_first_not_of(" \t");
  const std::size_t last = line.find_last_not_of(" \t\r");
  return first == std::string::npos ? "" : line.substr(first, last - first + 1);
}

// Whether two files lie in one folder.
bool is_beside(const std::filesystem::path& one, const std::filesystem::path& other) {
  return one.parent_path() == other.parent_path();
}

bool is_plain(const model::Demand& demand) {
  return demand.threshold == 1 && demand.amount == 1;
}

std::string on_semaphores(std::string_view call, const Operation& operation,
                          const model::Program& program) {
  std::string text = fmt::format("{}(", call);
  for (std::size_t i = 0; i < operation.demands.size(); ++i) {
    const model::Demand& demand = operation.demands[i];
    text += (i > 0 ? ", " : "") + program.semaphores.at(demand.semaphore.value).name;
    if (!is_plain(demand)) {
      text += fmt::format(", {}, {}", demand.threshold, demand.amount);
    }
  }
  return text + ")";
}

// The value of an atomic, which has at most 8 bytes, as a signed integer.
std::int64_t value_of(std::span<const std::byte> bytes) {
  std::int64_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) {
    const auto byte = static_cast<std::int64_t>(bytes[i]);
    value = i + 1 == bytes.size() && bytes.size() > 1 ? static_cast<std::int8_t>(byte)
                                                      : value * 256 + byte;
  }
  return value;
}

// " (relaxed)", or nothing for the default.
std::string order_text(const Operation& operation) {
  const model::MemoryOrder order = operation.atomic.order;
  return order == model::MemoryOrder::seq_cst ? "" : fmt::format(" ({})", model::name_of(order));
}

}  // namespace

Names::Names(const std::string& executable, std::string segment_type, const std::string& source)
    : debug_info_(executable),
      segment_type_(std::move(segment_type)),
      source_(std::filesystem::path(source).lexically_normal().string()),
      lines_(lines_of(source_)) {}

void Names::name_semaphores(model::Program& program) const {
  for (model::SemaphoreInfo& semaphore : program.semaphores) {
    semaphore.name = debug_info_.name_in(segment_type_, semaphore.offset);
  }
}

std::string Names::text(const Operation& operation, const model::Program& program) const {
  const model::Mark& mark = operation.mark;
  switch (operation.kind) {
    case OperationKind::p:
      return on_semaphores("P", operation, program);
    case OperationKind::v:
      return on_semaphores("V", operation, program);
    case OperationKind::swait:
      return on_semaphores("Swait", operation, program);
    case OperationKind::ssignal:
      return on_semaphores("Ssignal", operation, program);
    case OperationKind::read:
      return "reads " + bytes(operation.range);
    case OperationKind::write:
      return "writes " + bytes(operation.range);
    case OperationKind::atomic_load:
      return "looks at " + bytes(operation.range);
    case OperationKind::atomic_store:
    case OperationKind::atomic_update:
    case OperationKind::atomic_compare:
      return fmt::format("{} on {}", model::name_of(operation.atomic.function),
                         bytes(operation.range));
    case OperationKind::fence:
      return "fence" + order_text(operation);
    case OperationKind::request:
      return fmt::format("wants to {}", mark.name);
    case OperationKind::enter:
      return fmt::format("enters {}", mark.name);
    case OperationKind::leave:
      return fmt::format("leaves {}", mark.name);
    case OperationKind::note:
      return fmt::format("{} {}", mark.name, mark.argument);
    case OperationKind::done:
      return "returns";
    default:
      return std::string(model::name_of(operation.kind)) +
             (operation.detail.empty() ? "" : ": " + operation.detail);
  }
}

std::string Names::text(const model::Step& step, const model::Program& program) const {
  const Operation& operation = step.operation;
  if (operation.kind == OperationKind::flush) {
    return fmt::format("buffer → {} = {}", bytes(operation.range), value_of(step.left));
  }
  if (!model::is_atomic(operation.kind) || operation.kind == OperationKind::fence) {
    return text(operation, program);
  }
  const std::string name = bytes(operation.range);
  const std::string order = step.in_buffer && operation.kind == OperationKind::atomic_store
                                ? " → buffer"
                            : step.in_buffer ? " (own buffer)"
                                             : order_text(operation);
  if (operation.kind == OperationKind::atomic_store) {
    return fmt::format("{} = {}{}", name, value_of(step.left), order);
  }
  const bool has_changed = !step.left.empty() && step.left != step.found;
  return has_changed
             ? fmt::format("{}: {} → {}{}", name, value_of(step.found), value_of(step.left), order)
             : fmt::format("{} is {}{}", name, value_of(step.found), order);
}

std::string Names::bytes(const model::Range& range) const {
  return debug_info_.name_in(segment_type_, range.offset);
}

model::Range Names::variable(std::string_view name, std::size_t segment_size) const {
  std::map<std::string, model::Range> matches;
  for (std::uint32_t at = 0; at < segment_size; ++at) {
    const std::string here = debug_info_.name_in(segment_type_, at);
    if (here == name || here.ends_with("." + std::string(name))) {
      ++matches.try_emplace(here, model::Range{at, 0}).first->second.size;
    }
  }
  const auto exact = matches.find(std::string(name));
  if (exact == matches.end() && matches.size() != 1) {
    throw model::Failure(fmt::format(
        "the spec of this problem asks for the shared variable \"{}\", and the program's shared "
        "struct, {}, has {} of that name. What is given must stay as it is named.",
        name, segment_type_, matches.empty() ? "none" : "several"));
  }
  const model::Range range = exact != matches.end() ? exact->second : matches.begin()->second;
  if (range.size != 1 && range.size != 2 && range.size != 4 && range.size != 8) {
    throw model::Failure(
        fmt::format("the spec of this problem asks for \"{}\" as if it were an integer; it has {} "
                    "bytes.",
                    name, range.size));
  }
  return range;
}

std::string Names::address(std::uint64_t address) const {
  if (address >= wire::segment_address && address < wire::segment_address + wire::segment_limit) {
    return debug_info_.name_in(segment_type_, address - wire::segment_address);
  }
  const std::string global = debug_info_.global_at(address);
  return global.empty() ? "an object of its own" : global;
}

// The student's own line if there is one, else one of a file beside it. What led to an operation in
// the runtime, a library or our own headers says nothing to a student.
report::Place Names::place(const Operation& operation) const {
  symbols::SourceLine line = debug_info_.line_in(source_, operation.call_stack);
  if (!is_beside(line.file, source_)) {
    line = innermost_beside(operation.call_stack);
  }
  if (line.line == 0) {
    return {};
  }
  report::Place place{
      .file = std::filesystem::path(line.file).filename().string(), .line = line.line, .text = {}};
  const auto index = static_cast<std::size_t>(line.line);
  if (line.file == source_ && index <= lines_.size()) {
    place.text = trimmed(lines_[index - 1]);
  }
  return place;
}

symbols::SourceLine Names::innermost_beside(const std::vector<std::uint64_t>& call_stack) const {
  for (const std::uint64_t return_address : call_stack) {
    for (const symbols::SourceLine& line : debug_info_.lines_of(return_address - 1)) {
      if (line.line > 0 && is_beside(line.file, source_)) {
        return line;
      }
    }
  }
  return {};
}

}  // namespace harness::check
