#include "explore/product.hpp"
#include "model/failure.hpp"
#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using harness::explore::Ending;
using harness::explore::Explored;
using harness::model::OperationKind;
using harness::model::Verdict;
using harness::properties::Ledger;
using harness::properties::Occurrence;
using harness::properties::State;
using harness::support::Script;
using harness::support::ToyProduct;
using harness::support::ToyProgram;

// Two processes that each note their number, with nothing between them.
ToyProgram two_that_note() {
  ToyProgram toy{.scripts = {Script().note("came", 1), Script().note("came", 2)}};
  toy.rules.books = {{OperationKind::note, "came", [](Ledger& ledger, const Occurrence& came) {
                        ledger.list("order").push_back(came.argument);
                      }}};
  return toy;
}

void demand_at_end(ToyProgram& toy, std::vector<std::int64_t> forbidden) {
  toy.rules.at_end = {{"the order is another one", Verdict::rule, [forbidden](const State& state) {
                         return state.list("order") != forbidden;
                       }}};
}

TEST_CASE("marks that are written down are seen in every order", "[explore]") {
  for (const std::vector<std::int64_t>& order :
       {std::vector<std::int64_t>{1, 2}, std::vector<std::int64_t>{2, 1}}) {
    ToyProgram toy = two_that_note();
    demand_at_end(toy, order);
    ToyProduct product(toy);
    const Explored explored = product.search();
    REQUIRE(explored.ending == Ending::hit);
    CHECK(explored.hit->verdict == Verdict::rule);
    CHECK(explored.hit->movers.size() == 2);
  }
  ToyProgram toy = two_that_note();
  demand_at_end(toy, {1});
  CHECK(ToyProduct(toy).search().ending == Ending::complete);
}

TEST_CASE("a mark that nobody writes down is no step", "[explore]") {
  ToyProgram toy = two_that_note();
  CHECK(ToyProduct(toy).search().store.size() == 5);  // 1 + 2 + 2, for the orders differ
  toy.rules.books.clear();
  CHECK(ToyProduct(toy).search().store.size() == 1);
}

TEST_CASE("a rule about the end is not asked before", "[explore]") {
  ToyProgram toy = two_that_note();
  toy.rules.at_end = {{"both came", Verdict::rule,
                       [](const State& state) { return state.list("order").size() == 2; }}};
  CHECK(ToyProduct(toy).search().ending == Ending::complete);
}

TEST_CASE("what is possible is found out, and what is not", "[explore]") {
  ToyProgram toy{.scripts = {Script().p(0).enter("r").leave("r").v(0),
                             Script().p(0).enter("r").leave("r").v(0)},
                 .semaphores = {1}};
  toy.rules.possible = {{"one is in r", Verdict::concurrency,
                         [](const State& state) { return state.inside("r") == 1; }},
                        {"two are in r", Verdict::concurrency,
                         [](const State& state) { return state.inside("r") == 2; }}};
  ToyProduct product(toy);
  REQUIRE(product.search().ending == Ending::complete);
  REQUIRE(product->never_seen().size() == 1);
  CHECK(product->never_seen().front()->sentence == "two are in r");
}

TEST_CASE("a state tells who wants, who waits and who is done", "[explore]") {
  ToyProgram toy{.scripts = {Script().request("r").p(0).enter("r").leave("r"),
                             Script().request("r").p(1).enter("r").leave("r")},
                 .semaphores = {0, 1}};
  ToyProduct product(toy);
  std::vector<std::uint32_t> tuple(product->width());
  product->start(tuple);
  const State& first = product->look_at(tuple);
  CHECK(first.wanting("r") == 2);
  CHECK(first.waiting("r") == 0);
  CHECK(first.wanting("r", "nobody") == 0);
  CHECK_FALSE(first.done());
  const Explored explored = product.search();
  REQUIRE(explored.hit.has_value());  // the first one waits for ever
  const auto end = product.tuple(explored, explored.hit->path.back());
  const State& last = product->look_at(end);
  CHECK(last.waiting("r") == 1);
  CHECK(last.inside("r") == 0);
  CHECK(last.status(1).done);
}

TEST_CASE("a spec reads the integers of the segment", "[explore]") {
  ToyProgram toy{.scripts = {Script().p(0).write_constant(4, harness::support::bytes(7)).v(0)},
                 .semaphores = {1}};
  ToyProduct product(toy);
  const Explored explored = product.search();
  const auto end = product.tuple(explored, static_cast<std::uint32_t>(explored.store.size() - 1));
  CHECK_THROWS_AS(product->look_at(end).variable("count"), harness::model::Failure);
  ToyProduct named(toy, [](std::string_view name) {
    return harness::model::Range{name == "count" ? 4U : 0U, 1};
  });
  const Explored again = named.search();
  const auto last = named.tuple(again, static_cast<std::uint32_t>(again.store.size() - 1));
  CHECK(named->look_at(last).variable("count") == 7);
}

TEST_CASE("who enters a region wants it no longer, whatever number it gives", "[explore]") {
  ToyProgram toy{.scripts = {Script().request("chair", 7).p(0).enter("chair", 1).leave("chair", 1)},
                 .semaphores = {1}};
  ToyProduct product(toy);
  const Explored explored = product.search();
  REQUIRE(explored.store.size() == 3);
  const auto before = product.tuple(explored, 0);
  CHECK(product->look_at(before).wanting("chair") == 1);
  const auto inside = product.tuple(explored, 1);
  CHECK(product->look_at(inside).wanting("chair") == 0);
  CHECK(product->look_at(inside).inside("chair") == 1);
}

TEST_CASE("ledgers that say the same are equal", "[properties]") {
  Ledger one;
  one.number("count") = 1;
  one.list("order").push_back(3);
  Ledger other = one;
  CHECK(one == other);
  one.number("count") = 0;
  one.list("order").clear();
  one.tidy();
  CHECK(one == Ledger{});
  CHECK(other != Ledger{});
  CHECK(std::as_const(other).number("count") == 1);
  CHECK(std::as_const(other).number("nothing") == 0);
  CHECK(std::as_const(other).list("nothing").empty());
}

}  // namespace
