#include "check/races.hpp"

#include "explore/product.hpp"
#include "explore/search.hpp"
#include "learn/learner.hpp"
#include "live/real_processes.hpp"
#include "live/zygote.hpp"

namespace harness::check {
namespace {

using explore::Tuple;

// A product in which nothing is wrong but data races.
class OnlyRaces : public explore::System {
 public:
  explicit OnlyRaces(explore::Product& product) : product_(product) {}

  [[nodiscard]] std::size_t width() const override { return product_.width(); }
  void start(std::span<std::uint32_t> tuple) override { product_.start(tuple); }
  void steps(Tuple from, explore::Steps& to) override { product_.steps(from, to); }
  std::optional<model::Verdict> judge(Tuple state) override {
    return product_.has_race(state) ? std::optional(model::Verdict::data_race) : std::nullopt;
  }
  // Nobody has to get anywhere.
  std::uint32_t unfinished(Tuple /*state*/) override { return 0; }
  [[nodiscard]] std::size_t memory() const override { return product_.memory(); }

 private:
  explore::Product& product_;
};

}  // namespace

Races look_for_races(const Job& job) {
  live::Zygote zygote(job.executable, job.counts);
  const model::Program program = zygote.program();
  live::RealProcesses processes(zygote, job.step_limit);
  learn::Learner learner(processes);
  explore::Semantics semantics(job.strength);
  semantics.follows_knowledge = true;
  explore::Product product(learner, program, semantics, {});
  OnlyRaces races(product);
  switch (explore::search(races, job.limits, job.watch).ending) {
    case explore::Ending::hit:
      return Races::some;
    case explore::Ending::complete:
      return Races::none;
    default:
      return Races::unknown;
  }
}

}  // namespace harness::check
