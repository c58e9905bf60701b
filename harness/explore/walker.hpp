#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "explore/interned.hpp"
#include "explore/views.hpp"
#include "learn/learner.hpp"
#include "model/program.hpp"
#include "properties/property.hpp"

namespace harness::explore {

// What a process is told that asks who it is.
learn::Answer identity_of(model::ProcessId process);

// Walks single processes from scheduling point to scheduling point, in memory as far as they are
// learned. Scheduling points are operations on semaphores and atomics, `leave` marks, marks that
// are watched, and ends; everything else is passed on the way. A process spins that comes back to a
// place on one way, the same local state over the same bytes: it rests where it is, and can never
// move. Throws LostTrack where one passes `most_passed` operations without coming back to a place.
class Walker {
 public:
  // Told of all that is passed on the way.
  using Listener = std::function<void(const model::Operation&)>;

  // Nobody is followed further than so many operations on one way.
  static constexpr std::size_t most_passed = 100'000;

  // Marks, by kind and name, whose order between processes matters.
  using Watched = std::set<std::pair<model::OperationKind, std::string>>;

  // `learner` must outlive the walker.
  Walker(learn::Learner& learner, const model::Program& program, Watched watched = {});

  // From now on views tell whether the last step took units. Requires: there are no views yet.
  void tell_who_has_taken();

  // From now on every step is walked anew. Views and segments keep their numbers.
  void forget_steps();

  // A process at its first scheduling point, on a segment that those started before have left.
  Advance start(model::ProcessId process, SegmentId segment, const Listener* listener = nullptr);
  // The number of the segment as the program constructed it.
  static constexpr SegmentId first_segment = 0;
  // The process at `from` does its operation (it is granted) and runs on. Requires: it does not
  // spin, and has not ended.
  Advance go_on(ViewId from, SegmentId segment);
  // The same, told in detail.
  Advance go_on(ViewId from, SegmentId segment, const Listener& listener);
  // The bytes of a segment that an operation on it touches.
  [[nodiscard]] Bytes bytes_of(SegmentId segment, const model::Range& range) const;
  // The same operation and way on, but an atomic load finds `found`, whatever is in memory.
  Advance go_on_finding(ViewId from, SegmentId segment, const Bytes& found,
                        const Listener& listener);
  // The same, but an atomic store is kept from memory. What it stores: left_by().
  Advance go_on_keeping(ViewId from, SegmentId segment, const Listener& listener);
  // A segment with other bytes in a range.
  SegmentId with_bytes(SegmentId segment, const model::Range& range, const Bytes& bytes);
  // What the operation that the process at `from` stands before leaves of its range. Requires: it
  // has been done on this segment, and writes.
  [[nodiscard]] const Bytes& left_by(ViewId from, SegmentId segment) const;
  // The same place, after the process has gone to sleep: what it touched and passed before is in
  // the past.
  ViewId asleep(ViewId view);

  [[nodiscard]] const model::Operation& operation(ViewId view) const {
    return *details_[view].operation;
  }
  [[nodiscard]] const properties::Status& status(ViewId view) const {
    return *details_[view].status;
  }
  // Whether the process stands before something that never waits, and that touches no semaphore: a
  // mark, or an operation on an atomic.
  [[nodiscard]] bool steps_freely(ViewId view) const { return details_[view].steps_freely; }
  // Whether processes run on past such an operation without letting others move.
  [[nodiscard]] bool is_passed(const model::Operation& operation) const;
  // Whether the process has come to a bad end.
  [[nodiscard]] bool is_faulty(ViewId view) const { return details_[view].is_faulty; }
  // Whether it goes on for ever without ever coming to a scheduling point.
  [[nodiscard]] bool spins(ViewId view) const { return details_[view].spins; }
  [[nodiscard]] bool has_footprint(ViewId view) const { return details_[view].footprint != 0; }
  [[nodiscard]] const Footprint& footprint(ViewId view) const {
    return footprints_[details_[view].footprint];
  }
  // Whether the footprint was made behind an operation that took nothing.
  [[nodiscard]] bool behind_release(ViewId view) const { return views_[view].behind_release; }
  // Whether its last step took units, all of which had to be there; false unless that is told.
  [[nodiscard]] bool has_taken(ViewId view) const { return views_[view].has_taken; }
  // Every step from view to view that was ever walked, whatever the segment was.
  void for_each_step(const std::function<void(ViewId from, ViewId to)>& tell) const;
  // Whether two processes in these views have touched the same bytes at the same time, one writing.
  bool clash(ViewId one, ViewId other);
  // Whether the process at `one` stands before an operation on an atomic, and the one at `other`
  // has touched the same bytes plainly since its last scheduling point, one of the two writing.
  [[nodiscard]] bool clash_with_atomic(ViewId one, ViewId other) const;
  // All views seen so far, by number.
  [[nodiscard]] const Interned<View>& views() const { return views_; }
  [[nodiscard]] const Bytes& segment(SegmentId id) const { return segments_[id]; }
  // Bytes, about, of what grows with the states that were visited.
  [[nodiscard]] std::size_t memory() const;

 private:
  struct Place;
  struct Way;

  // What is asked of a view again and again.
  struct Details {
    const model::Operation* operation;
    const properties::Status* status;
    std::uint32_t footprint;
    bool is_faulty;
    bool spins;
    bool steps_freely;
    std::optional<ViewId> asleep = {};
    std::optional<SegmentId> last_segment = {};  // that go_on was called for, and its answer
    Advance last = {};
  };

  Advance walk(Way way, const Listener* listener);
  void pass(Way& way);
  // What is special about the first operation of a way.
  struct Detour {
    const Bytes* found = nullptr;  // what a load finds; null: what is in memory
    bool keeps = false;            // a store does not reach memory
  };
  Advance go_on(ViewId from, SegmentId segment, const Listener& listener, const Detour& detour);
  void perform(Way& way, const model::Operation& operation, const Detour& detour);
  static void pass_mark(Way& way, const model::Operation& operation);
  [[nodiscard]] const model::Operation& operation_at(const Way& way) const;
  ViewId view_id(const View& view);

  learn::Learner& learner_;
  Watched watched_;
  bool tells_who_has_taken_ = false;
  Interned<View> views_;
  std::vector<Details> details_;  // by view
  Interned<properties::Status> statuses_;
  Interned<Footprint> footprints_;
  Interned<Bytes> segments_;
  std::unordered_map<std::uint64_t, Advance> known_;  // by view and segment
  std::unordered_map<std::uint64_t, bool> clashes_;   // by two footprints
};

}  // namespace harness::explore
