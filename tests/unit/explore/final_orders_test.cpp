// Philosophers of whom the last takes his forks the other way round, in one round each. In the end
// each fork was used last by the one or by the other of its two neighbours: 2^N orders, of which
// the two that go round the table in a circle are never reached (for one neighbour of each fork was
// first with both of his; in a circle nobody was).
#include <set>

#include "explore/reduced.hpp"
#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using harness::model::Strength;
using harness::model::Verdict;

constexpr std::uint8_t last_by_its_left = 1;
constexpr std::uint8_t last_by_its_right = 2;

// Byte i says of fork i who of the two had it last. The semaphores are the forks, then one that is
// signalled at the end of a round, then one that never is.
ToyProgram one_round(std::uint32_t count, Strength strength) {
  ToyProgram toy{
      .scripts = {}, .semaphores = std::vector<std::int32_t>(count, 1), .strength = strength};
  toy.semaphores.insert(toy.semaphores.end(), {0, 0});
  toy.segment = Bytes(count);
  for (std::uint32_t left = 0; left < count; ++left) {
    const std::uint32_t right = (left + 1) % count;
    const bool is_last = left + 1 == count;
    const auto take = [&](Script& script, std::uint32_t fork) {
      script.p(fork).write_constant(fork,
                                    bytes(fork == left ? last_by_its_left : last_by_its_right, 1));
    };
    Script& script = toy.scripts.emplace_back();
    take(script, is_last ? right : left);
    take(script, is_last ? left : right);
    script.enter("eat").leave("eat").v(left).v(right).v(count);
  }
  return toy;
}

// Bit i of `number`: fork i was used last by its right neighbour.
Bytes order_of(std::uint32_t number, std::uint32_t count) {
  Bytes order;
  for (std::uint32_t fork = 0; fork < count; ++fork) {
    const bool right = (number >> fork & 1U) != 0;
    order.push_back(std::byte{right ? last_by_its_right : last_by_its_left});
  }
  return order;
}

bool goes_round_in_a_circle(std::uint32_t number, std::uint32_t count) {
  return number == 0 || number + 1 == 1U << count;
}

// One more process, which waits until all are done and then for ever, if the order is this one.
ToyProgram with_a_bug_in(std::uint32_t number, std::uint32_t count, Strength strength) {
  ToyProgram toy = one_round(count, strength);
  Script& script = toy.scripts.emplace_back();
  for (std::uint32_t i = 0; i < count; ++i) {
    script.p(count);
  }
  script.read(0, count).jump_if(order_of(number, count), "bug").jump("end");
  script.label("bug").p(count + 1).label("end");
  return toy;
}

std::optional<Verdict> found(const Explored& explored) {
  return explored.hit ? std::optional(explored.hit->verdict) : std::nullopt;
}

std::set<Bytes> last_orders(ToyProduct& toy, const Explored& explored) {
  std::set<Bytes> orders;
  for (StateId state = 0; state < explored.graph.size(); ++state) {
    if (explored.graph.first_edge(state) == explored.graph.last_edge(state)) {
      orders.insert(toy->walker().segment(toy.tuple(explored, state)[toy->width() - 2]));
    }
  }
  return orders;
}

}  // namespace

TEST_CASE("one round of philosophers ends in all orders of their forks but two", "[explore]") {
  for (const std::uint32_t count : {3U, 4U, 5U}) {
    std::set<Bytes> expected;
    for (std::uint32_t number = 0; number < 1U << count; ++number) {
      if (!goes_round_in_a_circle(number, count)) {
        expected.insert(order_of(number, count));
      }
    }
    REQUIRE(expected.size() == (1U << count) - 2);
    ToyProduct strong(one_round(count, Strength::strong));
    CHECK(last_orders(strong, strong.search()) == expected);
    ToyProduct sparse(one_round(count, Strength::barging));
    Reduced reduced(*sparse);
    CHECK(last_orders(sparse, search(reduced, {}, {})) == expected);
  }
}

TEST_CASE("a bug in any one order of the forks is found, with and without reduction", "[explore]") {
  for (const std::uint32_t count : {3U, 4U, 5U}) {
    for (std::uint32_t number = 0; number < 1U << count; ++number) {
      INFO(count << " philosophers, order " << number);
      const auto expected =
          goes_round_in_a_circle(number, count) ? std::nullopt : std::optional(Verdict::deadlock);
      ToyProduct strong(with_a_bug_in(number, count, Strength::strong));
      CHECK(found(strong.search()) == expected);
      ToyProduct sparse(with_a_bug_in(number, count, Strength::barging));
      Reduced reduced(*sparse);
      CHECK(found(search(reduced, {}, {})) == expected);
    }
  }
}
