#include "report/trace_writing.hpp"

#include "report/schedule_json.hpp"
#include "report/trace_json.hpp"

namespace harness::report {
namespace {

Json json_of(const Place& place) {
  return {{"file", place.file}, {"line", place.line}, {"text", place.text}};
}

Json json_of(const StepText& text) {
  return {{"operation", text.operation}, {"place", json_of(text.place)}};
}

Json json_of(const Waiting& waiting) {
  return {{"process", waiting.process.value},
          {"operation", waiting.operation},
          {"object", waiting.object},
          {"held_by", json_list(waiting.held_by, [](model::ProcessId p) { return p.value; })},
          {"place", json_of(waiting.place)},
          {"spins", waiting.spins}};
}

}  // namespace

Json json_of(const std::vector<model::ProcessName>& processes) {
  return json_list(processes, [](const model::ProcessName& process) -> Json {
    return {{"role", process.role}, {"index", process.index}, {"role_size", process.role_size}};
  });
}

Json json_of(const Trace& trace) {
  return {{"format", "workbook-trace"},
          {"version", trace_version},
          {"problem", trace.problem},
          {"source", trace.source},
          {"program_hash", trace.program_hash},
          {"processes", json_of(trace.processes)},
          {"semaphores", name_of(trace.strength)},
          {"verdict", name_of(trace.verdict)},
          {"property", trace.property},
          {"explanation", trace.explanation},
          {"schedule", json_of(trace.schedule)},
          {"texts", json_list(trace.texts, [](const StepText& t) { return json_of(t); })},
          {"lost_after", trace.lost_after ? Json(*trace.lost_after) : Json()},
          {"waiting", json_list(trace.waiting, [](const Waiting& w) { return json_of(w); })},
          {"confirmed", trace.confirmed}};
}

std::string text_of(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string to_json(const Trace& trace) {
  return text_of(json_of(trace));
}

}  // namespace harness::report
