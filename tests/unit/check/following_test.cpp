#include "check/following.hpp"

#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace harness::check {
namespace {

using model::Verdict;
using support::Forks;
using support::ToyProduct;

ToyProduct three_philosophers() {
  return ToyProduct(support::philosophers(3, Forks::left_first, model::Strength::strong));
}

Followed follow(ToyProduct& toy, const std::vector<std::uint32_t>& movers) {
  std::vector<Turn> turns;
  for (const std::uint32_t mover : movers) {
    turns.push_back({{mover}, turns.size() + 1});
  }
  return follow_turns(*toy, turns, [&](explore::Tuple s) { return bad_in_itself(*toy, s); });
}

TEST_CASE("a schedule that is followed to its end leads to its last state") {
  ToyProduct toy = three_philosophers();
  const Followed followed = follow(toy, {0, 0, 1});
  CHECK(followed.end.verdict == Verdict::holds);
  CHECK_FALSE(followed.next);
  CHECK(followed.end.path.size() == 4);
  CHECK(followed.end.movers.size() == 3);
  CHECK(toy->look_at(followed.last).inside("eat") == 1);
}

TEST_CASE("following stops before one who cannot move") {
  ToyProduct toy = three_philosophers();
  const Followed followed = follow(toy, {0, 2, 2, 2, 1});
  CHECK(followed.end.verdict == Verdict::holds);
  CHECK(followed.next == 3U);  // 2 sleeps on the fork of 0
  CHECK(followed.end.movers.size() == 3);
  CHECK_FALSE(can_move(*toy, followed.last, model::ProcessId{2}));
  CHECK(can_move(*toy, followed.last, model::ProcessId{1}));
}

TEST_CASE("following stops at a deadlock, whatever comes behind it") {
  for (const bool goes_on : {false, true}) {
    ToyProduct toy = three_philosophers();
    std::vector<std::uint32_t> movers{0, 1, 2, 0, 1, 2};
    if (goes_on) {
      movers.push_back(0);
    }
    const Followed followed = follow(toy, movers);
    CHECK(followed.end.verdict == Verdict::deadlock);
    CHECK(followed.end.stuck == 0b111U);
    CHECK(followed.next.has_value() == goes_on);
    CHECK(followed.end.movers.size() == 6);
  }
}

TEST_CASE("a state may be passed more than once") {
  ToyProduct toy = three_philosophers();
  const Followed followed = follow(toy, {0, 0, 0, 0, 0, 1});
  CHECK_FALSE(followed.next);
  REQUIRE(followed.end.path.size() == 7);
  CHECK(followed.end.path[5] == followed.end.path[0]);
}

TEST_CASE("a turn that can come out in several ways is refused") {
  support::ToyProgram toy{.scripts = std::vector<support::Script>(3), .semaphores = {0}};
  toy.scripts[0].v(0);
  toy.scripts[1].p(0);
  toy.scripts[2].p(0);
  toy.strength = model::Strength::weak;
  ToyProduct product(toy);
  CHECK_THROWS_AS(follow(product, {1, 2, 0}), model::Failure);
  CHECK_FALSE(follow(product, {1, 0, 2}).next);
}

}  // namespace
}  // namespace harness::check
