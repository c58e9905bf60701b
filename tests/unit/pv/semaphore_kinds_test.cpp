#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <iterator>
#include <random>
#include <thread>
#include <vector>

#include "forked_processes.hpp"
#include "model/operation.hpp"
#include "model/semaphore.hpp"
#include "real_semaphore.hpp"
#include "support/catch.hpp"

namespace {

namespace model = harness::model;
using model::OperationKind;
using model::ProcessId;
using model::SemaphoreKind;
using model::Strength;
using Reply = ForkedProcesses::Reply;

constexpr std::uint32_t process_count = 5;
const std::vector<int> initial_units{1, 0, 2, 1};
const std::vector<SemaphoreKind> kinds{SemaphoreKind::binary, SemaphoreKind::integer,
                                       SemaphoreKind::record, SemaphoreKind::record};
constexpr std::uint32_t first_record = 2;

// What a process is to do.
struct Task {
  OperationKind kind;
  std::vector<model::Demand> demands;
};

// `preferred`: whom a V or Ssignal is to resume before others, bit i for process i.
void perform(const Task& task, std::uint32_t preferred) {
  std::vector<pv::Demand> demands;
  std::vector<pv::Semaphore*> semaphores;
  for (const model::Demand& demand : task.demands) {
    semaphores.push_back(&ForkedProcesses::semaphore(demand.semaphore.value));
    demands.push_back({semaphores.back(), demand.threshold, demand.amount});
  }
  pv::detail::AnySemaphore& only = ForkedProcesses::any(task.demands[0].semaphore.value);
  switch (task.kind) {
    case OperationKind::p:
      return pv::real::p(only);
    case OperationKind::v:
      return pv::real::v(only, preferred);
    case OperationKind::swait:
      return pv::real::swait(demands.data(), demands.size());
    default:
      return pv::real::ssignal(semaphores.data(), semaphores.size(), preferred);
  }
}

Task random_task(std::mt19937& random) {
  constexpr OperationKind operations[] = {OperationKind::p,     OperationKind::v,
                                          OperationKind::p,     OperationKind::v,
                                          OperationKind::swait, OperationKind::ssignal};
  Task task{operations[random() % std::size(operations)], {}};
  const bool is_set = task.kind == OperationKind::swait || task.kind == OperationKind::ssignal;
  const std::size_t count =
      is_set ? 1 + random() % 3 : 1;  // the same semaphore more than once, too
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t least = is_set ? first_record : 0;
    const auto all = static_cast<std::uint32_t>(kinds.size());
    task.demands.push_back({{least + static_cast<std::uint32_t>(random()) % (all - least)}, 1, 1});
    if (task.kind == OperationKind::swait) {
      task.demands.back().threshold = static_cast<std::int32_t>(random() % 4);
      task.demands.back().amount = static_cast<std::int32_t>(random() % 3);
    }
  }
  return task;
}

// Random operations, done by the model under one strength, which decides what may happen next, and
// by real processes, which have to come out the same.
class Comparison {
 public:
  Comparison(Strength strength, std::uint32_t seed)
      : strength_(strength), random_(seed), tasks_(300) {
    for (const int units : initial_units) {
      states_.push_back({units, {}});
    }
    for (Task& task : tasks_) {
      task = random_task(random_);
    }
    for (std::uint32_t i = 0; i < process_count; ++i) {
      real_.start([this](int order) {
        const auto bits = static_cast<std::uint32_t>(order);
        perform(tasks_[bits & 0xffffU], bits >> 16U);
      });
    }
  }

  void run() {
    for (std::size_t task = 0; task < tasks_.size() && !everybody_sleeps(); ++task) {
      const ProcessId process{static_cast<std::uint32_t>(random_() % process_count)};
      if (spins_in_[process.value] != nobody) {
        p(process, spins_in_[process.value]);
      } else if (!asleep_[process.value]) {
        step(process, task);
      }
      for (std::uint32_t s = 0; s < states_.size(); ++s) {
        REQUIRE(real_state(s) == states_[s]);
      }
    }
  }

  int sleeps = 0;   // how often a process fell asleep
  int lost = 0;     // how many V were lost
  int in_vain = 0;  // how often an integer semaphore was looked at in vain
  int sets = 0;     // how many Swait were granted
  int choices = 0;  // how often a V could have resumed another

 private:
  static constexpr std::size_t nobody = ~std::size_t{0};

  void step(ProcessId process, std::size_t task) {
    switch (tasks_[task].kind) {
      case OperationKind::p:
        return p(process, task);
      case OperationKind::swait:
        return swait(process, task);
      default:
        return give(process, task);
    }
  }

  model::SemaphoreState& state(const model::Demand& demand) {
    return states_[demand.semaphore.value];
  }

