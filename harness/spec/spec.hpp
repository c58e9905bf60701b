#pragma once

#include <string>
#include <vector>

#include "model/program.hpp"
#include "model/semaphore.hpp"
#include "properties/claims.hpp"

namespace harness::spec {

// What must hold for a problem, in a few lines. Deadlock freedom, freedom from data races and from
// crashes are demanded of every problem and need not be said.
//
//   Spec describe() {
//     return Spec("Dining philosophers")
//         .never_returns("philosopher")
//         .excludes("eat", "two neighbours never eat at the same time", are_neighbours)
//         .everyone_enters("eat");
//   }
class Spec {
 public:
  // `title`: the problem's name for people.
  explicit Spec(std::string title) : title_(std::move(title)) {}

  // The kind of semaphore a solution may rely on; strong unless said otherwise.
  Spec& semaphores(model::Strength strength);
  // Processes of `role` go on for ever.
  Spec& never_returns(std::string role);
  // No two processes for which `excludes` is true are in `region` at the same time.
  Spec& excludes(std::string region, std::string sentence, properties::Excludes excludes);
  // Each process can get into `region`, in some interleaving.
  Spec& everyone_enters(std::string region);

  [[nodiscard]] const std::string& title() const { return title_; }
  [[nodiscard]] model::Strength strength() const { return strength_; }
  [[nodiscard]] const std::vector<std::string>& regions_of_everyone() const { return entered_; }

  // The claims about each state, for these processes.
  [[nodiscard]] std::vector<properties::Property> properties(
      const std::vector<model::ProcessName>& processes) const;

 private:
  struct Exclusion {
    std::string region;
    std::string sentence;
    properties::Excludes excludes;
  };

  std::string title_;
  model::Strength strength_ = model::Strength::strong;
  std::vector<std::string> endless_;
  std::vector<Exclusion> exclusions_;
  std::vector<std::string> entered_;
};

}  // namespace harness::spec

// What every spec.cpp defines; the checker loads it from the problem's module.
harness::spec::Spec describe();
