#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/waiting.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"
#include "properties/four_rules.hpp"
#include "spec/spec.hpp"

namespace harness::check {

// Whether a rule is kept. A breach with a cycle is a lasso; one without ends where the rule is
// broken. Where a process can never move again its cycle has no steps.
struct RuleAnswer {
  properties::Rule rule;
  std::optional<Breach> breach = {};       // a shortest one; none: it is kept
  std::optional<std::uint32_t> most = {};  // bounded waiting, kept: entries during one wait
};

// The four rules for `region`, each for itself. Requires: `explored` is complete, and went on past
// states in which two processes exclude each other in vain or nobody can move.
std::vector<RuleAnswer> judge_four_rules(const explore::Product& product,
                                         const explore::Explored& explored, const spec::Spec& spec,
                                         const std::vector<model::ProcessName>& processes,
                                         const std::string& region);

// The same states and steps, of which those are no reason to stop that break a claim of the spec.
class PastBrokenRules : public explore::System {
 public:
  explicit PastBrokenRules(explore::Product& product) : product_(product) {}
  [[nodiscard]] std::size_t width() const override { return product_.width(); }
  void start(std::span<std::uint32_t> tuple) override { product_.start(tuple); }
  void steps(explore::Tuple from, explore::Steps& to) override { product_.steps(from, to); }
  std::optional<model::Verdict> judge(explore::Tuple state) override;
  std::uint32_t unfinished(explore::Tuple /*state*/) override { return 0; }
  [[nodiscard]] std::size_t memory() const override { return product_.memory(); }

 private:
  explore::Product& product_;
};

}  // namespace harness::check