  // Under weak semaphores the order in a queue decides nothing, and the model forgets it.
  [[nodiscard]] model::SemaphoreState real_state(std::size_t semaphore) const {
    model::SemaphoreState real = ForkedProcesses::state(semaphore);
    if (strength_ == Strength::weak) {
      std::ranges::sort(real.queue);
    }
    return real;
  }

  void order(ProcessId process, std::size_t task, std::uint32_t preferred = 0) {
    real_.give_order(process.value, static_cast<int>(preferred << 16U | task));
  }

  void p(ProcessId process, std::size_t task) {
    const model::Demand& demand = tasks_[task].demands[0];
    const SemaphoreKind kind = kinds[demand.semaphore.value];
    const bool queues = model::keeps_queue(kind, strength_);
    if (state(demand).value <= 0 && !queues && kind != SemaphoreKind::integer) {
      return;  // barging: the checker does not let it try
    }
    const model::AfterP after = model::p(state(demand), process, strength_, kind);
    state(demand) = after.state;
    order(process, task);
    const Reply refused = queues ? Reply::asleep : Reply::empty;
    REQUIRE(real_.reply(process.value) == (after.granted ? Reply::done : refused));
    asleep_[process.value] = !after.granted && queues;
    spins_in_[process.value] = after.granted || queues ? nobody : task;
    sleeps += asleep_[process.value] ? 1 : 0;
    in_vain += spins_in_[process.value] != nobody ? 1 : 0;
  }

  // Under the checker an Swait is let try when it can have everything.
  void swait(ProcessId process, std::size_t task) {
    std::vector<std::int32_t> values;
    for (const model::Demand& demand : tasks_[task].demands) {
      values.push_back(state(demand).value);
    }
    if (!model::can_take(values, tasks_[task].demands)) {
      return;
    }
    for (const model::Demand& demand : tasks_[task].demands) {
      state(demand).value -= demand.amount;
    }
    order(process, task);
    REQUIRE(real_.reply(process.value) == Reply::done);
    ++sets;
  }

  void give(ProcessId process, std::size_t task) {
    std::vector<ProcessId> resumed;
    std::uint32_t preferred = 0;
    for (const model::Demand& demand : tasks_[task].demands) {
      const SemaphoreKind kind = kinds[demand.semaphore.value];
      const auto outcomes = model::v(state(demand), strength_, kind);
      const model::AfterV& after = outcomes[random_() % outcomes.size()];
      lost += after.resumed.empty() && after.state == state(demand) ? 1 : 0;
      choices += outcomes.size() > 1 ? 1 : 0;
      state(demand) = after.state;
      for (const ProcessId sleeper : after.resumed) {
        resumed.push_back(sleeper);
        preferred |= 1U << sleeper.value;
      }
    }
    order(process, task, preferred);
    REQUIRE(real_.reply(process.value) == Reply::done);
    for (const ProcessId sleeper : resumed) {
      REQUIRE(real_.reply(sleeper.value) == Reply::done);
      asleep_[sleeper.value] = false;
    }
  }

  // A process that spins on a semaphore that has a unit is one that can move. One that has lost
  // such a unit to another is known to be unable to move once it has looked again.
  [[nodiscard]] bool everybody_sleeps() {
    for (std::uint32_t i = 0; i < process_count; ++i) {
      const std::size_t task = spins_in_[i];
      const bool spins = task != nobody && state(tasks_[task].demands[0]).value <= 0;
      if (!asleep_[i] && !spins) {
        REQUIRE(pv::board->stuck.load() == 0);
        return false;
      }
    }
    for (std::uint32_t i = 0; i < process_count; ++i) {
      if (spins_in_[i] != nobody) {
        p({i}, spins_in_[i]);
      }
    }
    REQUIRE(pv::board->stuck.load() == 1);
    return true;
  }

  Strength strength_;
  std::mt19937 random_;
  std::vector<Task> tasks_;
  std::vector<model::SemaphoreState> states_;
  ForkedProcesses real_{initial_units, process_count, kinds};
  bool asleep_[process_count] = {};
  std::size_t spins_in_[process_count] = {nobody, nobody, nobody, nobody, nobody};  // which task
};

// Orders to do one P or V.
int p_on(int semaphore) {
  return 2 * semaphore;
}
int v_on(int semaphore) {
  return 2 * semaphore + 1;
}
void do_one(int order) {
  pv::detail::AnySemaphore& semaphore = ForkedProcesses::any(static_cast<std::size_t>(order / 2));
  order % 2 == 0 ? pv::real::p(semaphore) : pv::real::v(semaphore);
}

