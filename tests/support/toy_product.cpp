#include "support/toy_product.hpp"

#include <algorithm>
#include <utility>

#include "properties/claims.hpp"

namespace harness::support {
namespace {

model::Program program_of(const ToyProgram& toy) {
  model::Program program{.processes = {}, .semaphores = {}, .segment = toy.segment};
  const auto size = static_cast<std::uint32_t>(toy.scripts.size());
  for (std::uint32_t index = 0; index < size; ++index) {
    program.processes.push_back({.role = "toy", .index = index, .role_size = size});
  }
  for (std::size_t i = 0; i < toy.semaphores.size(); ++i) {
    const auto kind = i < toy.kinds.size() ? toy.kinds[i] : model::SemaphoreKind::record;
    program.semaphores.push_back(
        {.offset = 0, .initial = toy.semaphores[i], .name = "s", .kind = kind});
  }
  return program;
}

explore::Semantics semantics_of(const ToyProgram& toy) {
  explore::Semantics semantics = toy.semantics;
  semantics.strength = toy.strength;
  return semantics;
}

// A system that has no opinion of its states.
class Unjudged : public explore::System {
 public:
  explicit Unjudged(explore::System& system) : system_(system) {}
  [[nodiscard]] std::size_t width() const override { return system_.width(); }
  void start(std::span<std::uint32_t> tuple) override { system_.start(tuple); }
  void steps(explore::Tuple from, explore::Steps& to) override { system_.steps(from, to); }
  std::optional<model::Verdict> judge(explore::Tuple /*state*/) override { return std::nullopt; }
  std::uint32_t unfinished(explore::Tuple /*state*/) override { return 0; }

 private:
  explore::System& system_;
};

}  // namespace

ToyProduct::ToyProduct(const ToyProgram& toy, explore::Variables variables)
    : processes_(toy.scripts),
      learner_(processes_),
      program_(program_of(toy)),
      product_(learner_, program_, semantics_of(toy), toy.rules, std::move(variables)) {}

explore::Explored ToyProduct::search() {
  return explore::search(product_, {}, {});
}

explore::Explored ToyProduct::search_past_all_wrongs() {
  Unjudged unjudged(product_);
  return explore::search(unjudged, {}, {});
}

std::vector<std::uint32_t> ToyProduct::tuple(const explore::Explored& explored,
                                             explore::StateId state) const {
  std::vector<std::uint32_t> tuple(product_.width());
  explored.store.read(state, tuple);
  return tuple;
}

std::vector<model::Step> ToyProduct::steps_to_hit(const explore::Explored& explored) {
  std::vector<model::Step> steps;
  const explore::Hit& hit = explored.hit.value();
  for (std::size_t i = 0; i < hit.movers.size(); ++i) {
    steps.push_back(product_.explain(tuple(explored, hit.path[i]), tuple(explored, hit.path[i + 1]),
                                     hit.movers[i]));
  }
  return steps;
}

ToyProgram philosophers(std::uint32_t count, Forks forks, model::Strength strength) {
  ToyProgram toy{
      .scripts = {}, .semaphores = std::vector<std::int32_t>(count, 1), .strength = strength};
  for (std::uint32_t left = 0; left < count; ++left) {
    const std::uint32_t right = (left + 1) % count;
    const bool swapped = forks == Forks::ordered && right < left;
    const std::uint32_t first = swapped ? right : left;
    const std::uint32_t second = swapped ? left : right;
    Script& script = toy.scripts.emplace_back();
    script.request("eat", left).p(first).p(second).enter("eat", left).leave("eat", left);
    if (forks == Forks::ordered) {
      script.v(second).v(first).loop();
    } else {
      script.v(first).v(second).loop();
    }
  }
  const auto neighbours = [count](const model::ProcessName& a, const model::ProcessName& b) {
    return (a.index + 1) % count == b.index || (b.index + 1) % count == a.index;
  };
  toy.rules.always.push_back(
      properties::mutual_exclusion("two neighbours never eat at the same time", "eat", "eat",
                                   neighbours, program_of(toy).processes));
  return toy;
}

}  // namespace harness::support
