#include "check/waiting.hpp"

#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness;
using namespace harness::check;
using namespace harness::support;
using model::Strength;
using model::Verdict;

bool all_differ(const model::ProcessName&, const model::ProcessName&) {
  return true;
}

// Processes that work one at a time.
spec::Spec work() {
  return std::move(
      spec::Spec("Work").excludes("work", "one at a time", all_differ).everyone_enters("work"));
}

ToyProgram mutex(std::uint32_t processes, Strength strength) {
  ToyProgram toy{.scripts = {}, .semaphores = {1}, .strength = strength};
  toy.scripts.assign(processes,
                     Script().request("work").p(0).enter("work").leave("work").v(0).loop());
  return toy;
}

std::vector<model::ProcessName> names_in(const ToyProgram& toy) {
  const auto size = static_cast<std::uint32_t>(toy.scripts.size());
  std::vector<model::ProcessName> processes;
  for (std::uint32_t p = 0; p < size; ++p) {
    processes.push_back({"toy", p, size});
  }
  return processes;
}

WaitingResult judged(const ToyProgram& toy, const spec::Spec& spec, std::size_t hands = 1) {
  ToyProduct product(toy);
  return judge_waiting(*product, product.search(), spec, names_in(toy), hands);
}

// What is seen of it in so many states.
std::optional<Breach> seen_so_far(const ToyProgram& toy, const spec::Spec& spec,
                                  std::size_t states) {
  ToyProduct product(toy);
  explore::Explored explored = explore::search(*product, {.states = states}, {});
  REQUIRE(explored.ending == explore::Ending::limit);
  explore::cut_off(explored);
  REQUIRE(explored.graph.size() == explored.store.size());
  return endless_wait_so_far(*product, explored, spec, names_in(toy));
}

// Three that work one at a time, of which the first counts its rounds without bound.
ToyProgram with_a_counter_that_grows(Strength strength) {
  ToyProgram toy = mutex(3, strength);
  toy.semaphores.push_back(0);
  toy.scripts[0] = Script().request("work").p(0).enter("work").leave("work").v(0).v(1).loop();
  return toy;
}

}  // namespace

TEST_CASE("what is not demanded of waiting is told and no breach", "[check]") {
  const WaitingResult weak = judged(mutex(3, Strength::weak), work());
  CHECK_FALSE(weak.breach);
  REQUIRE(weak.waits.size() == 1);
  CHECK(weak.waits[0].role == "toy");
  CHECK(weak.waits[0].region == "work");
  CHECK(weak.waits[0].starves);
  CHECK_FALSE(weak.waits[0].entries);
  const WaitingResult strong = judged(mutex(3, Strength::strong), work());
  CHECK(strong.waits.at(0).entries == 2U);
  CHECK_FALSE(strong.waits.at(0).starves);
}

TEST_CASE("more hands judge the same", "[check]") {
  for (const Strength strength : {Strength::strong, Strength::weak}) {
    const spec::Spec spec = work().bounded_waiting("work", 1);
    const WaitingResult alone = judged(mutex(4, strength), spec, 1);
    const WaitingResult together = judged(mutex(4, strength), spec, 3);
    REQUIRE(alone.each.size() == 4);
    CHECK(together.each.size() == 4);
    CHECK(together.waits.at(0).entries == alone.waits.at(0).entries);
    REQUIRE((alone.breach && together.breach));
    CHECK(together.breach->verdict == alone.breach->verdict);
    CHECK(together.breach->process == alone.breach->process);
    CHECK(together.breach->run.path == alone.breach->run.path);
  }
}

TEST_CASE("that one waits for ever is seen in a part of the states", "[check]") {
  const auto toy = with_a_counter_that_grows(Strength::weak);
  const auto breach = seen_so_far(toy, work().no_starvation("work"), 200);
  REQUIRE(breach);
  CHECK(breach->verdict == Verdict::starvation);
  CHECK(breach->run.cycle);
  CHECK(breach->process.value == 0);  // while the others go round, the counter stands still
}

