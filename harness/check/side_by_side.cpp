#include "check/side_by_side.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "live/one_core.hpp"

namespace harness::check {
namespace {

// Jobs in order of their numbers, each for the first hand that is free.
class Jobs {
 public:
  Jobs(std::size_t count, const std::function<void(std::size_t)>& job) : count_(count), job_(job) {}

  void work() {
    try {
      for (std::size_t i = next_++; i < count_; i = next_++) {
        job_(i);
      }
    } catch (...) {
      const std::scoped_lock lock(mutex_);
      failure_ = std::current_exception();
    }
  }

  // Requires: nobody works any more.
  void rethrow() const {
    if (failure_) {
      std::rethrow_exception(failure_);
    }
  }

 private:
  std::size_t count_;
  const std::function<void(std::size_t)>& job_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex mutex_;  // for failure_
  std::exception_ptr failure_;
};

}  // namespace

std::size_t helping_hands(std::size_t most) {
  return std::clamp<std::size_t>(live::OneCore::processors_before(), 1,
                                 std::max<std::size_t>(most, 1));
}

void side_by_side(std::size_t count, std::size_t hands,
                  const std::function<void(std::size_t)>& job) {
  Jobs jobs(count, job);
  {
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min(hands, count); ++i) {
      helpers.emplace_back([&jobs] {
        live::OneCore::leave();
        jobs.work();
      });
    }
    jobs.work();
  }
  jobs.rethrow();
}

}  // namespace harness::check
