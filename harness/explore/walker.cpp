#include "explore/walker.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "explore/lost_track.hpp"
#include "explore/marks.hpp"
#include "model/ensure.hpp"

namespace harness::explore {

using model::Operation;
using model::OperationKind;

namespace {

bool is_plain_access(OperationKind kind) {
  return kind == OperationKind::read || kind == OperationKind::write;
}

// Marks that are passed unless they are watched.
bool may_be_passed(OperationKind kind) {
  return kind == OperationKind::request || kind == OperationKind::enter ||
         kind == OperationKind::note;
}

std::uint64_t pair_of(std::uint32_t one, std::uint32_t other) {
  return std::uint64_t{one} << 32U | other;
}

// Takes units that must all be there: whoever can do so after something else has happened could do
// it before, too, and the other way round. A threshold above the amount asks for more than it
// takes.
bool takes(const Operation& operation) {
  const bool is_p = operation.kind == OperationKind::p || operation.kind == OperationKind::swait;
  return is_p && std::ranges::all_of(operation.demands, [](const model::Demand& demand) {
           return demand.threshold <= demand.amount;
         });
}

}  // namespace

learn::Answer identity_of(model::ProcessId process) {
  const std::int64_t number = 1000 + std::int64_t{process.value};
  learn::Answer answer(sizeof(number));
  std::memcpy(answer.data(), &number, sizeof(number));
  return answer;
}

// All that decides how a process that is under way goes on.
struct Walker::Place {
  model::NodeId node;
  Bytes segment;
  bool operator==(const Place&) const = default;  // compares the nodes first, which mostly differ
};

// A process under way, and what has come of it so far.
struct Walker::Way {
  model::ProcessId process;
  Place place;
  properties::Status status = {};
  std::set<Access> footprint = {};
  bool behind_release = true;
  std::uint8_t entered = 0;     // as in View
  bool may_be_outside = false;  // as in View
  bool marked = false;          // as in View
};

Walker::Walker(learn::Learner& learner, const model::Program& program, Watched watched)
    : learner_(learner), watched_(std::move(watched)) {
  segments_.id(program.segment);
  footprints_.id({});
}

void Walker::tell_who_has_taken() {
  model::ensure(views_.size() == 0, "what views tell is decided before there are any");
  tells_who_has_taken_ = true;
}

void Walker::forget_steps() {
  known_.clear();
  for (Details& details : details_) {
    details.last_segment.reset();
  }
}

Advance Walker::start(model::ProcessId process, SegmentId segment, const Listener* listener) {
  return walk({process, {learner_.start(process), segments_[segment]}}, listener);
}

Advance Walker::go_on(ViewId from, SegmentId segment) {
  if (details_[from].last_segment == segment) {
    return details_[from].last;
  }
  const std::uint64_t key = pair_of(from, segment);
  auto found = known_.find(key);
  if (found == known_.end()) {
    found = known_.emplace(key, go_on(from, segment, {})).first;
  }
  details_[from].last_segment = segment;
  details_[from].last = found->second;
  return found->second;
}

Advance Walker::go_on(ViewId from, SegmentId segment, const Listener& listener) {
  return go_on(from, segment, listener, Detour{});
}

Advance Walker::go_on_finding(ViewId from, SegmentId segment, const Bytes& found,
                              const Listener& listener) {
  return go_on(from, segment, listener, {.found = &found});
}

Advance Walker::go_on_keeping(ViewId from, SegmentId segment, const Listener& listener) {
  return go_on(from, segment, listener, {.keeps = true});
}

SegmentId Walker::with_bytes(SegmentId segment, const model::Range& range, const Bytes& bytes) {
  Bytes changed = segments_[segment];
  std::ranges::copy(bytes, changed.begin() + range.offset);
  return segments_.id(changed);
}

Advance Walker::go_on(ViewId from, SegmentId segment, const Listener& listener,
                      const Detour& detour) {
  const View view = views_[from];
  Way way{view.process, {view.node, segments_[segment]}, statuses_[view.status]};
  apply_mark(way.status, operation(from));
  way.behind_release = !takes(operation(from));
  perform(way, operation(from), detour);
  return walk(std::move(way), listener ? &listener : nullptr);
}

Bytes Walker::bytes_of(SegmentId segment, const model::Range& range) const {
  const auto first = segments_[segment].begin() + range.offset;
  return {first, first + range.size};
}

const Bytes& Walker::left_by(ViewId from, SegmentId segment) const {
  const Operation& done = operation(from);
  const Bytes answer = model::reads_segment(done.kind) ? bytes_of(segment, done.range) : Bytes{};
  const learn::Transition* known = learner_.automaton().find(views_[from].node, answer);
  model::ensure(known != nullptr, "a step that was taken is known");
  return known->written;
}

ViewId Walker::asleep(ViewId view) {
  if (!details_[view].asleep) {
    View sleeping = views_[view];
    sleeping.footprint = 0;
    sleeping.behind_release = false;
    sleeping.entered = 0;
    sleeping.may_be_outside = false;
    sleeping.marked = false;
    sleeping.has_taken = false;
    const ViewId id = view_id(sleeping);  // may move the details
    details_[view].asleep = id;
  }
  return *details_[view].asleep;
}

void Walker::for_each_step(const std::function<void(ViewId from, ViewId to)>& tell) const {
  for (const auto& [view_and_segment, advance] : known_) {
    tell(static_cast<ViewId>(view_and_segment >> 32U), advance.view);
  }
}

bool Walker::clash(ViewId one, ViewId other) {
  const auto [a, b] = std::minmax(details_[one].footprint, details_[other].footprint);
  if (a == 0) {
    return false;
  }
  const auto [found, is_new] = clashes_.try_emplace(pair_of(a, b), false);
  if (is_new) {
    found->second = conflict(footprints_[a], footprints_[b]);
  }
  return found->second;
}

bool Walker::clash_with_atomic(ViewId one, ViewId other) const {
  const Operation& next = operation(one);
  return model::is_atomic(next.kind) && has_footprint(other) &&
         conflict({{next.range, model::writes_segment(next.kind)}}, footprint(other));
}

std::size_t Walker::memory() const {
  constexpr std::size_t node = 64;  // of a map or hash table, with its pointers
  return segments_.size() * (2 * node + segments_[first_segment].size()) + known_.size() * node;
}

// Loops are found as by Brent (1980): one place of the way is kept and compared with all that
// follow, and replaced at growing distances. So a loop may be gone round more than once before it
// is seen.
Advance Walker::walk(Way way, const Listener* listener) {
  Place kept = way.place;
  std::size_t next_kept = 1;
  for (std::size_t passed = 0; is_passed(operation_at(way));) {
    if (passed == most_passed) {
      throw LostTrack{way.process, operation_at(way)};
    }
    const Operation& operation = operation_at(way);
    if (is_plain_access(operation.kind)) {
      way.footprint.insert({operation.range, operation.kind == OperationKind::write});
    }
    if (listener != nullptr) {
      (*listener)(operation);
    }
    pass(way);
    if (way.place == kept) {
      break;
    }
    if (++passed == next_kept) {
      kept = way.place;
      next_kept = 2 * next_kept + 1;
    }
  }
  way.status.done = operation_at(way).kind == OperationKind::done;
  const bool behind_release = way.behind_release && !way.footprint.empty();
  const View view{way.process,
                  way.place.node,
                  statuses_.id(way.status),
                  footprints_.id(Footprint(way.footprint.begin(), way.footprint.end())),
                  behind_release,
                  way.entered,
                  way.may_be_outside,
                  way.marked,
                  tells_who_has_taken_ && !way.behind_release};
  return {view_id(view), segments_.id(way.place.segment)};
}

void Walker::pass_mark(Way& way, const Operation& operation) {
  const properties::Status& status = way.status;
  if (operation.kind == OperationKind::request && status.wanting.empty() && status.inside.empty()) {
    way.may_be_outside = true;
  } else if (operation.kind == OperationKind::enter) {
    ++way.entered;
  }
  way.marked = way.marked || model::is_mark(operation.kind);
  apply_mark(way.status, operation);
}

void Walker::pass(Way& way) {
  const Operation& operation = operation_at(way);
  pass_mark(way, operation);
  perform(way, operation, {});
}

// Answers an operation, lets the process run to its next one, and notes what it wrote.
void Walker::perform(Way& way, const Operation& operation, const Detour& detour) {
  Place& place = way.place;
  model::ensure(operation.range.offset <= place.segment.size() &&
                    operation.range.size <= place.segment.size() - operation.range.offset,
                "a process touches nothing outside of the segment");
  const auto first = place.segment.begin() + operation.range.offset;
  learn::Answer answer;
  if (detour.found != nullptr) {
    answer = *detour.found;
  } else if (model::reads_segment(operation.kind)) {
    answer.assign(first, first + operation.range.size);
  } else if (operation.kind == OperationKind::identity) {
    answer = identity_of(way.process);
  }
  const learn::Transition& transition = learner_.go_on(place.node, answer);
  if (model::writes_segment(operation.kind)) {
    model::ensure(transition.written.size() == operation.range.size,
                  "a write is told with all of its bytes");
    if (!detour.keeps) {
      std::ranges::copy(transition.written, first);
    }
  }
  place.node = transition.to;
}

bool Walker::is_passed(const Operation& operation) const {
  if (may_be_passed(operation.kind)) {
    return watched_.empty() || !watched_.contains({operation.kind, operation.mark.name});
  }
  return is_plain_access(operation.kind) || operation.kind == OperationKind::identity;
}

const Operation& Walker::operation_at(const Way& way) const {
  return learner_.automaton().node(way.place.node).operation;
}

ViewId Walker::view_id(const View& view) {
  const ViewId id = views_.id(view);
  if (id == details_.size()) {
    const Operation& operation = learner_.automaton().node(view.node).operation;
    details_.push_back({.operation = &operation,
                        .status = &statuses_[view.status],
                        .footprint = view.footprint,
                        .is_faulty = model::is_fault(operation.kind),
                        .spins = is_passed(operation),
                        .steps_freely = model::is_atomic(operation.kind) ||
                                        (model::is_mark(operation.kind) && !is_passed(operation))});
  }
  return id;
}

}  // namespace harness::explore
