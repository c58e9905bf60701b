#include "check/sentences.hpp"

#include <fmt/format.h>

#include <set>

#include "check/waiting.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

// The claims of every problem, behind those of the spec.
constexpr const char* nobody_stuck = "no deadlock, not even of some of the processes";
constexpr const char* no_fault = "no data race, and no crash";

}  // namespace

std::vector<std::string> proved(const spec::Spec& spec,
                                const std::vector<model::ProcessName>& processes,
                                const std::vector<report::LongestWait>& waits) {
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
  for (const std::string& demand : waiting_demands(spec, processes, waits)) {
    sentences.push_back(demand);
  }
  sentences.emplace_back(nobody_stuck);
  sentences.emplace_back(no_fault);
  return sentences;
}

namespace {

// The roles of which some process wants the region or has been in it.
std::set<std::string> roles_that_come_to(const explore::Product& product, const std::string& region,
                                         const std::vector<model::ProcessName>& processes) {
  std::set<std::string> roles;
  for (std::uint32_t p = 0; p < processes.size(); ++p) {
    if (product.has_wanted(model::ProcessId{p}, region) ||
        product.has_been_inside(model::ProcessId{p}, region)) {
      roles.insert(processes[p].role);
    }
  }
  return roles;
}

}  // namespace

// All of a role must come to a region that one of them wants.
std::string who_never_enters(const explore::Product& product, const spec::Spec& spec,
                             const std::vector<model::ProcessName>& processes) {
  for (const std::string& region : spec.regions_of_everyone()) {
    const std::set<std::string> roles = roles_that_come_to(product, region, processes);
    if (roles.empty()) {
      return fmt::format("Nobody ever comes to {}, in any interleaving.", region);
    }
    for (std::uint32_t p = 0; p < processes.size(); ++p) {
      if (roles.contains(processes[p].role) &&
          !product.has_been_inside(model::ProcessId{p}, region)) {
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
                  by_number ? "--states N" : "--memory-limit MIB");
  if (still_new) {
    text +=
        " To the end the processes did what they had not done before: does one of them count "
        "something, without a bound?";
  }
  return text;
}

std::string surprise_text(const report::Place& place, const std::string& detail) {
  const std::string near = place.line == 0 ? "" : fmt::format(" (near {})", report::text_of(place));
  return fmt::format(
      "When the program was run again with the same answers, it did not do the same"
      "{}: it {}. Does it use a variable that was never set, or touch the "
      "shared struct through a library function?",
      near, detail);
}

}  // namespace harness::check
