#include "report/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace harness::report {
namespace {

using model::Event;
using model::Operation;
using model::OperationKind;
using model::ProcessId;
using model::Step;

// Who is where, step by step.
class Regions {
 public:
  void note(ProcessId process, const Operation& operation) {
    std::vector<std::string>& inside = inside_[process];
    if (operation.kind == OperationKind::enter) {
      inside.push_back(operation.mark.name);
    } else if (operation.kind == OperationKind::leave) {
      const auto last = std::ranges::find(inside, operation.mark.name);
      inside.erase(last, last == inside.end() ? last : std::next(last));
    }
  }

  [[nodiscard]] std::vector<Inside> all() const {
    std::vector<Inside> result;
    for (const auto& [process, regions] : inside_) {
      if (!regions.empty()) {
        result.push_back({process, regions.back()});
      }
    }
    return result;
  }

 private:
  std::map<ProcessId, std::vector<std::string>> inside_;  // innermost region last
};

// What the reader is told about an event; empty: nothing, as accesses and requests are many and
// matter less than who is where.
std::string event_text(const Operation& operation) {
  switch (operation.kind) {
    case OperationKind::enter:
      return "enters " + operation.mark.name;
    case OperationKind::leave:
      return "leaves " + operation.mark.name;
    case OperationKind::note:
      return fmt::format("• {} {}", operation.mark.name, operation.mark.argument);
    case OperationKind::done:
      return "is done";
    case OperationKind::crashed:
      return "crashes";
    default:
      return is_fault(operation.kind) ? fmt::format("({})", name_of(operation.kind)) : "";
  }
}

// The same for a step, which is always told.
std::string step_text(const Operation& operation) {
  std::string text = event_text(operation);
  if (!text.empty()) {
    return text;
  }
  const bool is_request = operation.kind == OperationKind::request;
  return is_request ? "requests " + operation.mark.name : std::string(name_of(operation.kind));
}

Tone tone_of(const Operation& operation) {
  if (is_fault(operation.kind)) {
    return Tone::bad;
  }
  const bool in_or_out =
      operation.kind == OperationKind::enter || operation.kind == OperationKind::leave;
  return in_or_out ? Tone::strong : Tone::plain;
}

class Builder {
 public:
  Builder(const Trace& trace, Waits waits) : trace_(trace), waits_(waits) {}

  std::vector<Row> build() {
    const std::vector<Step>& steps = trace_.schedule.steps;
    add_events(trace_.schedule.first);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      add_beginning_of_cycle(i);
      add_step(i, steps[i]);
      add_events(steps[i].events);
      if (trace_.lost_after == i && i + 1 < steps.size()) {
        rows_.emplace_back().lost = true;
      }
    }
    add_beginning_of_cycle(steps.size());
    return std::move(rows_);
  }

 private:
  void add_beginning_of_cycle(std::size_t step) {
    if (trace_.schedule.cycle == step) {
      rows_.emplace_back().forever = true;
    }
  }

  void add_step(std::size_t index, const Step& step) {
    Row row;
    row.number = index + 1;
    std::string text = step_text(step.operation);
    if (index < trace_.texts.size()) {
      // Marks are told in the same words whether they are steps or events.
      text = is_mark(step.operation.kind) ? text : trace_.texts[index].operation;
      row.place = &trace_.texts[index].place;
    }
    const bool beside = step.waits && waits_ == Waits::beside;
    row.acts.push_back({step.process, text + (beside ? " waits" : ""), tone_of(step)});
    for (const ProcessId process : step.resumed) {
      row.acts.push_back({process, "→ goes on", Tone::plain});
    }
    finish(std::move(row));
    regions_.note(step.process, step.operation);
    if (step.waits && waits_ == Waits::below) {
      Row below;
      below.acts.push_back({step.process, "waits", Tone::bad});
      finish(std::move(below));
    }
  }

  static Tone tone_of(const Step& step) {
    return step.waits ? Tone::bad : report::tone_of(step.operation);
  }

  // The first event of each process in one row, then the second of each, and so on.
  void add_events(const std::vector<Event>& happened) {
    std::map<ProcessId, std::vector<const Operation*>> events;
    std::size_t most = 0;
    for (const Event& event : happened) {
      if (!event_text(event.operation).empty()) {
        events[event.process].push_back(&event.operation);
        most = std::max(most, events[event.process].size());
      }
    }
    for (std::size_t i = 0; i < most; ++i) {
      Row row;
      for (const auto& [process, operations] : events) {
        if (i < operations.size()) {
          row.acts.push_back(
              {process, event_text(*operations[i]), report::tone_of(*operations[i])});
        }
      }
      finish(std::move(row));
      for (const auto& [process, operations] : events) {
        if (i < operations.size()) {
          regions_.note(process, *operations[i]);
        }
      }
    }
  }

  // Adds who stays in a region meanwhile.
  void finish(Row row) {
    for (const Inside& inside : regions_.all()) {
      if (std::ranges::find(row.acts, inside.process, &Cell::process) == row.acts.end()) {
        row.stays.push_back({inside.process, "┃ " + inside.region, Tone::strong});
      }
    }
    rows_.push_back(std::move(row));
  }

  const Trace& trace_;
  Waits waits_;
  Regions regions_;
  std::vector<Row> rows_;
};

}  // namespace

std::vector<Row> rows_of(const Trace& trace, Waits waits) {
  return Builder(trace, waits).build();
}

std::vector<Inside> inside_at_end(const Trace& trace) {
  Regions regions;
  for (const Event& event : trace.schedule.first) {
    regions.note(event.process, event.operation);
  }
  for (const Step& step : trace.schedule.steps) {
    regions.note(step.process, step.operation);
    for (const Event& event : step.events) {
      regions.note(event.process, event.operation);
    }
  }
  return regions.all();
}

}  // namespace harness::report
