#include "report/nearest.hpp"

#include "support/catch.hpp"

namespace {

using harness::report::nearest;
using Names = std::vector<std::string>;

const Names problems = {"bounded_buffer",  "dining_philosophers", "readers_writers",
                        "sleeping_barber", "cigarette_smokers",   "one_lane_bridge"};
const Names commands = {"check", "run", "replay", "list", "next", "hint", "reset", "solution"};

}  // namespace

TEST_CASE("a name with a wrong, missing, doubled or exchanged letter is recognized", "[report]") {
  CHECK(nearest("chock", commands) == Names{"check"});
  CHECK(nearest("chck", commands) == Names{"check"});
  CHECK(nearest("cheeck", commands) == Names{"check"});
  CHECK(nearest("hcekc", commands).empty());
  CHECK(nearest("urn", commands) == Names{"run"});
  CHECK(nearest("sloution", commands) == Names{"solution"});
}

TEST_CASE("the misspelt beginning of a name or of a word in it is recognized", "[report]") {
  CHECK(nearest("dinning", problems) == Names{"dining_philosophers"});
  CHECK(nearest("phlosopher", problems) == Names{"dining_philosophers"});
  CHECK(nearest("barbre", problems) == Names{"sleeping_barber"});
  CHECK(nearest("Buffer", problems) == Names{"bounded_buffer"});
}

TEST_CASE("a name like no other has no neighbours", "[report]") {
  CHECK(nearest("elevator", problems).empty());
  CHECK(nearest("xy", commands).empty());
  CHECK(nearest("", commands).empty());
  CHECK(nearest("check", Names{}).empty());
}

TEST_CASE("the nearest three names come, the nearest first", "[report]") {
  const Names names = {"abcxyy", "abcdef", "abcdee", "abcdeg", "abcxee", "abcdefg"};
  CHECK(nearest("abcdef", names) == Names{"abcdef", "abcdefg", "abcdee"});
}

TEST_CASE("the whole name is nearer than the beginning of another", "[report]") {
  CHECK(nearest("re", Names{"replay", "re", "reset"}) == Names{"re", "reset", "replay"});
}
