#include "check/four_rules.hpp"

#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness;
using namespace harness::check;
using namespace harness::support;
using model::Strength;
using model::Verdict;
using properties::Rule;

// Processes that work one at a time, and break all four rules if they like.
spec::Spec work() {
  return std::move(spec::Spec("Work").four_rules(
      "work",
      {Rule::progress, Rule::mutual_exclusion, Rule::bounded_waiting, Rule::no_busy_waiting}));
}

std::vector<RuleAnswer> judged(const ToyProgram& toy) {
  const auto size = static_cast<std::uint32_t>(toy.scripts.size());
  std::vector<model::ProcessName> processes;
  for (std::uint32_t p = 0; p < size; ++p) {
    processes.push_back({"toy", p, size});
  }
  ToyProgram demanding = toy;  // all four: a check would stop at what breaks one
  demanding.rules = spec::Spec("Work").four_rules("work").rules(processes);
  ToyProduct product(demanding);
  PastBrokenRules all(*product);
  const explore::Explored explored = explore::search(all, {}, {});
  REQUIRE(explored.ending == explore::Ending::complete);
  return judge_four_rules(*product, explored, work(), processes, "work");
}

properties::RuleSet kept(const std::vector<RuleAnswer>& answers) {
  REQUIRE(answers.size() == 4);
  properties::RuleSet rules;
  for (const RuleAnswer& answer : answers) {
    if (!answer.breach) {
      rules.insert(answer.rule);
    }
  }
  return rules;
}

const RuleAnswer& about(Rule rule, const std::vector<RuleAnswer>& answers) {
  return answers.at(static_cast<std::size_t>(rule));
}

ToyProgram mutex(std::uint32_t processes, Strength strength, std::int32_t units) {
  ToyProgram toy{.scripts = {}, .semaphores = {units}, .strength = strength};
  toy.scripts.assign(processes,
                     Script().request("work").p(0).enter("work").leave("work").v(0).loop());
  return toy;
}

}  // namespace

TEST_CASE("a semaphore with a queue keeps all four rules", "[check]") {
  const auto answers = judged(mutex(4, Strength::strong, 1));
  CHECK(kept(answers) == properties::all_but({}));
  CHECK(about(Rule::bounded_waiting, answers).most == 3U);
}

TEST_CASE("without a queue only bounded waiting is broken, and by starvation", "[check]") {
  const auto answers = judged(mutex(3, Strength::weak, 1));
  CHECK(kept(answers) == properties::all_but({Rule::bounded_waiting}));
  CHECK(about(Rule::bounded_waiting, answers).breach->verdict == Verdict::starvation);
  CHECK_FALSE(about(Rule::bounded_waiting, answers).most);
}

TEST_CASE("where two get in at once the other rules are judged all the same", "[check]") {
  const auto answers = judged(mutex(4, Strength::weak, 2));
  CHECK(kept(answers) == properties::all_but({Rule::mutual_exclusion, Rule::bounded_waiting}));
  CHECK(about(Rule::mutual_exclusion, answers).breach->run.movers.size() == 2);
}

TEST_CASE("those who take turns break progress and nothing else", "[check]") {
  ToyProgram toy{.scripts = {}, .semaphores = {1, 0}};
  for (std::uint32_t p = 0; p < 2; ++p) {
    toy.scripts.push_back(
        Script().request("work").p(p).enter("work").leave("work").v(1 - p).loop());
  }
  const auto answers = judged(toy);
  CHECK(kept(answers) == properties::all_but({Rule::progress}));
  CHECK(about(Rule::bounded_waiting, answers).most == 1U);
}

TEST_CASE("a deadlock breaks progress, and nobody who stands there waits with a bound", "[check]") {
  ToyProgram toy{.scripts = {}, .semaphores = {1, 1}};
  for (std::uint32_t p = 0; p < 2; ++p) {
    toy.scripts.push_back(
        Script().request("work").p(p).p(1 - p).enter("work").leave("work").v(1 - p).v(p).loop());
  }
  const auto answers = judged(toy);
  CHECK(kept(answers) == properties::RuleSet{Rule::mutual_exclusion, Rule::no_busy_waiting});
  const explore::Run& run = about(Rule::bounded_waiting, answers).breach->run;
  CHECK(run.movers.size() == 4);
  CHECK(run.cycle == 4U);
}

TEST_CASE("a loop of one's own steps is busy waiting, whatever it is for", "[check]") {
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
  CHECK(kept(judged(toy)) == properties::all_but({Rule::no_busy_waiting}));
}

TEST_CASE("to spin on an integer semaphore is busy waiting", "[check]") {
  ToyProgram toy = mutex(2, Strength::strong, 1);
  toy.kinds = {model::SemaphoreKind::integer};
  const auto answers = judged(toy);
  CHECK(kept(answers) == properties::all_but({Rule::bounded_waiting, Rule::no_busy_waiting}));
}