TEST_CASE("where a search was cut off nobody waits for ever", "[check]") {
  const auto toy = with_a_counter_that_grows(Strength::strong);
  for (const std::size_t states : {1U, 2U, 3U, 10U, 50U, 200U}) {
    CHECK_FALSE(seen_so_far(toy, work().no_starvation("work").progress("work"), states));
  }
}

TEST_CASE("a demanded bound holds up to its number", "[check]") {
  const ToyProgram toy = mutex(4, Strength::strong);
  CHECK_FALSE(judged(toy, work().bounded_waiting("work", 3)).breach);
  CHECK_FALSE(judged(toy, work().bounded_waiting("work").no_starvation("work")).breach);
  const auto breach = judged(toy, work().bounded_waiting("work", 2)).breach;
  REQUIRE(breach);
  CHECK(breach->verdict == Verdict::bounded_waiting);
  CHECK(breach->bound == 2U);
  CHECK_FALSE(breach->run.cycle);
}

TEST_CASE("starvation breaks both of the demands that exclude it", "[check]") {
  for (const spec::Spec& spec : {work().no_starvation("work"), work().bounded_waiting("work")}) {
    const auto breach = judged(mutex(3, Strength::weak), spec).breach;
    REQUIRE(breach);
    CHECK(breach->verdict == Verdict::starvation);
    CHECK(breach->run.cycle);
    CHECK(demand_broken_by(*breach) == "nobody waits for work for ever");
  }
}

TEST_CASE("strict alternation breaks progress where it is demanded", "[check]") {
  ToyProgram toy{.scripts = {}, .semaphores = {1, 0}};
  for (std::uint32_t p = 0; p < 2; ++p) {
    toy.scripts.push_back(
        Script().request("work").p(p).enter("work").leave("work").v(1 - p).loop());
  }
  CHECK_FALSE(judged(toy, work().no_starvation("work")).breach);
  const auto breach = judged(toy, work().progress("work")).breach;
  REQUIRE(breach);
  CHECK(breach->verdict == Verdict::progress);
}

TEST_CASE("busy waiting is forbidden unless a problem allows it", "[check]") {
  ToyProgram toy{.scripts = {}, .semaphores = {1}};
  toy.scripts.push_back(Script()
                            .request("work")
                            .label("again")
                            .p(0)
                            .read(0, 1)
                            .v(0)
                            .jump_if(bytes(0, 1), "again")
                            .enter("work")
                            .leave("work"));
  toy.scripts.push_back(Script().p(0).write_constant(0, bytes(1, 1)).v(0));
  const auto breach = judged(toy, work()).breach;
  REQUIRE(breach);
  CHECK(breach->verdict == Verdict::busy_waiting);
  CHECK(breach->run.path.size() - 1 - *breach->run.cycle == 2);
  CHECK_FALSE(judged(toy, work().may_busy_wait()).breach);
}

TEST_CASE("a graph that is too large for the limit is not judged, and says so", "[check]") {
  ToyProduct product(mutex(2, Strength::strong));
  const explore::Explored explored = product.search();
  CHECK_FALSE(too_large_to_judge_waiting(explored, 0, std::size_t{1} << 30U));
  const auto text = too_large_to_judge_waiting(explored, std::size_t{1} << 30U, 1 << 20U);
  REQUIRE(text);
  CHECK(text->find("--memory") != text->npos);
}

TEST_CASE("what is demanded of waiting is told in a proof", "[check]") {
  const std::vector<model::ProcessName> processes = {{"toy", 0, 1}};
  CHECK(waiting_demands(work(), processes, {}) ==
        std::vector<std::string>{"nobody waits by going round a loop"});
  CHECK(waiting_demands(work().may_busy_wait(), processes, {}).empty());
  const spec::Spec spec = work().may_busy_wait().progress("work").bounded_waiting("work", 1);
  const auto sentences = waiting_demands(spec, processes, {});
  CHECK(sentences == std::vector<std::string>{
                         "who wants work gets in even if those who want nothing never ask again",
                         "nobody waits for work for ever",
                         "while one waits for work, others that exclude it enter at most 1 time"});
  const auto but_one = waiting_demands(spec, processes, {{"toy", "work", 1, false, 1}});
  CHECK(but_one == std::vector(sentences.begin(), sentences.end() - 1));
}
