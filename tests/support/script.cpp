#include <utility>

#include "model/ensure.hpp"
#include "support/scripted_processes.hpp"

namespace harness::support {

using model::OperationKind;

Bytes bytes(std::uint64_t value, std::size_t size) {
  model::ensure(size <= sizeof value, "a number has at most eight bytes");
  Bytes result;
  for (std::size_t i = 0; i < size; ++i) {
    result.push_back(static_cast<std::byte>((value >> (8 * i)) & 0xff));
  }
  return result;
}

Script& Script::append(Line line) {
  model::ensure(line.variable < variables, "a script names one of its variables");
  lines_.push_back(std::move(line));
  return *this;
}

Script& Script::append_mark(OperationKind kind, const std::string& name, std::int64_t argument) {
  return append({.kind = kind, .mark = {name, argument}});
}

Script& Script::p(std::uint32_t semaphore) {
  return append({.kind = OperationKind::p, .demands = {{.semaphore = {semaphore}}}});
}

Script& Script::v(std::uint32_t semaphore) {
  return append({.kind = OperationKind::v, .demands = {{.semaphore = {semaphore}}}});
}

Script& Script::swait(std::vector<model::Demand> demands) {
  return append({.kind = OperationKind::swait, .demands = std::move(demands)});
}

Script& Script::ssignal(const std::vector<std::uint32_t>& semaphores) {
  Line line{.kind = OperationKind::ssignal};
  for (const std::uint32_t semaphore : semaphores) {
    line.demands.push_back({.semaphore = {semaphore}});
  }
  return append(std::move(line));
}

Script& Script::read(std::uint32_t offset, std::uint32_t size, std::size_t variable) {
  return append({.kind = OperationKind::read, .range = {offset, size}, .variable = variable});
}

Script& Script::write_constant(std::uint32_t offset, Bytes value) {
  const auto size = static_cast<std::uint32_t>(value.size());
  return append({.kind = OperationKind::write, .range = {offset, size}, .value = std::move(value)});
}

Script& Script::write_variable(std::uint32_t offset, std::size_t variable) {
  return append({.action = Action::write_variable,
                 .kind = OperationKind::write,
                 .range = {offset, 0},
                 .variable = variable});
}

Script& Script::load(std::uint32_t offset, std::uint32_t size, std::size_t variable,
                     model::MemoryOrder order) {
  return append({.kind = OperationKind::atomic_load,
                 .range = {offset, size},
                 .atomic = {.order = order},
                 .variable = variable});
}

Script& Script::store(std::uint32_t offset, Bytes value, model::MemoryOrder order) {
  const auto size = static_cast<std::uint32_t>(value.size());
  return append({.kind = OperationKind::atomic_store,
                 .range = {offset, size},
                 .atomic = {.function = model::AtomicFunction::store, .order = order},
                 .value = std::move(value)});
}

Script& Script::exchange(std::uint32_t offset, Bytes value, std::size_t variable,
                         model::MemoryOrder order) {
  const auto size = static_cast<std::uint32_t>(value.size());
  return append({.kind = OperationKind::atomic_update,
                 .range = {offset, size},
                 .atomic = {.function = model::AtomicFunction::exchange, .order = order},
                 .value = std::move(value),
                 .variable = variable});
}

Script& Script::compare(std::uint32_t offset, std::uint8_t expected, std::uint8_t value,
                        std::size_t variable, model::Atomic orders) {
  orders.function = model::AtomicFunction::compare;
  orders.expected = expected;
  return append({.kind = OperationKind::atomic_compare,
                 .range = {offset, 1},
                 .atomic = orders,
                 .value = bytes(value, 1),
                 .variable = variable});
}

Script& Script::fence(model::MemoryOrder order) {
  return append({.kind = OperationKind::fence, .atomic = {.order = order}});
}

Script& Script::request(const std::string& region, std::int64_t argument) {
  return append_mark(OperationKind::request, region, argument);
}

Script& Script::enter(const std::string& region, std::int64_t argument) {
  return append_mark(OperationKind::enter, region, argument);
}

Script& Script::leave(const std::string& region, std::int64_t argument) {
  return append_mark(OperationKind::leave, region, argument);
}

Script& Script::note(const std::string& event, std::int64_t argument) {
  return append_mark(OperationKind::note, event, argument);
}

Script& Script::identity(std::size_t variable) {
  return append({.kind = OperationKind::identity, .variable = variable});
}

Script& Script::fault(OperationKind kind, const std::string& detail) {
  return append({.kind = kind, .text = detail});
}

Script& Script::set(Bytes value, std::size_t variable) {
  return append({.action = Action::set, .value = std::move(value), .variable = variable});
}

Script& Script::add(std::uint64_t amount, std::size_t variable) {
  return append({.action = Action::add, .amount = amount, .variable = variable});
}

Script& Script::label(const std::string& name) {
  model::ensure(labels_.emplace(name, lines_.size()).second, "a label stands in one place");
  return *this;
}

Script& Script::jump(const std::string& label) {
  return append({.action = Action::jump, .text = label});
}

Script& Script::jump_if(Bytes equal, const std::string& label, std::size_t variable) {
  return append(
      {.action = Action::jump_if, .text = label, .value = std::move(equal), .variable = variable});
}

Script& Script::loop() {
  labels_.emplace("", 0);
  return jump("");
}

}  // namespace harness::support
