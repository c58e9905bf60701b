#include "cli/sizes.hpp"

#include "model/failure.hpp"
#include "support/catch.hpp"

using namespace harness::cli;
using harness::model::Failure;

TEST_CASE("numbers of processes are read one by one or with commas between", "[cli]") {
  CHECK(parse_processes({"5"}) == Size{{"", 5}});
  CHECK(parse_processes({"reader=3", "writer=2"}) == Size{{"reader", 3}, {"writer", 2}});
  CHECK(parse_processes({"reader=3,writer=2"}) == Size{{"reader", 3}, {"writer", 2}});
  CHECK(parse_processes({}).empty());
}

TEST_CASE("numbers of processes that say nothing are refused", "[cli]") {
  for (const char* text : {"", "=3", "reader=", "reader=0", "0", "-1", "reader=3,", ",reader=3",
                           "reader=3,,writer=2", "reader=3x", "reader=3=3", "4294967296", " 3"}) {
    CHECK_THROWS_AS(parse_processes({text}), Failure);
  }
}

TEST_CASE("a role is given one number", "[cli]") {
  CHECK_THROWS_AS(parse_processes({"reader=3", "reader=3"}), Failure);
  CHECK_THROWS_AS(parse_processes({"reader=3,reader=4"}), Failure);
  CHECK_THROWS_AS(parse_processes({"3,4"}), Failure);
}

TEST_CASE("what is not wished is as in the first size of the spec", "[cli]") {
  const std::vector<Size> sizes{{{"reader", 2}, {"writer", 1}}, {{"reader", 3}, {"writer", 2}}};
  CHECK(chosen_size({}, sizes) == sizes[0]);
  CHECK(chosen_size({{"writer", 4}}, sizes) == Size{{"reader", 2}, {"writer", 4}});
  CHECK(chosen_size({{"", 4}}, sizes) == Size{{"", 4}});
  CHECK(chosen_size({{"writer", 4}}, {}) == Size{{"writer", 4}});
  CHECK(chosen_size({}, {}).empty());
}

TEST_CASE("a problem is checked at its spec's sizes, or at three of its only role", "[cli]") {
  const std::vector<Size> sizes{{{"reader", 2}, {"writer", 1}}};
  CHECK(sizes_to_check(sizes, {"reader", "writer"}) == sizes);
  CHECK(sizes_to_check({}, {"cook"}) ==
        std::vector<Size>{{{"cook", 3}}, {{"cook", 4}}, {{"cook", 5}}});
  CHECK(sizes_to_check({}, {"reader", "writer"}) == std::vector<Size>{{}});
}

TEST_CASE("a size is told role by role", "[cli]") {
  CHECK(text_of(Size{{"reader", 2}, {"writer", 1}}) == "2 reader, 1 writer");
  CHECK(size_of({{"reader", 0, 2}, {"reader", 1, 2}, {"writer", 0, 1}}) ==
        Size{{"reader", 2}, {"writer", 1}});
}
