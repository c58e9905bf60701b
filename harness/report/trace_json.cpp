#include "report/trace_json.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/json_fields.hpp"
#include "report/schedule_json.hpp"

namespace harness::report {
namespace {

using model::ProcessId;

Place place_from(const Json& json) {
  constexpr int most = std::numeric_limits<int>::max();
  return {.file = text_in(json, "file"),
          .line = static_cast<int>(number_from(field(json, "line"), 0, most)),
          .text = text_in(json, "text")};
}

StepText step_text_from(const Json& json) {
  return {text_in(json, "operation"), place_from(field(json, "place"))};
}

Waiting waiting_from(const Json& json) {
  return {.process = process_from(field(json, "process")),
          .operation = text_in(json, "operation"),
          .object = text_in(json, "object"),
          .held_by = list_of(json, "held_by", process_from),
          .place = place_from(field(json, "place")),
          .spins = flag_in(json, "spins")};
}

model::ProcessName process_name_from(const Json& json) {
  return {.role = text_in(json, "role"),
          .index = number_in<std::uint32_t>(json, "index"),
          .role_size = number_in<std::uint32_t>(json, "role_size")};
}

model::Strength strength_named(const std::string& name) {
  using enum model::Strength;
  for (const model::Strength strength : {strong, weak, barging}) {
    if (name_of(strength) == name) {
      return strength;
    }
  }
  throw_bad_trace(fmt::format("there are no \"{}\" semaphores", name));
}

model::Verdict verdict_from(const std::string& name) {
  const auto verdict = model::verdict_named(name);
  if (!verdict) {
    throw_bad_trace(fmt::format("there is no verdict \"{}\"", name));
  }
  return *verdict;
}

std::optional<std::size_t> lost_after_from(const Json& json, std::size_t steps) {
  if (json.is_null()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(number_from(json, 0, static_cast<std::int64_t>(steps) - 1));
}

void check_format(const Json& json) {
  if (!json.is_object() || !json.contains("format") || json["format"] != "workbook-trace") {
    throw_bad_trace("it does not say \"format\": \"workbook-trace\"");
  }
  const auto version = number_in<std::int64_t>(json, "version");
  if (version != trace_version) {
    throw BadTrace(
        fmt::format("this trace has version {}, but this workbook reads version {} only; {}",
                    version, trace_version,
                    version > trace_version ? "use a newer workbook" : "check the program again"));
  }
}

// Who takes part in the trace, anywhere.
std::vector<ProcessId> processes_named_in(const Trace& trace) {
  std::vector<ProcessId> named;
  for (const model::Event& event : trace.schedule.first) {
    named.push_back(event.process);
  }
  for (const model::Step& step : trace.schedule.steps) {
    named.push_back(step.process);
    named.insert(named.end(), step.resumed.begin(), step.resumed.end());
    for (const model::Event& event : step.events) {
      named.push_back(event.process);
    }
  }
  if (const auto& clash = trace.schedule.clash) {
    named.insert(named.end(), {clash->first.process, clash->second.process});
  }
  for (const Waiting& waiting : trace.waiting) {
    named.push_back(waiting.process);
    named.insert(named.end(), waiting.held_by.begin(), waiting.held_by.end());
  }
  return named;
}

void check_whole(const Trace& trace) {
  const std::size_t steps = trace.schedule.steps.size();
  if (trace.texts.size() != steps) {
    throw_bad_trace(fmt::format("it has {} steps but {} texts", steps, trace.texts.size()));
  }
  for (const ProcessId process : processes_named_in(trace)) {
    if (process.value >= trace.processes.size()) {
      throw_bad_trace(fmt::format("it names process {}, but has {} processes", process.value,
                                  trace.processes.size()));
    }
  }
  for (const model::ProcessName& process : trace.processes) {
    if (process.index >= process.role_size) {
      throw_bad_trace(
          fmt::format("{} {} is none of {}", process.role, process.index, process.role_size));
    }
  }
}

Trace trace_from(const Json& json) {
  check_format(json);
  Trace trace;
  trace.problem = text_in(json, "problem");
  trace.source = text_in(json, "source");
  trace.program_hash = text_in(json, "program_hash");
  trace.processes = list_of(json, "processes", process_name_from);
  trace.strength = strength_named(text_in(json, "semaphores"));
  trace.verdict = verdict_from(text_in(json, "verdict"));
  trace.property = text_in(json, "property");
  trace.explanation = text_in(json, "explanation");
  trace.schedule = schedule_from(field(json, "schedule"));
  trace.texts = list_of(json, "texts", step_text_from);
  trace.lost_after = lost_after_from(field(json, "lost_after"), trace.schedule.steps.size());
  trace.waiting = list_of(json, "waiting", waiting_from);
  trace.confirmed = text_in(json, "confirmed");
  check_whole(trace);
  return trace;
}

}  // namespace

Trace trace_from_json(std::string_view text) {
  try {
    return trace_from(Json::parse(text));
  } catch (const Json::parse_error& error) {
    throw_bad_trace(fmt::format("it is no JSON or was cut short (at byte {})", error.byte));
  } catch (const Json::exception& error) {
    throw_bad_trace(error.what());
  }
}

}  // namespace harness::report
