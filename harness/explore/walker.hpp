#pragma once

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

#include "explore/views.hpp"
#include "model/program.hpp"

namespace harness::explore {

// Walks single processes from scheduling point to scheduling point, in memory as far as they are
// learned. Scheduling points are synchronization operations, `leave` marks and ends; requests, enters,
// notes and plain accesses are passed on the way. A process that passes the same local state twice on
// one way, over the same bytes, spins there on plain memory: it stays, and that is a state of its own.
class Walker {
 public:
  // Told of all that is passed on the way.
  using Listener = std::function<void(const model::Operation&)>;

  Walker(learn::Learner& learner, const model::Program& program);

  // A process at its first scheduling point, on a segment that those started before have left.
  Advance start(model::ProcessId process, SegmentId segment);
  // The number of the segment as the program constructed it.
  static constexpr SegmentId first_segment = 0;
  // The process at `from` does its operation (it is granted) and runs on.
  Advance go_on(ViewId from, SegmentId segment);
  // The same, told in detail.
  Advance go_on(ViewId from, SegmentId segment, const Listener& listener);
  // The same place, after the process has gone to sleep: what it touched before is in the past.
  ViewId asleep(ViewId view);

  [[nodiscard]] const model::Operation& operation(ViewId view) const { return *operations_[view]; }
  [[nodiscard]] const properties::Status& status(ViewId view) const { return *view_statuses_[view]; }
  [[nodiscard]] bool has_footprint(ViewId view) const { return views_[view].footprint != 0; }
  [[nodiscard]] const Footprint& footprint(ViewId view) const {
    return footprints_[views_[view].footprint];
  }
  // Whether two processes in these views have touched the same bytes at the same time, one writing.
  bool clash(ViewId one, ViewId other);
  // All views seen so far, by number.
  [[nodiscard]] const Interned<View>& views() const { return views_; }
  [[nodiscard]] const Bytes& segment(SegmentId id) const { return segments_[id]; }

 private:
  struct Way;

  Advance walk(Way way, const Listener* listener);
  void pass(Way& way);
  ViewId view_id(const View& view);

  learn::Learner& learner_;
  Interned<View> views_;
  std::vector<const model::Operation*> operations_;  // by view
  std::vector<const properties::Status*> view_statuses_;  // by view
  Interned<properties::Status> statuses_;
  Interned<Footprint> footprints_;
  Interned<Bytes> segments_;
  std::vector<std::pair<SegmentId, Advance>> last_;  // by view: the answer given last
  std::unordered_map<std::uint64_t, Advance> known_; // by view and segment
  std::map<std::pair<std::uint32_t, std::uint32_t>, bool> clashes_;  // by footprints
};

}  // namespace harness::explore
