#include "explore/seeking.hpp"

#include "explore/search.hpp"
#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace harness::explore {
namespace {

using model::Verdict;
using support::Forks;
using support::ToyProduct;

Sought inside(ToyProduct& toy, int count) {
  return [&toy, count](Tuple state) {
    return toy->look_at(state).inside("eat") == count ? std::optional(Verdict::holds)
                                                      : std::nullopt;
  };
}

ToyProduct four_philosophers() {
  return ToyProduct(support::philosophers(4, Forks::left_first, model::Strength::strong));
}

TEST_CASE("what is sought is found on a shortest way") {
  ToyProduct toy = four_philosophers();
  Seeking seeking(*toy, {}, inside(toy, 2));
  const Explored explored = search(seeking, {}, {});
  REQUIRE(explored.hit);
  CHECK(explored.hit->movers.size() == 4);  // two P each, of two who are no neighbours
}

TEST_CASE("what is nowhere is sought in all states, past the deadlock as well") {
  ToyProduct toy = four_philosophers();
  Seeking seeking(*toy, {}, inside(toy, 3));
  const Explored explored = search(seeking, {}, {});
  CHECK(explored.ending == Ending::complete);
  CHECK(explored.store.size() == toy.search_past_all_wrongs().store.size());
}

TEST_CASE("a search may begin at any state") {
  ToyProduct toy = four_philosophers();
  Seeking anybody(*toy, {}, inside(toy, 1));
  const Explored first = search(anybody, {}, {});
  const std::vector<std::uint32_t> eating = toy.tuple(first, first.hit->path.back());
  Seeking seeking(*toy, eating, inside(toy, 2));
  const Explored explored = search(seeking, {}, {});
  REQUIRE(explored.hit);
  CHECK(explored.hit->movers.size() == 2);
}

}  // namespace
}  // namespace harness::explore
