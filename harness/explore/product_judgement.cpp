// What is wrong with a single state of the product.
#include <algorithm>

#include "explore/product.hpp"
#include "explore/sets.hpp"
#include "model/fault_verdict.hpp"

namespace harness::explore {

using model::Operation;
using model::OperationKind;
using model::ProcessId;
using model::Verdict;

std::optional<Verdict> Product::judge(Tuple state) {
  if (has_race(state)) {
    return Verdict::data_race;
  }
  if (const auto process = faulty(state)) {
    return model::verdict_of(operation(state, *process).kind);
  }
  if (const properties::Property* broken = broken_rule(state)) {
    return broken->verdict;
  }
  note_what_is_possible(state);
  return std::nullopt;
}

std::uint32_t Product::unfinished(Tuple state) {
  ProcessSet processes = 0;
  for (std::uint32_t p = 0; p < processes_; ++p) {
    if (walker_.operation(state[p]).kind != OperationKind::done) {
      processes |= only(ProcessId{p});
    }
    if (has_stores_in_buffer(state, ProcessId{p})) {
      processes |= only(ProcessId{p + static_cast<std::uint32_t>(processes_)});
    }
  }
  return processes;
}

const properties::State& Product::look_at(Tuple state) {
  state_.show(state);
  return state_;
}

const properties::Property* Product::broken_rule(Tuple state) {
  const properties::State& shown = look_at(state);
  const auto is_broken = [&](const properties::Property& rule) {
    state_.tell(rule.looks_at ? nullptr : &looks_);
    const bool broken = !rule.holds(shown);
    state_.tell(nullptr);
    return broken;
  };
  if (const auto broken = std::ranges::find_if(rules_.always, is_broken);
      broken != rules_.always.end()) {
    return &*broken;
  }
  if (rules_.at_end.empty() || unfinished(state) != 0) {
    return nullptr;
  }
  const auto broken = std::ranges::find_if(rules_.at_end, is_broken);
  return broken == rules_.at_end.end() ? nullptr : &*broken;
}

void Product::note_what_is_possible(Tuple state) {
  const properties::State& shown = look_at(state);
  for (std::size_t i = 0; i < seen_.size(); ++i) {
    seen_[i] = seen_[i] || rules_.possible[i].holds(shown);
  }
}

std::vector<const properties::Property*> Product::never_seen() const {
  std::vector<const properties::Property*> never;
  for (std::size_t i = 0; i < seen_.size(); ++i) {
    if (!seen_[i]) {
      never.push_back(&rules_.possible[i]);
    }
  }
  return never;
}

bool Product::has_seen_all_possible() const {
  return std::ranges::find(seen_, false) == seen_.end();
}

bool Product::is_seen_by_rules(ProcessId process, Tuple from, Tuple to, Looks looks) const {
  const Operation& done = operation(from, process);
  const bool is_noted = std::ranges::any_of(rules_.books, [&](const auto& book) {
    return book.mark == done.kind && book.name == done.mark.name;
  });
  const bool changes_status =
      &walker_.status(from[process.value]) != &walker_.status(to[process.value]);
  const bool changes_variables = from[segment_at()] != to[segment_at()];
  const bool is_looked_at =
      (changes_status && looks.statuses) || (changes_variables && looks.variables);
  const auto may_see = [&](const properties::Property& rule) {
    return rule.looks_at ? done.kind == OperationKind::leave &&
                               std::ranges::count(*rule.looks_at, done.mark.name) != 0
                         : is_looked_at;
  };
  return is_noted || std::ranges::any_of(rules_.always, may_see);
}

bool Product::only_looks(ProcessId process, Tuple from, Tuple to) const {
  if (is_buffer(process)) {
    return false;
  }
  for (std::size_t i = 0; i < width(); ++i) {
    if (i != process.value && from[i] != to[i]) {
      return false;
    }
  }
  const ViewId before = from[process.value];
  const ViewId after = to[process.value];
  return model::is_atomic(walker_.operation(before).kind) && !walker_.views()[after].marked &&
         &walker_.status(before) == &walker_.status(after);
}

bool Product::has_weak_orders() const {
  for (ViewId view = 0; view < walker_.views().size(); ++view) {
    const Operation& operation = walker_.operation(view);
    const model::Atomic& atomic = operation.atomic;
    const bool is_weak = atomic.order != model::MemoryOrder::seq_cst ||
                         (operation.kind == OperationKind::atomic_compare &&
                          atomic.failure != model::MemoryOrder::seq_cst);
    if (operation.kind == OperationKind::fence || (model::is_atomic(operation.kind) && is_weak)) {
      return true;
    }
  }
  return false;
}

bool Product::has_atomics() const {
  for (ViewId view = 0; view < walker_.views().size(); ++view) {
    if (model::is_atomic(walker_.operation(view).kind)) {
      return true;
    }
  }
  return false;
}

std::optional<ProcessId> Product::faulty(Tuple state) {
  for (std::uint32_t p = 0; p < processes_; ++p) {
    if (walker_.is_faulty(state[p])) {
      return ProcessId{p};
    }
  }
  return std::nullopt;
}

bool Product::has_race(Tuple state) {
  return racing(state) || racing_with_atomic(state) || late_race(state);
}

std::optional<std::pair<ProcessId, ProcessId>> Product::racing(Tuple state) {
  for (std::uint32_t p = 0; p < processes_; ++p) {
    if (!walker_.has_footprint(state[p])) {
      continue;
    }
    for (std::uint32_t q = p + 1; q < processes_; ++q) {
      if (walker_.clash(state[p], state[q])) {
        return std::pair{ProcessId{p}, ProcessId{q}};
      }
    }
  }
  return std::nullopt;
}

std::optional<std::pair<ProcessId, ProcessId>> Product::racing_with_atomic(Tuple state) const {
  for (std::uint32_t p = 0; p < processes_; ++p) {
    if (!walker_.steps_freely(state[p])) {
      continue;  // most programs have no atomics
    }
    for (std::uint32_t q = 0; q < processes_; ++q) {
      if (p != q && walker_.clash_with_atomic(state[p], state[q])) {
        return std::pair{ProcessId{p}, ProcessId{q}};
      }
    }
  }
  return std::nullopt;
}

bool Product::has_been_inside(ProcessId process, const std::string& region) const {
  for (ViewId view = 0; view < walker_.views().size(); ++view) {
    if (walker_.views()[view].process == process &&
        properties::is_inside(walker_.status(view), region)) {
      return true;
    }
  }
  return false;
}

bool Product::has_wanted(ProcessId process, const std::string& region) const {
  for (ViewId view = 0; view < walker_.views().size(); ++view) {
    if (walker_.views()[view].process == process &&
        properties::is_wanting(walker_.status(view), region)) {
      return true;
    }
  }
  return false;
}

}  // namespace harness::explore
