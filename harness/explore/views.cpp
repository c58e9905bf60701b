#include "explore/views.hpp"

#include <algorithm>

namespace harness::explore {
namespace {

bool conflict(const Access& a, const Access& b) {
  return (a.writes || b.writes) && a.range.offset < b.range.offset + b.range.size &&
         b.range.offset < a.range.offset + a.range.size;
}

std::uint32_t largest(const Footprint& footprint) {
  std::uint32_t size = 0;
  for (const Access& access : footprint) {
    size = std::max(size, access.range.size);
  }
  return size;
}

}  // namespace

bool conflict(const Footprint& one, const Footprint& other) {
  const std::uint32_t reach = largest(other);
  const auto offset = [](const Access& access) { return access.range.offset; };
  return std::ranges::any_of(one, [&](const Access& a) {
    // Those that begin further to the left end before `a` begins.
    const std::uint32_t leftmost = a.range.offset - std::min(a.range.offset, reach);
    auto b = std::ranges::lower_bound(other, leftmost, {}, offset);
    while (b != other.end() && offset(*b) < a.range.offset + a.range.size && !conflict(a, *b)) {
      ++b;
    }
    return b != other.end() && conflict(a, *b);
  });
}

}  // namespace harness::explore
