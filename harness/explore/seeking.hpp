#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "explore/system.hpp"

namespace harness::explore {

// What is to be found: tells of a state what it is found as, if it is what is sought.
using Sought = std::function<std::optional<model::Verdict>(Tuple state)>;

// The states of another system from one of them on, in which something is sought. Whatever else the
// system thinks of a state, the search goes on behind it; so it does where nobody can move.
class Seeking : public System {
 public:
  // `system` must outlive this. `from`: a state that it has come to, or empty for its first one.
  Seeking(System& system, std::vector<std::uint32_t> from, Sought sought)
      : system_(system), from_(std::move(from)), sought_(std::move(sought)) {}

  [[nodiscard]] std::size_t width() const override { return system_.width(); }
  void start(std::span<std::uint32_t> tuple) override {
    if (from_.empty()) {
      system_.start(tuple);
    } else {
      std::copy(from_.begin(), from_.end(), tuple.begin());
    }
  }
  void steps(Tuple from, Steps& to) override { system_.steps(from, to); }
  std::optional<model::Verdict> judge(Tuple state) override { return sought_(state); }
  std::uint32_t unfinished(Tuple /*state*/) override { return 0; }
  [[nodiscard]] std::size_t memory() const override { return system_.memory(); }

 private:
  System& system_;
  std::vector<std::uint32_t> from_;
  Sought sought_;
};

}  // namespace harness::explore
