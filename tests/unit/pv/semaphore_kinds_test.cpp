#include <atomic>
#include <cstdint>
#include <random>
#include <vector>

#include "forked_processes.hpp"
#include "model/semaphore.hpp"
#include "real_semaphore.hpp"
#include "spinning.hpp"
#include "support/catch.hpp"

namespace {

namespace model = harness::model;
using model::ProcessId;
using model::SemaphoreKind;
using model::Strength;
using Reply = ForkedProcesses::Reply;

constexpr std::uint32_t process_count = 5;
const std::vector<int> initial_units{1, 0, 2, 1};
const std::vector<SemaphoreKind> kinds{SemaphoreKind::binary, SemaphoreKind::integer,
                                       SemaphoreKind::integer, SemaphoreKind::record};

// What a process is told to do, in the order's number: which semaphore, P or V, and for a V whom it
// is to resume before others.
struct Order {
  std::uint32_t semaphore;
  bool is_v;
  std::uint32_t preferred;  // bit i for process i
};

int number_of(const Order& order) {
  return static_cast<int>(order.preferred << 8U | order.semaphore << 1U | (order.is_v ? 1U : 0U));
}

void obey(int number) {
  const auto bits = static_cast<std::uint32_t>(number);
  pv::detail::AnySemaphore& semaphore = ForkedProcesses::any(bits >> 1U & 0x7fU);
  (bits & 1U) != 0 ? pv::real::v(semaphore, bits >> 8U) : pv::real::p(semaphore);
}

// Random P and V, done by the model under one strength, which decides what may happen next, and by
// real processes, which have to come out the same.
class Comparison {
 public:
  Comparison(Strength strength, std::uint32_t seed) : strength_(strength), random_(seed) {
    for (const int units : initial_units) {
      states_.push_back({units, {}});
    }
    for (std::uint32_t i = 0; i < process_count; ++i) {
      real_.start(obey);
    }
  }

  void run(int operations) {
    for (int i = 0; i < operations && !everybody_sleeps(); ++i) {
      step(ProcessId{static_cast<std::uint32_t>(random_() % process_count)});
      for (std::uint32_t s = 0; s < states_.size(); ++s) {
        REQUIRE(ForkedProcesses::state(s) == states_[s]);
      }
    }
  }

  int sleeps = 0;   // how often a process fell asleep
  int lost = 0;     // how many V were lost
  int in_vain = 0;  // how often an integer semaphore was looked at in vain

 private:
  void step(ProcessId process) {
    const auto semaphore = static_cast<std::uint32_t>(random_() % states_.size());
    if (asleep_[process.value]) {
      return;
    }
    if (spins_on_[process.value] >= 0) {
      return p(process, static_cast<std::uint32_t>(spins_on_[process.value]));
    }
    random_() % 2 == 0 ? p(process, semaphore) : v(process, semaphore);
  }

  void p(ProcessId process, std::uint32_t s) {
    const bool queues = model::keeps_queue(kinds[s], strength_);
    if (states_[s].value <= 0 && !queues && kinds[s] != SemaphoreKind::integer) {
      return;  // barging: the checker does not let it try
    }
    const model::AfterP after = model::p(states_[s], process, strength_, kinds[s]);
    states_[s] = after.state;
    real_.give_order(process.value, number_of({s, false, 0}));
    const Reply refused = queues ? Reply::asleep : Reply::empty;
    REQUIRE(real_.reply(process.value) == (after.granted ? Reply::done : refused));
    asleep_[process.value] = !after.granted && queues;
    spins_on_[process.value] = after.granted || queues ? -1 : static_cast<int>(s);
    sleeps += asleep_[process.value] ? 1 : 0;
    in_vain += spins_on_[process.value] >= 0 ? 1 : 0;
  }

