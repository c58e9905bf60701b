#pragma once

#include <cstdint>
#include <vector>

#include "explore/product.hpp"
#include "explore/search.hpp"
#include "learn/learner.hpp"
#include "model/program.hpp"
#include "support/scripted_processes.hpp"

namespace harness::support {

// A program of scripted processes.
struct ToyProgram {
  std::vector<Script> scripts;
  std::vector<std::int32_t> semaphores = {};     // units at the start
  std::vector<model::SemaphoreKind> kinds = {};  // of the first of them; the rest are records
  model::Strength strength = model::Strength::strong;
  properties::Rules rules = {};
  Bytes segment = Bytes(16);
  explore::Semantics semantics = {};  // but for the strength
};

// Its product, with all that must outlive it.
class ToyProduct {
 public:
  // `variables`: where the segment's integers are, by name.
  explicit ToyProduct(const ToyProgram& toy, explore::Variables variables = {});

  explore::Product& operator*() { return product_; }
  explore::Product* operator->() { return &product_; }
  [[nodiscard]] const model::Program& program() const { return program_; }
  [[nodiscard]] learn::Learner& learner() { return learner_; }

  // Searches it all, without limits.
  explore::Explored search();
  // Searches it all, past states in which something is wrong.
  explore::Explored search_past_all_wrongs();
  // The tuple of a state.
  [[nodiscard]] std::vector<std::uint32_t> tuple(const explore::Explored& explored,
                                                 explore::StateId state) const;
  // The steps of the way to what was hit, spelled out.
  std::vector<model::Step> steps_to_hit(const explore::Explored& explored);

 private:
  ScriptedProcesses processes_;
  learn::Learner learner_;
  model::Program program_;
  explore::Product product_;
};

// Endless philosophers: request, two P, enter, leave, two V. Each takes its left fork first, or the
// one with the lower number.
enum class Forks : std::uint8_t { left_first, ordered };
ToyProgram philosophers(std::uint32_t count, Forks forks, model::Strength strength);

}  // namespace harness::support
