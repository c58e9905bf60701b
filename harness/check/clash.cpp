#include "check/clash.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "model/ensure.hpp"

namespace harness::check {
namespace {

using model::Event;
using model::OperationKind;
using model::ProcessId;

bool overlap(const model::Range& a, const model::Range& b) {
  return a.offset < b.offset + b.size && b.offset < a.offset + a.size;
}

bool is_access(const Event& event) {
  return event.operation.kind == OperationKind::read ||
         event.operation.kind == OperationKind::write;
}

bool clashes(const Event& a, const Event& b) {
  return is_access(a) && is_access(b) && overlap(a.operation.range, b.operation.range) &&
         (a.operation.kind == OperationKind::write || b.operation.kind == OperationKind::write);
}

// Where, in which step, an event lies; step 0 is the start.
struct Position {
  std::size_t step;
  std::size_t index;
};

bool is_before(const Position& a, const Position& b) {
  return a.step < b.step || (a.step == b.step && a.index < b.index);
}

std::vector<Event>& events_of(model::Schedule& schedule, std::size_t step) {
  return step == 0 ? schedule.first : schedule.steps[step - 1].events;
}

// What a process has done since its last scheduling point: the events of the last step it took part
// in.
std::vector<Position> last_events(model::Schedule& schedule, ProcessId process) {
  std::vector<Position> positions;
  for (std::size_t step = schedule.steps.size() + 1; step-- > 0 && positions.empty();) {
    const std::vector<Event>& events = events_of(schedule, step);
    for (std::size_t i = 0; i < events.size(); ++i) {
      if (events[i].process == process) {
        positions.push_back({step, i});
      }
    }
  }
  return positions;
}

// From where on a process does no more.
struct Stop {
  ProcessId process;
  Position position;
};

// Takes out of a step what is behind the stops; and, of all others, what they do from the first
// access on that clashes with something taken out before: they have seen it, and might now do
// something else. `missing`: what has been taken out so far.
void take_out(model::Schedule& schedule, std::size_t step, const std::array<Stop, 2>& stops,
              std::vector<Event>& missing) {
  std::vector<ProcessId> stopped;
  std::vector<Event> kept;
  const std::vector<Event>& events = events_of(schedule, step);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    const auto stop = std::ranges::find(stops, event.process, &Stop::process);
    const bool gone =
        stop != stops.end()
            ? !is_before({step, i}, stop->position)
            : std::ranges::find(stopped, event.process) != stopped.end() ||
                  std::ranges::any_of(missing, [&](const Event& m) { return clashes(m, event); });
    if (gone) {
      stopped.push_back(event.process);
    }
    (gone ? missing : kept).push_back(event);
  }
  events_of(schedule, step) = std::move(kept);
}

// Requires: `earlier` is.
void stop_at(model::Schedule& schedule, const Stop& earlier, const Stop& later) {
  std::vector<Event> missing;
  for (std::size_t step = earlier.position.step; step <= later.position.step; ++step) {
    take_out(schedule, step, {earlier, later}, missing);
  }
}

}  // namespace

void stop_before_clash(model::Schedule& schedule, ProcessId one, ProcessId other) {
  std::vector<Position> earlier = last_events(schedule, one);
  std::vector<Position> later = last_events(schedule, other);
  const bool other_is_earlier = is_before(later.at(0), earlier.at(0));
  if (other_is_earlier) {
    std::swap(earlier, later);
    std::swap(one, other);
  }
  // Up to its first access that clashes, the later process has seen nothing of what the earlier one
  // has done since its scheduling point. Behind it, it might do something else without that.
  for (const Position& b : later) {
    for (const Position& a : earlier) {
      const Event first = events_of(schedule, a.step)[a.index];
      const Event second = events_of(schedule, b.step)[b.index];
      if (clashes(first, second)) {
        schedule.clash =
            other_is_earlier ? model::Clash{second, first} : model::Clash{first, second};
        return stop_at(schedule, {one, a}, {other, b});
      }
    }
  }
  model::ensure(false, "two footprints that clash have two accesses that do");
}

void stop_before_atomic(model::Schedule& schedule, const Event& atomic, ProcessId other) {
  for (const Position& position : last_events(schedule, other)) {
    const Event access = events_of(schedule, position.step)[position.index];
    const bool one_writes = model::writes_segment(atomic.operation.kind) ||
                            access.operation.kind == OperationKind::write;
    if (is_access(access) && one_writes &&
        overlap(access.operation.range, atomic.operation.range)) {
      schedule.clash = {access, atomic};
      return stop_at(schedule, {other, position}, {other, position});
    }
  }
  model::ensure(false, "a footprint that clashes has an access that does");
}

namespace {

bool is_done_by(const Event& event, ProcessId process, const explore::Access& access) {
  return event.process == process && is_access(event) && event.operation.range == access.range &&
         (event.operation.kind == OperationKind::write) == access.writes;
}

// The last time that a process did this.
Event last_done(const model::Schedule& schedule, ProcessId process, const explore::Access& access) {
  const auto is_it = [&](const Event& event) { return is_done_by(event, process, access); };
  for (auto step = schedule.steps.rbegin(); step != schedule.steps.rend(); ++step) {
    const auto found = std::find_if(step->events.rbegin(), step->events.rend(), is_it);
    if (found != step->events.rend()) {
      return *found;
    }
  }
  const auto found = std::ranges::find_if(schedule.first, is_it);
  model::ensure(found != schedule.first.end(), "an access that is known of was done");
  return *found;
}

}  // namespace

void stop_before_late_access(model::Schedule& schedule, const explore::LateRace& race) {
  std::vector<Event>& events =
      schedule.steps.empty() ? schedule.first : schedule.steps.back().events;
  const auto second = std::ranges::find_if(
      events, [&](const Event& event) { return is_done_by(event, race.later, race.now); });
  model::ensure(second != events.end(), "the later access is done in the last step");
  const Event later = *second;
  events.erase(second, events.end());
  schedule.clash = {last_done(schedule, race.earlier, race.before), later, true};
}

}  // namespace harness::check
