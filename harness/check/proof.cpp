#include "check/proof.hpp"

#include <fmt/format.h>

#include "check/waiting.hpp"
#include "report/words.hpp"

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

std::string who_never_enters(const explore::Product& product, const spec::Spec& spec,
                             const std::vector<model::ProcessName>& processes) {
  for (const std::string& region : spec.regions_of_everyone()) {
    for (std::uint32_t p = 0; p < processes.size(); ++p) {
      if (!product.has_been_inside(model::ProcessId{p}, region)) {
        return fmt::format("{} never comes to {}, in any interleaving.",
                           model::name_of(processes[p]), region);
      }
    }
  }
  return {};
}

std::string limit_text(const explore::Explored& explored, const explore::Limits& limits,
                       bool still_new) {
  const std::string states = report::count_of(explored.store.size(), "state");
  const bool by_number = explored.store.size() > limits.states;
  std::string text =
      fmt::format("The limit was hit after {}{}. To go further say {}, or take fewer --processes.",
                  states, by_number ? "" : fmt::format(", of {} MiB", limits.memory >> 20U),
                  by_number ? "--states N" : "--memory MIB");
  if (still_new) {
    text +=
        " To the end the processes did what they had not done before: does one of them count "
        "something, without a bound?";
  }
  return text;
}

}  // namespace harness::check
