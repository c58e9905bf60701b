#include "explore/views.hpp"

#include <algorithm>
#include <random>

#include "support/catch.hpp"

namespace {

using namespace harness::explore;

Footprint random_footprint(std::mt19937& random) {
  Footprint footprint(random() % 5);
  for (Access& access : footprint) {
    const auto offset = static_cast<std::uint32_t>(random() % 40);
    const auto size = static_cast<std::uint32_t>(1 + random() % 8);
    access = {{offset, size}, random() % 3 == 0};
  }
  std::ranges::sort(footprint);
  return footprint;
}

// Whether `footprint` touches that byte, by a write if asked.
bool touches(const Footprint& footprint, std::uint32_t byte, bool writing) {
  return std::ranges::any_of(footprint, [&](const Access& access) {
    return (access.writes || !writing) && access.range.offset <= byte &&
           byte < access.range.offset + access.range.size;
  });
}

bool conflict_byte_by_byte(const Footprint& one, const Footprint& other) {
  for (std::uint32_t byte = 0; byte < 48; ++byte) {
    if ((touches(one, byte, true) && touches(other, byte, false)) ||
        (touches(one, byte, false) && touches(other, byte, true))) {
      return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("accesses conflict if they overlap and one is a write", "[explore]") {
  const Footprint write{{{4, 4}, true}};
  const Footprint read{{{4, 4}, false}};
  CHECK(conflict(write, write));
  CHECK(conflict(write, read));
  CHECK(conflict(read, write));
  CHECK_FALSE(conflict(read, read));
  CHECK_FALSE(conflict(write, {}));
}

TEST_CASE("adjacent bytes do not conflict, a single common one does", "[explore]") {
  const Footprint write{{{4, 4}, true}};
  CHECK_FALSE(conflict(write, {{{0, 4}, true}}));
  CHECK_FALSE(conflict(write, {{{8, 4}, true}}));
  CHECK(conflict(write, {{{0, 5}, true}}));
  CHECK(conflict(write, {{{7, 4}, true}}));
  CHECK(conflict(write, {{{0, 16}, false}}));
  CHECK(conflict(write, {{{5, 1}, false}}));
}

TEST_CASE("footprints conflict where a byte is touched by both and written by one", "[explore]") {
  std::mt19937 random(5);
  std::size_t conflicts = 0;
  constexpr int rounds = 5000;
  for (int round = 0; round < rounds; ++round) {
    const Footprint one = random_footprint(random);
    const Footprint other = random_footprint(random);
    const bool expected = conflict_byte_by_byte(one, other);
    conflicts += expected ? 1 : 0;
    REQUIRE(conflict(one, other) == expected);
    REQUIRE(conflict(other, one) == expected);
  }
  CHECK(conflicts > rounds / 5);
  CHECK(conflicts < rounds - rounds / 5);
}
