#include "real_semaphore.hpp"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <random>
#include <vector>

#include "forked_processes.hpp"
#include "model/semaphore.hpp"
#include "support/catch.hpp"

namespace {

namespace model = harness::model;
using Reply = ForkedProcesses::Reply;

enum class Kind { p, v, swait, ssignal };

// What one process is to do. P and V have one demand; Ssignal uses the semaphores only.
struct Task {
  Kind kind;
  std::vector<model::Demand> demands;
};

void perform(const Task& task) {
  std::vector<pv::Demand> demands;
  std::vector<pv::Semaphore*> semaphores;
  for (const model::Demand& demand : task.demands) {
    semaphores.push_back(&ForkedProcesses::semaphore(demand.semaphore.value));
    demands.push_back({semaphores.back(), demand.threshold, demand.amount});
  }
  switch (task.kind) {
    case Kind::p:
      return pv::real::p(*semaphores[0]);
    case Kind::v:
      return pv::real::v(*semaphores[0]);
    case Kind::swait:
      return pv::real::swait(demands.data(), demands.size());
    case Kind::ssignal:
      return pv::real::ssignal(semaphores.data(), semaphores.size());
  }
}

// The semaphores as the checker has them, and those who sleep in a Swait, longest first.
class Model {
 public:
  explicit Model(const std::vector<int>& initial_units) {
    for (const int units : initial_units) {
      states_.push_back({units, {}});
    }
  }

  // Whether the process goes on; sets who else does.
  bool perform(model::ProcessId process, const Task& task) {
    resumed.clear();
    switch (task.kind) {
      case Kind::p: {
        const model::AfterP after =
            model::p(state(task.demands[0]), process, model::Strength::strong);
        state(task.demands[0]) = after.state;
        return after.granted;
      }
      case Kind::swait:
        if (!take(task.demands)) {
          sleepers_.push_back({process, task.demands});
          return false;
        }
        return true;
      case Kind::v:
      case Kind::ssignal:
        give(task.demands);
        return true;
    }
    return false;
  }

  [[nodiscard]] const std::vector<model::SemaphoreState>& states() const { return states_; }

  std::vector<model::ProcessId> resumed;

 private:
  struct Sleeper {
    model::ProcessId process;
    std::vector<model::Demand> demands;
  };

  model::SemaphoreState& state(const model::Demand& demand) {
    return states_[demand.semaphore.value];
  }

  bool take(const std::vector<model::Demand>& demands) {
    std::vector<std::int32_t> values;
    for (const model::Demand& demand : demands) {
      values.push_back(state(demand).value);
    }
    if (!model::can_take(values, demands)) {
      return false;
    }
    for (const model::Demand& demand : demands) {
      state(demand).value -= demand.amount;
    }
    return true;
  }

  void give(const std::vector<model::Demand>& demands) {
    for (const model::Demand& demand : demands) {
      const model::AfterV after = model::v(state(demand), model::Strength::strong).at(0);
      state(demand) = after.state;
      resumed.insert(resumed.end(), after.resumed.begin(), after.resumed.end());
    }
    for (std::size_t i = 0; i < sleepers_.size();) {
      if (take(sleepers_[i].demands)) {
        resumed.push_back(sleepers_[i].process);
        sleepers_.erase(sleepers_.begin() + static_cast<std::ptrdiff_t>(i));
      } else {
        ++i;
      }
    }
  }

  std::vector<model::SemaphoreState> states_;
  std::vector<Sleeper> sleepers_;
};

// Gives are as likely as takes, so that not everybody is asleep at once.
Task random_task(std::mt19937& random, std::size_t semaphores) {
  const auto kind = static_cast<Kind>(random() % 4);
  std::vector<std::uint32_t> order(semaphores);
  for (std::uint32_t i = 0; i < semaphores; ++i) {
    order[i] = i;
  }
  std::shuffle(order.begin(), order.end(), random);
  const bool is_set = kind == Kind::swait || kind == Kind::ssignal;
  const std::size_t count = is_set ? 1 + random() % semaphores : 1;
  Task task{kind, {}};
  for (std::size_t i = 0; i < count; ++i) {
    task.demands.push_back({.semaphore = {order[i]}, .threshold = 1, .amount = 1});
    if (kind == Kind::swait && random() % 3 == 0) {  // a general one, which may take nothing
      task.demands.back().threshold = static_cast<std::int32_t>(random() % 4);
      task.demands.back().amount = static_cast<std::int32_t>(random() % 3);
    }
    if (kind == Kind::swait && random() % 8 == 0) {  // the same semaphore twice
      task.demands.push_back(task.demands.back());
    }
  }
  return task;
}

constexpr int process_count = 5;
const std::vector<int> initial_units{1, 0, 2};

// One sequence of operations, done by the model and for real; ends when everybody is asleep.
class Comparison {
 public:
  explicit Comparison(std::uint32_t seed) : random_(seed), tasks_(400) {
    for (Task& task : tasks_) {
      task = random_task(random_, initial_units.size());
    }
    for (int i = 0; i < process_count; ++i) {
      real_.start([this](int order) { perform(tasks_[static_cast<std::size_t>(order)]); });
    }
  }

