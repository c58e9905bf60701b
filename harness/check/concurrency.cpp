#include "check/concurrency.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace harness::check {
namespace {

bool is_in(const properties::Status& status, const std::string& region) {
  return region.empty() ? !status.inside.empty() : properties::is_inside(status, region);
}

bool wants(const properties::Status& status, const std::string& region) {
  return region.empty() ? !status.wanting.empty() : properties::is_wanting(status, region);
}

// Those who wait for the region in a state in which somebody is in it.
std::uint32_t held_up(const properties::State& state, const std::string& region) {
  std::uint32_t waiting = 0;
  bool somebody_inside = false;
  for (std::size_t p = 0; p < state.processes().size(); ++p) {
    somebody_inside = somebody_inside || is_in(state.status(p), region);
    if (wants(state.status(p), region) && !state.can_move(p)) {
      waiting |= std::uint32_t{1} << p;
    }
  }
  return somebody_inside ? waiting : 0;
}

}  // namespace

std::optional<Stuck> nearest_obstacle(explore::Product& product, const explore::Explored& explored,
                                      const std::string& region) {
  std::vector<std::uint32_t> tuple(product.width());
  for (explore::StateId state = 0; state < explored.store.size(); ++state) {
    explored.store.read(state, tuple);
    if (const std::uint32_t waiting = held_up(product.look_at(tuple), region); waiting != 0) {
      return Stuck{state, waiting};
    }
  }
  return std::nullopt;
}

std::string impossible_text(const report::Trace& trace, const std::string& sentence) {
  std::string text =
      fmt::format("Never seen, in any interleaving, though it must be possible: {}.", sentence);
  std::vector<std::string> objects;
  for (const report::Waiting& waiting : trace.waiting) {
    if (!waiting.object.empty() && std::ranges::find(objects, waiting.object) == objects.end()) {
      objects.push_back(waiting.object);
    }
  }
  if (!objects.empty()) {
    text += fmt::format(" What stands in the way: {}.", fmt::join(objects, ", "));
  }
  return text;
}

}  // namespace harness::check