// Whether it does within ten seconds, by the doing of other processes.
template <class Condition>
bool comes_true(Condition condition) {
  const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (!condition() && std::chrono::steady_clock::now() < give_up) {
    std::this_thread::yield();
  }
  return condition();
}

}  // namespace

TEST_CASE("real semaphores of every kind answer as their model does, under every strength",
          "[pv][processes]") {
  const Strength strength = GENERATE(Strength::strong, Strength::weak, Strength::barging);
  int sleeps = 0;
  int lost = 0;
  int in_vain = 0;
  int sets = 0;
  int choices = 0;
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    Comparison comparison(strength, seed);
    comparison.run();
    sleeps += comparison.sleeps;
    lost += comparison.lost;
    in_vain += comparison.in_vain;
    sets += comparison.sets;
    choices += comparison.choices;
  }
  CHECK((strength == Strength::barging ? sleeps == 0 : sleeps > 100));
  CHECK((strength == Strength::weak ? choices > 30 : choices == 0));
  CHECK(lost > 50);
  CHECK(in_vain > 50);
  CHECK(sets > 100);
}

TEST_CASE("an integer semaphore lets in one of those who really spin at once", "[pv][processes]") {
  ForkedProcesses real({1}, 3, {SemaphoreKind::integer});
  for (int i = 0; i < 3; ++i) {
    real.start([](int times) {
      pv::real::instead_of_looking = nullptr;
      std::atomic_ref arrived(ForkedProcesses::counter(1));
      ++arrived;
      while (arrived < 3) {  // the first must not be done before the last begins
      }
      for (int n = 0; n < times; ++n) {
        pv::real::p(ForkedProcesses::any(0));
        // A volatile copy: the addition is not one instruction, so an intruder would be noticed.
        volatile int copy = ForkedProcesses::counter(0);
        copy = copy + 1;
        ForkedProcesses::counter(0) = copy;
        pv::real::v(ForkedProcesses::any(0));
      }
    });
  }
  constexpr int times = 3'000;
  for (std::size_t i = 0; i < 3; ++i) {
    real.give_order(i, times);
  }
  for (std::size_t i = 0; i < 3; ++i) {
    REQUIRE(real.reply(i) == Reply::done);
  }
  CHECK(ForkedProcesses::counter(0) == 3 * times);
  CHECK(ForkedProcesses::state(0) == model::SemaphoreState{1, {}});
  CHECK(pv::board->waiting == 0);
  CHECK(pv::board->stuck.load() == 0);
}

TEST_CASE("a deadlock of one who sleeps and one who spins is known at once", "[pv][processes]") {
  ForkedProcesses real({0, 0}, 2, {SemaphoreKind::record, SemaphoreKind::integer});
  for (std::size_t i = 0; i < 2; ++i) {
    real.start(do_one);
  }
  real.give_order(1, p_on(1));
  REQUIRE(real.reply(1) == Reply::empty);
  CHECK(pv::board->entries[1].condition == pv::Condition::spinning);
  CHECK(pv::board->stuck.load() == 0);
  real.give_order(0, p_on(0));
  REQUIRE(real.reply(0) == Reply::asleep);
  CHECK(pv::board->stuck.load() == 1);
}

TEST_CASE("who spins on a semaphore that has got a unit can move, before it has looked",
          "[pv][processes]") {
  ForkedProcesses real({0, 0}, 2, {SemaphoreKind::record, SemaphoreKind::integer});
  for (std::size_t i = 0; i < 2; ++i) {
    real.start(do_one);
  }
  real.give_order(1, p_on(1));
  REQUIRE(real.reply(1) == Reply::empty);
  real.give_order(0, v_on(1));
  REQUIRE(real.reply(0) == Reply::done);
  real.give_order(0, p_on(0));
  REQUIRE(real.reply(0) == Reply::asleep);
  CHECK(pv::board->stuck.load() == 0);
  real.give_order(1, 0);
  REQUIRE(real.reply(1) == Reply::done);
  CHECK(pv::board->entries[1].condition == pv::Condition::running);
}

TEST_CASE("who spins and loses the unit to another is counted as spinning again",
          "[pv][processes]") {
  ForkedProcesses real({0, 0}, 3, {SemaphoreKind::record, SemaphoreKind::integer});
  for (int i = 0; i < 3; ++i) {
    real.start([](int order) {
      pv::real::instead_of_looking = nullptr;
      do_one(order);
      do_one(p_on(0));  // never granted
    });
  }
  real.give_order(0, p_on(1));
  real.give_order(1, p_on(1));
  const auto both_spin = [] { return std::atomic_ref(pv::board->waiting).load() == 2; };
  REQUIRE(comes_true(both_spin));
  real.give_order(2, v_on(1));
  CHECK(comes_true([] { return pv::board->stuck.load() == 1; }));
}