  void v(ProcessId process, std::uint32_t s) {
    const auto outcomes = model::v(states_[s], strength_, kinds[s]);
    const model::AfterV& after = outcomes[random_() % outcomes.size()];
    lost += after.resumed.empty() && after.state == states_[s] ? 1 : 0;
    states_[s] = after.state;
    std::uint32_t preferred = 0;
    for (const ProcessId resumed : after.resumed) {
      preferred |= 1U << resumed.value;
    }
    real_.give_order(process.value, number_of({s, true, preferred}));
    REQUIRE(real_.reply(process.value) == Reply::done);
    for (const ProcessId resumed : after.resumed) {
      REQUIRE(real_.reply(resumed.value) == Reply::done);
      asleep_[resumed.value] = false;
    }
  }

  // A process that spins on a semaphore that has a unit is one that can move.
  [[nodiscard]] bool everybody_sleeps() const {
    for (std::uint32_t i = 0; i < process_count; ++i) {
      const int semaphore = spins_on_[i];
      if (!asleep_[i] &&
          (semaphore < 0 || states_[static_cast<std::size_t>(semaphore)].value > 0)) {
        REQUIRE(pv::board->stuck.load() == 0);
        return false;
      }
    }
    REQUIRE(pv::board->stuck.load() == 1);
    return true;
  }

  Strength strength_;
  std::mt19937 random_;
  std::vector<model::SemaphoreState> states_;
  ForkedProcesses real_{initial_units, process_count, kinds};
  bool asleep_[process_count] = {};
  int spins_on_[process_count] = {-1, -1, -1, -1, -1};
};

}  // namespace

TEST_CASE("real semaphores of every kind answer as their model does, under every strength",
          "[pv]") {
  const Strength strength = GENERATE(Strength::strong, Strength::weak, Strength::barging);
  int sleeps = 0;
  int lost = 0;
  int in_vain = 0;
  for (std::uint32_t seed = 0; seed < 25; ++seed) {
    Comparison comparison(strength, seed);
    comparison.run(300);
    sleeps += comparison.sleeps;
    lost += comparison.lost;
    in_vain += comparison.in_vain;
  }
  CHECK((strength == Strength::barging ? sleeps == 0 : sleeps > 100));
  CHECK(lost > 100);
  CHECK(in_vain > 100);
}

TEST_CASE("an integer semaphore lets in one of those who really spin at once", "[pv]") {
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

TEST_CASE("a deadlock of one who sleeps and one who spins is known at once", "[pv]") {
  ForkedProcesses real({0, 0}, 2, {SemaphoreKind::record, SemaphoreKind::integer});
  for (std::size_t i = 0; i < 2; ++i) {
    real.start(obey);
  }
  real.give_order(1, number_of({1, false, 0}));
  REQUIRE(real.reply(1) == Reply::empty);
  CHECK(pv::board->entries[1].condition == pv::Condition::spinning);
  CHECK(pv::board->stuck.load() == 0);
  real.give_order(0, number_of({0, false, 0}));
  REQUIRE(real.reply(0) == Reply::asleep);
  CHECK(pv::board->stuck.load() == 1);
}

TEST_CASE("who spins on a semaphore that has got a unit can move, before it has looked", "[pv]") {
  ForkedProcesses real({0, 0}, 2, {SemaphoreKind::record, SemaphoreKind::integer});
  for (std::size_t i = 0; i < 2; ++i) {
    real.start(obey);
  }
  real.give_order(1, number_of({1, false, 0}));
  REQUIRE(real.reply(1) == Reply::empty);
  real.give_order(0, number_of({1, true, 0}));
  REQUIRE(real.reply(0) == Reply::done);
  real.give_order(0, number_of({0, false, 0}));
  REQUIRE(real.reply(0) == Reply::asleep);
  CHECK(pv::board->stuck.load() == 0);
  real.give_order(1, 0);
  REQUIRE(real.reply(1) == Reply::done);
  CHECK(pv::board->entries[1].condition == pv::Condition::running);
}
