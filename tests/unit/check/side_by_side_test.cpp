#include "check/side_by_side.hpp"

#include <latch>
#include <stdexcept>
#include <vector>

#include "support/catch.hpp"

using harness::check::helping_hands;
using harness::check::side_by_side;

TEST_CASE("each job is done once, with any number of hands", "[check]") {
  for (const std::size_t hands : {1U, 2U, 5U}) {
    std::vector<int> done(100, 0);
    side_by_side(done.size(), hands, [&](std::size_t job) { ++done[job]; });
    CHECK(done == std::vector<int>(100, 1));
  }
}

TEST_CASE("no jobs are soon done", "[check]") {
  side_by_side(0, 2, [](std::size_t /*job*/) { FAIL("there is no job"); });
}

TEST_CASE("as many jobs run at the same time as there are hands", "[check]") {
  std::latch all_have_begun(3);
  side_by_side(3, 3, [&](std::size_t /*job*/) { all_have_begun.arrive_and_wait(); });
  CHECK(all_have_begun.try_wait());
}

TEST_CASE("what a job throws arrives when the others have ended", "[check]") {
  std::vector<int> done(4, 0);
  const auto job = [&](std::size_t i) {
    if (i == 0) {
      throw std::runtime_error("no");
    }
    ++done[i];
  };
  CHECK_THROWS_AS(side_by_side(4, 2, job), std::runtime_error);
  CHECK(done == std::vector<int>{0, 1, 1, 1});
}

TEST_CASE("there is at least one hand, and no more than asked for", "[check]") {
  CHECK(helping_hands(0) == 1);
  CHECK(helping_hands(1) == 1);
  CHECK(helping_hands(1000) <= 1000);
}
