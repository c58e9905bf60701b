#include "report/schedule_json.hpp"

#include <fmt/format.h>

namespace harness::report {
namespace {

using model::Clash;
using model::Demand;
using model::Event;
using model::Operation;
using model::OperationKind;
using model::Step;

Json json_of(const Demand& demand) {
  return {{"semaphore", demand.semaphore.value},
          {"threshold", demand.threshold},
          {"amount", demand.amount}};
}

Demand demand_from(const Json& json) {
  return {.semaphore = {number_in<std::uint32_t>(json, "semaphore")},
          .threshold = number_in<std::int32_t>(json, "threshold"),
          .amount = number_in<std::int32_t>(json, "amount")};
}

OperationKind kind_named(const std::string& name) {
  constexpr auto last = static_cast<int>(OperationKind::diverged);
  for (int i = 0; i <= last; ++i) {
    if (name_of(static_cast<OperationKind>(i)) == name) {
      return static_cast<OperationKind>(i);
    }
  }
  throw_bad_trace(fmt::format("there is no operation \"{}\"", name));
}

Json json_of(const model::Atomic& atomic) {
  return {{"function", name_of(atomic.function)},
          {"order", name_of(atomic.order)},
          {"failure", name_of(atomic.failure)},
          {"operand", static_cast<std::int64_t>(atomic.operand)},
          {"expected", static_cast<std::int64_t>(atomic.expected)}};
}

model::MemoryOrder order_in(const Json& json, const char* key) {
  const std::string name = text_in(json, key);
  const auto order = model::memory_order_named(name);
  if (!order) {
    throw_bad_trace(fmt::format("there is no memory order \"{}\"", name));
  }
  return *order;
}

model::Atomic atomic_from(const Json& json) {
  const std::string name = text_in(json, "function");
  const auto function = model::atomic_function_named(name);
  if (!function) {
    throw_bad_trace(fmt::format("there is no atomic function \"{}\"", name));
  }
  return {.function = *function,
          .order = order_in(json, "order"),
          .failure = order_in(json, "failure"),
          .operand = static_cast<std::uint64_t>(number_in<std::int64_t>(json, "operand")),
          .expected = static_cast<std::uint64_t>(number_in<std::int64_t>(json, "expected"))};
}

Json json_of(const Operation& operation) {
  Json json = {
      {"kind", name_of(operation.kind)},
      {"demands", json_list(operation.demands, [](const Demand& d) { return json_of(d); })},
      {"range", {{"offset", operation.range.offset}, {"size", operation.range.size}}},
      {"mark", {{"name", operation.mark.name}, {"argument", operation.mark.argument}}},
      {"detail", operation.detail}};
  if (is_atomic(operation.kind)) {
    json["atomic"] = json_of(operation.atomic);
  }
  return json;
}

Operation operation_from(const Json& json) {
  const Json& range = field(json, "range");
  const Json& mark = field(json, "mark");
  Operation operation;
  operation.kind = kind_named(text_in(json, "kind"));
  operation.demands = list_of(json, "demands", demand_from);
  operation.range = {number_in<std::uint32_t>(range, "offset"),
                     number_in<std::uint32_t>(range, "size")};
  if (is_atomic(operation.kind)) {
    operation.atomic = atomic_from(field(json, "atomic"));
  }
  operation.mark = {text_in(mark, "name"), number_in<std::int64_t>(mark, "argument")};
  operation.detail = text_in(json, "detail");
  return operation;
}

Json json_of(const Event& event) {
  return {{"process", event.process.value}, {"operation", json_of(event.operation)}};
}

Event event_from(const Json& json) {
  return {process_from(field(json, "process")), operation_from(field(json, "operation"))};
}

Json json_of(const std::vector<std::byte>& bytes) {
  return json_list(bytes, [](std::byte byte) { return std::to_integer<int>(byte); });
}

Json json_of(const Step& step) {
  Json json = {{"process", step.process.value},
               {"operation", json_of(step.operation)},
               {"waits", step.waits},
               {"resumed", json_list(step.resumed, [](model::ProcessId p) { return p.value; })},
               {"events", json_list(step.events, [](const Event& e) { return json_of(e); })}};
  if (step.in_buffer || step.operation.kind == OperationKind::flush) {
    json["in_buffer"] = step.in_buffer;
    json["found"] = json_of(step.found);
    json["left"] = json_of(step.left);
  }
  return json;
}

std::vector<std::byte> bytes_in(const Json& json, const char* key) {
  return list_of(json, key, [](const Json& byte) {
    return static_cast<std::byte>(number_from(byte, 0, 255));
  });
}

// What only steps under x86-TSO have.
void add_buffering(Step& step, const Json& json) {
  if (json.contains("in_buffer")) {
    step.in_buffer = flag_in(json, "in_buffer");
    step.found = bytes_in(json, "found");
    step.left = bytes_in(json, "left");
  }
}

Step step_from(const Json& json) {
  Step step{.process = process_from(field(json, "process")),
            .operation = operation_from(field(json, "operation")),
            .waits = flag_in(json, "waits"),
            .resumed = list_of(json, "resumed", process_from),
            .events = list_of(json, "events", event_from)};
  add_buffering(step, json);
  return step;
}

Json json_of(const Clash& clash) {
  Json json = {{"first", json_of(clash.first)}, {"second", json_of(clash.second)}};
  if (clash.late) {
    json["late"] = true;
  }
  return json;
}

Clash clash_from(const Json& json) {
  return {event_from(field(json, "first")), event_from(field(json, "second")),
          json.contains("late") && flag_in(json, "late")};
}

// Traces that were written before there were cycles have none.
std::optional<std::size_t> cycle_from(const Json& json, std::size_t steps) {
  if (!json.contains("cycle") || json["cycle"].is_null()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(number_from(json["cycle"], 0, static_cast<std::int64_t>(steps)));
}

}  // namespace

Json json_of(const model::Schedule& schedule) {
  return {{"first", json_list(schedule.first, [](const Event& e) { return json_of(e); })},
          {"steps", json_list(schedule.steps, [](const Step& s) { return json_of(s); })},
          {"clash", schedule.clash ? json_of(*schedule.clash) : Json()},
          {"cycle", schedule.cycle ? Json(*schedule.cycle) : Json()}};
}

model::Schedule schedule_from(const Json& json) {
  model::Schedule schedule;
  schedule.first = list_of(json, "first", event_from);
  schedule.steps = list_of(json, "steps", step_from);
  if (const Json& clash = field(json, "clash"); !clash.is_null()) {
    schedule.clash = clash_from(clash);
  }
  schedule.cycle = cycle_from(json, schedule.steps.size());
  return schedule;
}

}  // namespace harness::report
