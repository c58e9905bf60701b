#include "spec/spec.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace harness::spec {
namespace {

using model::OperationKind;
using model::ProcessName;
using model::Verdict;

WaitingDemand& demand_on(WaitingDemands& demands, const std::string& region) {
  const auto found = std::ranges::find(demands.regions, region, &WaitingDemand::region);
  return found != demands.regions.end() ? *found
                                        : demands.regions.emplace_back(WaitingDemand{region});
}

}  // namespace

Spec& Spec::semaphores(model::Strength strength) {
  strength_ = strength;
  return *this;
}

Spec& Spec::size(std::map<std::string, std::uint32_t> processes) {
  sizes_.push_back(std::move(processes));
  return *this;
}

Spec& Spec::never_returns(std::string role) {
  endless_.push_back(std::move(role));
  return *this;
}

Spec& Spec::excludes(std::string region, std::string sentence, properties::Excludes excludes) {
  exclusions_.push_back({region, region, std::move(sentence), std::move(excludes)});
  return *this;
}

Spec& Spec::excludes(std::string region, std::string other, std::string sentence) {
  exclusions_.push_back({std::move(region), std::move(other), std::move(sentence),
                         [](const ProcessName&, const ProcessName&) { return true; }});
  return *this;
}

Spec& Spec::everyone_enters(std::string region) {
  entered_.push_back(std::move(region));
  return *this;
}

Spec& Spec::no_starvation(std::string region) {
  demand_on(waiting_, region).no_starvation = true;
  return *this;
}

Spec& Spec::bounded_waiting(std::string region, Bound bound) {
  demand_on(waiting_, region).bound = std::move(bound);
  return bounded_waiting(std::move(region));
}

Spec& Spec::bounded_waiting(std::string region, std::uint32_t most) {
  return bounded_waiting(std::move(region), [most](std::span<const ProcessName>) { return most; });
}

Spec& Spec::bounded_waiting(std::string region) {
  demand_on(waiting_, region).finite = true;
  return *this;
}

Spec& Spec::progress(std::string region) {
  demand_on(waiting_, region).progress = true;
  return *this;
}

Spec& Spec::may_busy_wait() {
  waiting_.may_busy_wait = true;
  return *this;
}

Spec& Spec::four_rules(std::string region, properties::RuleSet broken) {
  exclusions_.push_back({region, region,
                         "two processes are never in the " + region + " at the same time",
                         [](const ProcessName&, const ProcessName&) { return true; },
                         !broken.contains(Rule::mutual_exclusion)});
  everyone_enters(region);
  if (!broken.contains(Rule::progress)) {
    progress(region);
  }
  if (!broken.contains(Rule::bounded_waiting)) {
    bounded_waiting(region);
  }
  if (broken.contains(Rule::no_busy_waiting)) {
    may_busy_wait();
  }
  four_rules_ = FourRules{std::move(region), std::move(broken)};
  return *this;
}

Spec& Spec::on(std::string name, Entry entry) {
  return book(OperationKind::note, std::move(name), std::move(entry));
}

Spec& Spec::on_request(std::string region, Entry entry) {
  return book(OperationKind::request, std::move(region), std::move(entry));
}

Spec& Spec::on_enter(std::string region, Entry entry) {
  return book(OperationKind::enter, std::move(region), std::move(entry));
}

Spec& Spec::on_leave(std::string region, Entry entry) {
  return book(OperationKind::leave, std::move(region), std::move(entry));
}

Spec& Spec::book(OperationKind mark, std::string name, Entry entry) {
  rules_.books.push_back({mark, std::move(name), std::move(entry)});
  return *this;
}

Spec& Spec::always(std::string sentence, Predicate predicate) {
  rules_.always.push_back({std::move(sentence), Verdict::rule, std::move(predicate)});
  return *this;
}

Spec& Spec::finally(std::string sentence, Predicate predicate) {
  rules_.at_end.push_back({std::move(sentence), Verdict::rule, std::move(predicate)});
  return *this;
}

Spec& Spec::possible(std::string sentence, Predicate predicate) {
  rules_.possible.push_back({std::move(sentence), Verdict::concurrency, std::move(predicate)});
  return *this;
}

Spec& Spec::together(std::string region, std::uint32_t count) {
  together_.push_back({std::move(region), count});
  return *this;
}

Spec& Spec::break_it(Verdict verdict) {
  to_break_ = verdict;
  return *this;
}

Spec& Spec::question(std::string sentence, Predicate predicate) {
  questions_.push_back({std::move(sentence), std::move(predicate)});
  return *this;
}

properties::Rules Spec::rules(const std::vector<ProcessName>& processes) const {
  properties::Rules rules = rules_;
  std::vector<properties::Property> first;
  for (const Exclusion& e : exclusions_) {
    if (e.is_demanded) {
      first.push_back(
          properties::mutual_exclusion(e.sentence, e.region, e.other, e.excludes, processes));
    }
  }
  for (const std::string& role : endless_) {
    first.push_back(properties::never_returns(role, processes));
  }
  rules.always.insert(rules.always.begin(), first.begin(), first.end());
  for (const Together& t : together_) {
    rules.possible.push_back(properties::together(t.region, t.count));
  }
  return rules;
}

bool Spec::conflict(const std::string& region, const ProcessName& waiting,
                    const std::string& entered, const ProcessName& other) const {
  return std::ranges::any_of(exclusions_, [&](const Exclusion& e) {
    return (e.region == region && e.other == entered && e.excludes(waiting, other)) ||
           (e.region == entered && e.other == region && e.excludes(other, waiting));
  });
}

std::vector<std::string> Spec::exclusive_regions(const std::vector<ProcessName>& processes) const {
  std::set<std::string> names;
  for (const Exclusion& e : exclusions_) {
    for (std::size_t a = 0; a < processes.size() && e.region == e.other; ++a) {
      for (std::size_t b = 0; b < processes.size(); ++b) {
        if (a != b && e.excludes(processes[a], processes[b])) {
          names.insert(e.region);
        }
      }
    }
  }
  return {names.begin(), names.end()};
}

std::vector<std::string> Spec::regions() const {
  std::set<std::string> names(entered_.begin(), entered_.end());
  for (const Exclusion& e : exclusions_) {
    names.insert({e.region, e.other});
  }
  for (const WaitingDemand& demand : waiting_.regions) {
    names.insert(demand.region);
  }
  for (const Together& t : together_) {
    names.insert(t.region);
  }
  for (const properties::Bookkeeping& book : rules_.books) {
    if (book.mark != OperationKind::note) {
      names.insert(book.name);
    }
  }
  return {names.begin(), names.end()};
}

std::vector<std::string> Spec::roles() const {
  std::set<std::string> names(endless_.begin(), endless_.end());
  for (const auto& size : sizes_) {
    for (const auto& [role, count] : size) {
      names.insert(role);
    }
  }
  return {names.begin(), names.end()};
}

}  // namespace harness::spec
