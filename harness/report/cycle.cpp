#include "report/cycle.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace harness::report {
namespace {

using model::ProcessId;
using Holders = std::map<ProcessId, std::set<ProcessId>>;  // of what each process waits for

// A shortest way from `start` back to it, without the return; empty if there is none.
std::vector<ProcessId> cycle_through(ProcessId start, const Holders& holders) {
  std::vector<ProcessId> queue{start};
  std::map<ProcessId, ProcessId> reached_from;
  for (std::size_t i = 0; i < queue.size() && !reached_from.contains(start); ++i) {
    const auto found = holders.find(queue[i]);
    if (found == holders.end()) {
      continue;
    }
    for (const ProcessId next : found->second) {
      if (reached_from.emplace(next, queue[i]).second) {
        queue.push_back(next);
      }
    }
  }
  std::vector<ProcessId> cycle;
  if (reached_from.contains(start)) {
    ProcessId process = start;
    do {
      process = reached_from.at(process);
      cycle.push_back(process);
    } while (process != start);
    std::ranges::reverse(cycle);
  }
  return cycle;
}

}  // namespace

std::vector<ProcessId> find_cycle(std::span<const Waiting> waiting) {
  Holders holders;
  for (const Waiting& one : waiting) {
    holders[one.process].insert(one.held_by.begin(), one.held_by.end());
  }
  std::vector<ProcessId> shortest;
  for (const auto& [process, unused] : holders) {
    const std::vector<ProcessId> cycle = cycle_through(process, holders);
    if (!cycle.empty() && (shortest.empty() || cycle.size() < shortest.size())) {
      shortest = cycle;
    }
  }
  return shortest;
}

}  // namespace harness::report
