#include "check/proof.hpp"

#include "check/waiting.hpp"

namespace harness::check {
namespace {

// The claims of every problem, behind those of the spec.
constexpr const char* nobody_stuck = "no deadlock, not even of some of the processes";
constexpr const char* no_fault = "no data race, and no crash";

}  // namespace

std::vector<std::string> proved(const spec::Spec& spec,
                                const std::vector<model::ProcessName>& processes) {
  std::vector<std::string> sentences;
  const properties::Rules rules = spec.rules(processes);
  for (const auto* list : {&rules.always, &rules.at_end, &rules.possible}) {
    for (const properties::Property& property : *list) {
      sentences.push_back(property.sentence);
    }
  }
  for (const std::string& region : spec.regions_of_everyone()) {
    sentences.push_back("everybody can come to " + region);
  }
  for (const std::string& demand : waiting_demands(spec, processes)) {
    sentences.push_back(demand);
  }
  sentences.emplace_back(nobody_stuck);
  sentences.emplace_back(no_fault);
  return sentences;
}

}  // namespace harness::check
