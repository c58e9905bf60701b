#include "promela/cells.hpp"

#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness;
using harness::model::Range;
using harness::support::bytes;
using harness::support::Script;
using harness::support::ToyProduct;
using harness::support::ToyProgram;

std::vector<Range> ranges_of(const Script& script) {
  ToyProduct toy(ToyProgram{.scripts = {script}, .semaphores = {1}});
  toy.search();
  std::vector<Range> ranges;
  for (const promela::Cell& cell : promela::cells_of(toy.learner().automaton())) {
    ranges.push_back(cell.range);
  }
  return ranges;
}

}  // namespace

TEST_CASE("bytes that are always touched together are one cell", "[promela]") {
  CHECK(ranges_of(Script().read(0, 4).read(8, 2).read(0, 4)) == std::vector<Range>{{0, 4}, {8, 2}});
}

TEST_CASE("ranges that overlap are cut where one of them ends", "[promela]") {
  CHECK(ranges_of(Script().read(0, 4).read(2, 4)) == std::vector<Range>{{0, 2}, {2, 2}, {4, 2}});
}

TEST_CASE("what is longer than four bytes is several cells", "[promela]") {
  CHECK(ranges_of(Script().read(4, 10)) == std::vector<Range>{{4, 4}, {8, 4}, {12, 2}});
}

TEST_CASE("bytes that nobody touches are no cell", "[promela]") {
  CHECK(ranges_of(Script().p(0).v(0)).empty());
}

TEST_CASE("a range is made of its cells", "[promela]") {
  const std::vector<promela::Cell> cells{{{0, 2}}, {{2, 2}}, {{4, 2}}};
  CHECK(promela::cells_in(cells, {2, 4}).size() == 2);
  CHECK(promela::cells_in(cells, {2, 4}).front().range == Range{2, 2});
}

TEST_CASE("four bytes are a signed number, fewer are not", "[promela]") {
  CHECK(promela::value_of({{0, 4}}, bytes(0xffff'fffe), 0) == -2);
  CHECK(promela::value_of({{8, 1}}, bytes(0xff, 1), 8) == 255);
  CHECK(promela::value_of({{10, 2}}, bytes(0x0102'0304), 8) == 0x0102);
}
