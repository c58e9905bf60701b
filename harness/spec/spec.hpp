#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/program.hpp"
#include "model/semaphore.hpp"
#include "model/verdict.hpp"
#include "properties/claims.hpp"
#include "properties/property.hpp"
#include "spec/demands.hpp"

namespace harness::spec {

using properties::Entry;
using properties::Ledger;
using properties::Occurrence;
using properties::Predicate;
using properties::Rule;
using properties::State;

// Whether some schedule leads to a state for which this is true.
struct Question {
  std::string sentence;  // "Can both be at the counter at once?"
  Predicate is_so;
};

// What must hold for a problem, in a few lines. Deadlock freedom, freedom from data races, from
// busy waiting and from crashes are demanded of every problem and need not be said.
//
//   Spec describe() {
//     return Spec("Dining philosophers")
//         .never_returns("philosopher")
//         .excludes("eat", "two neighbours never eat at the same time", are_neighbours)
//         .everyone_enters("eat")
//         .no_starvation("eat");
//   }
class Spec {
 public:
  // `title`: the problem's name for people.
  explicit Spec(std::string title) : title_(std::move(title)) {}

  // The kind of semaphore a solution may rely on; strong unless said otherwise.
  Spec& semaphores(model::Strength strength);
  // One more choice of how many processes of each role there are, for `dev check`; smallest first.
  // The first is also what `check` takes; without any, it takes what the given header says.
  Spec& size(std::map<std::string, std::uint32_t> processes);

  // Processes of `role` go on for ever.
  Spec& never_returns(std::string role);
  // No two processes for which `excludes` is true are in `region` at the same time.
  Spec& excludes(std::string region, std::string sentence, properties::Excludes excludes);
  // No process is in `region` while another is in `other`.
  Spec& excludes(std::string region, std::string other, std::string sentence);
  // Each process can get into `region`, in some interleaving, if a process of its role ever
  // requests it; at least one process does.
  Spec& everyone_enters(std::string region);

  // No weakly fair run keeps a process that wants `region` out of it for ever.
  Spec& no_starvation(std::string region);
  // While a process waits for `region`, those it excludes enter at most so many times.
  Spec& bounded_waiting(std::string region, Bound bound);
  // The same with a number that depends on nothing.
  Spec& bounded_waiting(std::string region, std::uint32_t most);
  // Some finite number of times.
  Spec& bounded_waiting(std::string region);
  // Whoever wants `region` gets in even if those who do not want it never ask for it again.
  Spec& progress(std::string region);
  // Waiting by going round a loop is no fault here.
  Spec& may_busy_wait();

  // Each process is to be kept out of `region` by any other that is in it, and reports judge the
  // program by the four rules. All of them are demanded, but not those in `broken`, which the
  // algorithm breaks by nature: `dev check` demands that each solution breaks just these, unless it
  // declares otherwise.
  Spec& four_rules(std::string region, properties::RuleSet broken = {});

  // `entry` is made in the ledger whenever a process passes note(name, ...).
  Spec& on(std::string name, Entry entry);
  // The same for what regions announce.
  Spec& on_request(std::string region, Entry entry);
  Spec& on_enter(std::string region, Entry entry);
  Spec& on_leave(std::string region, Entry entry);

  // Holds in every reachable state.
  Spec& always(std::string sentence, Predicate predicate);
  // Holds whenever all processes have returned.
  Spec& finally(std::string sentence, Predicate predicate);
  // Holds in some reachable state.
  Spec& possible(std::string sentence, Predicate predicate);
  // `count` processes can be in `region` at once, wherever there are so many.
  Spec& together(std::string region, std::uint32_t count);

  // The student does not write a program, but a schedule that leads a given one to this: something
  // that a state has come to, or some of its processes are stuck in.
  Spec& break_it(model::Verdict verdict);
  // The student says of a given program whether a schedule leads to a state for which `predicate`
  // is true, and if so, which. Questions are asked in the order of the spec.
  Spec& question(std::string sentence, Predicate predicate);

  [[nodiscard]] const std::string& title() const { return title_; }
  [[nodiscard]] model::Strength strength() const { return strength_; }
  [[nodiscard]] const std::vector<std::map<std::string, std::uint32_t>>& sizes() const {
    return sizes_;
  }
  // The roles that are named anywhere, each once, in the order of their names.
  [[nodiscard]] std::vector<std::string> roles() const;
  [[nodiscard]] const std::vector<std::string>& regions_of_everyone() const { return entered_; }

  // The claims about each state, for these processes.
  [[nodiscard]] properties::Rules rules(const std::vector<model::ProcessName>& processes) const;
  // The region that is judged by the four rules, if one is.
  [[nodiscard]] const std::optional<FourRules>& four_rules() const { return four_rules_; }
  // The regions that two processes of these must not be in at once.
  [[nodiscard]] std::vector<std::string> exclusive_regions(
      const std::vector<model::ProcessName>& processes) const;
  // What is demanded of waiting.
  [[nodiscard]] const WaitingDemands& waiting() const { return waiting_; }
  // For each process and region, whom entries are counted of while it waits: those it excludes.
  [[nodiscard]] bool conflict(const std::string& region, const model::ProcessName& waiting,
                              const std::string& entered, const model::ProcessName& other) const;
  // What a schedule of the student's must lead to; none unless the problem asks for one.
  [[nodiscard]] std::optional<model::Verdict> to_break() const { return to_break_; }
  [[nodiscard]] const std::vector<Question>& questions() const { return questions_; }
  // The regions that are named anywhere, each once, in the order of their names.
  [[nodiscard]] std::vector<std::string> regions() const;

 private:
  struct Exclusion {
    std::string region;
    std::string other;  // the same, or another one
    std::string sentence;
    properties::Excludes excludes;
    bool is_demanded = true;  // else it only says whose entries count
  };
  struct Together {
    std::string region;
    std::uint32_t count;
  };

  Spec& book(model::OperationKind mark, std::string name, Entry entry);

  std::string title_;
  model::Strength strength_ = model::Strength::strong;
  std::vector<std::map<std::string, std::uint32_t>> sizes_;
  std::vector<std::string> endless_;
  std::vector<Exclusion> exclusions_;
  std::vector<std::string> entered_;
  std::vector<Together> together_;
  properties::Rules rules_;
  WaitingDemands waiting_;
  std::optional<FourRules> four_rules_;
  std::optional<model::Verdict> to_break_;
  std::vector<Question> questions_;
};

}  // namespace harness::spec

// What every spec.cpp defines; the checker loads it from the problem's module.
harness::spec::Spec describe();
