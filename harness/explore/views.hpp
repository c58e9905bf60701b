#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/ids.hpp"
#include "model/operation.hpp"

namespace harness::explore {

// One plain access of a process since its last scheduling point.
struct Access {
  model::Range range;
  bool writes = false;
  auto operator<=>(const Access&) const = default;
};

// All of them, sorted, each once: the footprint.
using Footprint = std::vector<Access>;

// Whether some bytes are touched by both, and written by one. Symmetric. Requires: both are sorted.
bool conflict(const Footprint& one, const Footprint& other);

// What a global state says of one process: where it stands, what its marks have said, and what it
// has touched since its last scheduling point. Small numbers, each standing for more.
struct View {
  model::ProcessId process;
  model::NodeId node;
  std::uint32_t status = 0;     // number of a properties::Status
  std::uint32_t footprint = 0;  // number of a Footprint; 0 is the empty one
  // The footprint begins behind an operation that took nothing: a V, a mark, the start. Never true
  // of the empty one.
  bool behind_release = false;
  // Since its last scheduling point it has passed marks that may as well be still to come:
  std::uint8_t entered = 0;     // entries to so many of Status::inside, the innermost
  bool may_be_outside = false;  // a request while it was in nothing and wanted nothing
  bool marked = false;          // any mark since its last scheduling point
  // Its last step took units, all of which had to be there. Told apart only where that is asked
  // for: it makes more views, and more states.
  bool has_taken = false;
  auto operator<=>(const View&) const = default;
};

using ViewId = std::uint32_t;
using SegmentId = std::uint32_t;
using Bytes = std::vector<std::byte>;

// Where a process gets to, and what it makes of the segment, between two scheduling points.
struct Advance {
  ViewId view;
  SegmentId segment;
};

}  // namespace harness::explore
