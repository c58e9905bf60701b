#include "support/scripted_processes.hpp"

#include <algorithm>
#include <utility>

#include "model/ensure.hpp"

namespace harness::support {
namespace {

using model::ensure;
using model::OperationKind;

constexpr int most_private_steps = 1000;  // in a row; more is a loop without any operation

void add_to(Bytes& number, std::uint64_t amount) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < number.size(); ++i) {
    value |= std::to_integer<std::uint64_t>(number[i]) << (8 * i);
  }
  number = bytes(value + amount, number.size());
}

}  // namespace

ScriptedProcesses::ScriptedProcesses(std::vector<Script> scripts) : scripts_(std::move(scripts)) {}

learn::Stop ScriptedProcesses::start(model::ProcessId process) {
  ++starts_;
  const auto first = std::ranges::find(scripts_, scripts_.at(process.value));
  return run_to_operation({.script = static_cast<std::size_t>(first - scripts_.begin())});
}

learn::Stop ScriptedProcesses::go_on(const learn::Automaton& automaton, model::NodeId from,
                                     const learn::Answer& answer) {
  ++steps_;
  Local local = locals_.at(automaton.node(from).fingerprint.low);
  const model::Operation operation = operation_at(local);
  ensure(!model::is_last(operation.kind), "a process that has ended does not go on");
  const Script::Line line = script_of(local).lines_.at(local.line);
  if (operation.kind == OperationKind::identity) {
    local.variables[line.variable] = answer;
  } else if (model::reads_segment(operation.kind)) {
    ensure(answer.size() == line.range.size, "a read is answered with the bytes of its range");
    local.variables[line.variable] = answer;
  } else {
    ensure(answer.empty(), "only reads and identity have an answer");
  }
  Bytes written =
      line.action == Script::Action::write_variable ? local.variables[line.variable] : line.value;
  if (operation.kind == OperationKind::atomic_compare &&
      answer != bytes(operation.atomic.expected, answer.size())) {
    written = answer;
  }
  ++local.line;
  learn::Stop stop = run_to_operation(std::move(local));
  stop.written = std::move(written);
  return stop;
}

learn::Stop ScriptedProcesses::run_to_operation(Local local) {
  int steps = 0;
  while (steps < most_private_steps && do_private_step(local)) {
    ++steps;
  }
  const auto [place, is_new] = numbers_.try_emplace(local, locals_.size());
  if (is_new) {
    locals_.push_back(local);
  }
  return {.fingerprint = {.low = place->second, .high = 0}, .operation = operation_at(local)};
}

// False if `local` stands before an operation.
bool ScriptedProcesses::do_private_step(Local& local) const {
  using enum Script::Action;
  const Script& script = script_of(local);
  if (local.line == script.lines_.size()) {
    return false;
  }
  const Script::Line& line = script.lines_[local.line];
  if (line.action == operation || line.action == write_variable) {
    return false;
  }
  Bytes& variable = local.variables[line.variable];
  if (line.action == set) {
    variable = line.value;
  } else if (line.action == add) {
    add_to(variable, line.amount);
  }
  const bool jumps = line.action == jump || (line.action == jump_if && variable == line.value);
  local.line = jumps ? script.labels_.at(line.text) : local.line + 1;
  return true;
}

model::Operation ScriptedProcesses::operation_at(const Local& local) const {
  const Script& script = script_of(local);
  if (local.line == script.lines_.size()) {
    return {.kind = OperationKind::done};
  }
  const Script::Line& line = script.lines_[local.line];
  const bool writes_variable = line.action == Script::Action::write_variable;
  if (line.action != Script::Action::operation && !writes_variable) {
    return {.kind = OperationKind::spinning, .detail = "loops without any operation"};
  }
  model::Operation result{.kind = line.kind,
                          .demands = line.demands,
                          .range = line.range,
                          .atomic = line.atomic,
                          .mark = line.mark,
                          .detail = line.text};
  if (writes_variable) {
    result.range.size = static_cast<std::uint32_t>(local.variables[line.variable].size());
  }
  return result;
}

}  // namespace harness::support
