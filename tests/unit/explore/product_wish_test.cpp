#include "explore/product_wish.hpp"

#include "explore/stay.hpp"
#include "explore/tally.hpp"
#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness;
using namespace harness::explore;
using namespace harness::support;
using model::ProcessId;
using model::Strength;

bool always(ProcessId /*rival*/, const std::string& /*region*/) {
  return true;
}

// What waiting for one region comes to for one process of a toy.
struct Waited {
  std::optional<std::uint32_t> most;
  bool starves = false;
  bool is_held_up = false;
  bool is_busy = false;
  bool operator==(const Waited&) const = default;
};

Waited waited(const ToyProgram& toy, ProcessId process = {0}, const std::string& region = "work",
              const Conflicts& conflicts = always) {
  ToyProduct product(toy);
  const Explored explored = product.search();
  const ProductWish wish(*product, explored, process, region, conflicts);
  const Pursuit pursuit = pursue(explored.graph, wish.wish());
  return {.most = most_entries(pursuit),
          .starves = starving_run(pursuit).has_value(),
          .is_held_up = held_up_run(pursuit).has_value(),
          .is_busy = busy_run(pursuit).has_value()};
}

ToyProgram mutex(std::uint32_t processes, Strength strength) {
  ToyProgram toy{.scripts = {}, .semaphores = {1}, .strength = strength};
  toy.scripts.assign(processes,
                     Script().request("work").p(0).enter("work").leave("work").v(0).loop());
  return toy;
}

Conflicts neighbours_of(std::uint32_t process, std::uint32_t count) {
  return [=](ProcessId rival, const std::string&) {
    return (process + 1) % count == rival.value || (rival.value + 1) % count == process;
  };
}

Waited waited_at_table(const ToyProgram& toy, std::uint32_t philosopher) {
  const auto count = static_cast<std::uint32_t>(toy.scripts.size());
  return waited(toy, ProcessId{philosopher}, "eat", neighbours_of(philosopher, count));
}

// Philosophers who take both forks at once or none.
ToyProgram all_forks_at_once(std::uint32_t count) {
  ToyProgram toy{.scripts = {}, .semaphores = std::vector<std::int32_t>(count, 1)};
  for (std::uint32_t left = 0; left < count; ++left) {
    const std::uint32_t right = (left + 1) % count;
    Script& script = toy.scripts.emplace_back();
    script.request("eat").swait({{.semaphore = {left}}, {.semaphore = {right}}}).enter("eat");
    script.leave("eat").ssignal({left, right}).loop();
  }
  return toy;
}

constexpr std::uint64_t thinking = 0;
constexpr std::uint64_t hungry = 1;
constexpr std::uint64_t eating = 2;

// Dijkstra's philosophers (EWD310): byte i of the segment is what philosopher i does, semaphore 0
// guards it, semaphore 1 + i is what he sleeps on.
class StateArray {
 public:
  explicit StateArray(std::uint32_t count) : count_(count) {}

  ToyProgram program() {
    ToyProgram toy{.scripts = {}, .semaphores = std::vector<std::int32_t>(1 + count_, 0)};
    toy.semaphores[0] = 1;
    for (std::uint32_t i = 0; i < count_; ++i) {
      toy.scripts.push_back(script_of(i));
    }
    return toy;
  }

 private:
  Script script_of(std::uint32_t i) {
    Script script;
    script.request("eat").p(0).write_constant(i, bytes(hungry, 1));
    let_eat_if_possible(script, i);
    script.v(0).p(1 + i).enter("eat").leave("eat").p(0).write_constant(i, bytes(thinking, 1));
    let_eat_if_possible(script, left_of(i));
    let_eat_if_possible(script, right_of(i));
    script.v(0).loop();
    return script;
  }

  void let_eat_if_possible(Script& script, std::uint32_t i) {
    const std::string number = std::to_string(labels_++);
    script.read(i, 1).jump_if(bytes(hungry, 1), "hungry" + number).jump("no" + number);
    script.label("hungry" + number);
    for (const std::uint32_t neighbour : {left_of(i), right_of(i)}) {
      script.read(neighbour, 1).jump_if(bytes(eating, 1), "no" + number);
    }
    script.write_constant(i, bytes(eating, 1)).v(1 + i).label("no" + number).set({});
  }

  [[nodiscard]] std::uint32_t left_of(std::uint32_t i) const { return (i + count_ - 1) % count_; }
  [[nodiscard]] std::uint32_t right_of(std::uint32_t i) const { return (i + 1) % count_; }