  // How many operations made a process sleep.
  int run() {
    int sleeps = 0;
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      std::vector<std::uint32_t> awake = those_awake();
      REQUIRE((pv::board->stuck.load() == 1) == awake.empty());
      if (awake.empty()) {
        break;
      }
      sleeps += step(awake[random_() % awake.size()], i) ? 0 : 1;
    }
    return sleeps;
  }

 private:
  bool step(std::uint32_t process, std::size_t task) {
    const bool goes_on = model_.perform({process}, tasks_[task]);
    real_.give_order(process, static_cast<int>(task));
    REQUIRE(real_.reply(process) == (goes_on ? Reply::done : Reply::asleep));
    asleep_[process] = !goes_on;
    for (const model::ProcessId resumed : model_.resumed) {
      REQUIRE(real_.reply(resumed.value) == Reply::done);
      asleep_[resumed.value] = false;
    }
    for (std::size_t i = 0; i < initial_units.size(); ++i) {
      REQUIRE(ForkedProcesses::state(i) == model_.states()[i]);
    }
    for (std::uint32_t i = 0; i < process_count; ++i) {
      const bool waits = pv::board->entries[i].condition == pv::Condition::waiting;
      REQUIRE(waits == asleep_[i]);
    }
    return goes_on;
  }

  [[nodiscard]] std::vector<std::uint32_t> those_awake() const {
    std::vector<std::uint32_t> awake;
    for (std::uint32_t i = 0; i < process_count; ++i) {
      if (!asleep_[i]) {
        awake.push_back(i);
      }
    }
    return awake;
  }

  std::mt19937 random_;
  std::vector<Task> tasks_;
  Model model_{initial_units};
  ForkedProcesses real_{initial_units, process_count};
  bool asleep_[process_count] = {};
};

}  // namespace

TEST_CASE("real semaphores answer random operations as their model does", "[pv][processes]") {
  int sleeps = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    sleeps += Comparison(seed).run();
  }
  CHECK(sleeps > 500);  // or it would not have tried much
}

TEST_CASE("processes that really run at once never lose a unit", "[pv][processes]") {
  ForkedProcesses real({1, 0}, 4);
  for (int i = 0; i < 4; ++i) {
    real.start([](int times) {
      std::atomic_ref arrived(ForkedProcesses::counter(1));
      ++arrived;
      while (arrived < 4) {  // the first must not be done before the last begins
      }
      for (int n = 0; n < times; ++n) {
        pv::real::p(ForkedProcesses::semaphore(0));
        // A volatile copy: the addition is not one instruction, so an intruder would be noticed.
        volatile int copy = ForkedProcesses::counter(0);
        copy = copy + 1;
        ForkedProcesses::counter(0) = copy;
        pv::real::v(ForkedProcesses::semaphore(0));
      }
    });
  }
  constexpr int times = 5'000;
  for (std::size_t i = 0; i < 4; ++i) {
    real.give_order(i, times);
  }
  for (std::size_t i = 0; i < 4; ++i) {
    Reply reply = real.reply(i);
    while (reply == Reply::asleep) {
      reply = real.reply(i);
    }
    REQUIRE(reply == Reply::done);
  }
  CHECK(ForkedProcesses::counter(0) == 4 * times);
  CHECK(ForkedProcesses::state(0) == model::SemaphoreState{1, {}});
}

TEST_CASE("a deadlock is known the moment the last process falls asleep", "[pv][processes]") {
  ForkedProcesses real({1, 1}, 2);
  for (std::size_t i = 0; i < 2; ++i) {
    real.start([i](int order) {
      pv::real::p(ForkedProcesses::semaphore((i + static_cast<std::size_t>(order)) % 2));
    });
  }
  real.give_order(0, 0);
  REQUIRE(real.reply(0) == Reply::done);
  real.give_order(1, 0);
  REQUIRE(real.reply(1) == Reply::done);
  real.give_order(0, 1);
  REQUIRE(real.reply(0) == Reply::asleep);
  CHECK(pv::board->stuck.load() == 0);
  real.give_order(1, 1);
  REQUIRE(real.reply(1) == Reply::asleep);
  CHECK(pv::board->stuck.load() == 1);
}

TEST_CASE("the board knows who holds a unit, until somebody gives it back", "[pv][processes]") {
  ForkedProcesses real({2, 0}, 2);
  for (int i = 0; i < 2; ++i) {
    real.start([](int order) {
      pv::Semaphore& semaphore = ForkedProcesses::semaphore(static_cast<std::size_t>(order / 2));
      order % 2 == 0 ? pv::real::p(semaphore) : pv::real::v(semaphore);
    });
  }
  const auto perform = [&](std::size_t process, int order) {
    real.give_order(process, order);
    REQUIRE(real.reply(process) == Reply::done);
  };
  const auto held = [](std::size_t process) {
    const pv::Entry& entry = pv::board->entries[process];
    return entry.holding_count == 0 ? 0 : entry.holdings[0].units;
  };
  perform(1, 0);
  perform(1, 0);
  CHECK(held(1) == 2);
  perform(1, 1);
  CHECK(held(1) == 1);
  perform(0, 1);  // gives back what the other one took
  CHECK(held(1) == 0);
  CHECK(held(0) == 0);
  perform(0, 3);
  perform(1, 2);
  CHECK(held(1) == 0);  // the semaphore began with nothing to hold: it is a signal
}
