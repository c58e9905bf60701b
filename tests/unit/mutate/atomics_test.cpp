#include "mutate/atomics.hpp"

#include <algorithm>

#include "mutate/mutants.hpp"
#include "support/catch.hpp"

using harness::mutate::atomics;
using harness::mutate::is_store;
using harness::mutate::mutants_of;

namespace {

const std::vector<std::string> names{"wants", "turn"};

const std::string peterson = R"(struct Shared {
  std::atomic<bool> wants[2]{};
  std::atomic<int> turn{0};
};
void process(Shared& shared, int i) {
  shared.wants[i] = true;
  shared.turn = 1 - i;
  while (shared.wants[1 - i] && shared.turn == 1 - i) {
  }
  enter();
  shared.wants[i].store(false, std::memory_order_release);
}
)";

std::vector<std::string> ids(const std::string& text) {
  std::vector<std::string> all;
  for (const auto& mutant : mutants_of(text)) {
    all.push_back(mutant.id);
  }
  return all;
}

}  // namespace

TEST_CASE("atomics are known by their declarations", "[mutate]") {
  CHECK(atomics({"  std::atomic<bool> wants[2]{};  // flags",
                 "  std::atomic<std::array<int, 2>> pair;", "  int plain = 0;"}) ==
        std::vector<std::string>{"wants", "pair"});
}

TEST_CASE("a store is a whole statement that gives one of them a value", "[mutate]") {
  CHECK(is_store("  shared.wants[i] = true;", names));
  CHECK(is_store("  shared.turn.store(0);  // mine", names));
  CHECK(is_store("  shared.wants[other[i]] = false;", names));
  CHECK(!is_store("  shared.plain = 1;", names));
  CHECK(!is_store("  while (shared.turn == i) {", names));
  CHECK(!is_store("  shared.turn += 1;", names));
  CHECK(!is_store("  const int turn = shared.turn;", names));
}

TEST_CASE("Peterson's algorithm has exactly these mutants", "[mutate]") {
  CHECK(ids(peterson) ==
        std::vector<std::string>{"6:drop", "6:down", "7:drop", "7:down",
                                 "8:swap:==->!=", "8:swap:&&->||", "11:drop", "11:up",
                                 "11:swap:memory_order_release->memory_order_relaxed"});
}

TEST_CASE("a mutant that swaps differs in that place only", "[mutate]") {
  const auto all = mutants_of(peterson);
  const auto found =
      std::ranges::find(all, std::string("8:swap:==->!="), &harness::mutate::Mutant::id);
  REQUIRE(found != all.end());
  CHECK(found->change == "line 8: == taken for !=");
  std::string expected = peterson;
  expected.replace(expected.find("turn == 1"), 9, "turn != 1");
  CHECK(found->text == expected);
}