  std::uint32_t count_;
  int labels_ = 0;
};

}  // namespace

TEST_CASE("behind a strong semaphore each of the others works once", "[explore]") {
  for (std::uint32_t processes = 2; processes <= 8; ++processes) {
    const Waited strong = waited(mutex(processes, Strength::strong));
    CHECK(strong == Waited{.most = processes - 1});
  }
}

TEST_CASE("behind a weak semaphore two wait no longer than behind a strong one", "[explore]") {
  CHECK(waited(mutex(2, Strength::weak)) == Waited{.most = 1});
}

TEST_CASE("behind a weak semaphore one of three can starve", "[explore]") {
  CHECK(waited(mutex(3, Strength::weak)) == Waited{.most = std::nullopt, .starves = true});
}

TEST_CASE("behind a barging semaphore one of two can starve", "[explore]") {
  CHECK(waited(mutex(2, Strength::barging)) == Waited{.most = std::nullopt, .starves = true});
}

TEST_CASE("strict alternation makes one wait for who never asks", "[explore]") {
  ToyProgram toy{.scripts = {}, .semaphores = {1, 0}};
  for (std::uint32_t p = 0; p < 2; ++p) {
    toy.scripts.push_back(
        Script().request("work").p(p).enter("work").leave("work").v(1 - p).loop());
  }
  CHECK(waited(toy, {0}) == Waited{.most = 1, .is_held_up = true});
  CHECK(waited(toy, {1}) == Waited{.most = 1, .is_held_up = true});
}

TEST_CASE("a turn taken before anybody asks makes others wait as well", "[explore]") {
  ToyProgram toy{.scripts = {}, .semaphores = {1}};
  toy.scripts.push_back(Script().request("work").p(0).enter("work").leave("work").v(0).loop());
  toy.scripts.push_back(Script().p(0).request("work").enter("work").leave("work").v(0).loop());
  CHECK(waited(toy).is_held_up);
  toy.semaphores.push_back(1);
  toy.scripts[1] = Script().p(0).request("work").p(1).enter("work").leave("work").v(1).v(0).loop();
  CHECK(waited(toy).is_held_up);
}

TEST_CASE("who gives back what it holds and asks again waits busily", "[explore]") {
  // Process 0 looks whether work is allowed, again and again.
  ToyProgram toy{.scripts = {}, .semaphores = {1}};
  toy.scripts.push_back(Script()
                            .request("work")
                            .label("again")
                            .p(0)
                            .read(0, 1)
                            .jump_if(bytes(0, 1), "no")
                            .enter("work")
                            .leave("work")
                            .v(0)
                            .loop()
                            .label("no")
                            .v(0)
                            .jump("again"));
  toy.scripts.push_back(Script().p(0).write_constant(0, bytes(1, 1)).v(0));
  const Waited looking = waited(toy);
  CHECK(looking.is_busy);
  CHECK_FALSE(looking.starves);
}

TEST_CASE("an entry told by a mark that is a step of its own counts all the same", "[explore]") {
  ToyProgram toy = mutex(3, Strength::strong);
  for (const auto mark : {model::OperationKind::request, model::OperationKind::enter}) {
    toy.rules.books.push_back({mark, "work", [](auto&&...) {}});
  }
  CHECK(waited(toy) == Waited{.most = 2});
}

TEST_CASE("philosophers who take the lower fork first never starve, but have no bound",
          "[explore]") {
  // A neighbour with one fork may be slow to take its other one, while the other neighbour eats.
  for (const std::uint32_t count : {3U, 4U, 5U}) {
    const ToyProgram toy = philosophers(count, Forks::ordered, Strength::strong);
    for (std::uint32_t p = 0; p < count; ++p) {
      const bool is_between_slow_ones = count > 3 || p != 1;
      CHECK(waited_at_table(toy, p) ==
            Waited{.most = is_between_slow_ones ? std::nullopt : std::optional(2U)});
    }
  }
}

TEST_CASE("who takes all forks at once or none can starve between two others", "[explore]") {
  CHECK(waited_at_table(all_forks_at_once(4), 0).starves);
  CHECK(waited_at_table(all_forks_at_once(5), 0).starves);
}

TEST_CASE("with the array of states one can starve between two others, but not at three",
          "[explore]") {
  CHECK_FALSE(waited_at_table(StateArray(3).program(), 0).starves);
  CHECK(waited_at_table(StateArray(4).program(), 0).starves);
}
