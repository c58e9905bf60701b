#include "promela/scene.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace harness::promela {
namespace {

using model::Demand;
using model::OperationKind;

bool is_call_less(const Scene::Call& a, const Scene::Call& b) {
  const auto numbers = [](const Demand& d) {
    return std::tuple(d.semaphore, d.threshold, d.amount);
  };
  if (a.first != b.first) {
    return a.first < b.first;
  }
  return std::ranges::lexicographical_compare(a.second, b.second, {}, numbers, numbers);
}

std::map<std::string, std::string> regions_of(const learn::Automaton& automaton,
                                              Identifiers& identifiers) {
  std::map<std::string, std::string> regions;
  for (std::uint32_t node = 0; node < automaton.size(); ++node) {
    const model::Operation& operation = automaton.node({node}).operation;
    if (model::is_mark(operation.kind) && operation.kind != OperationKind::note) {
      regions.emplace(operation.mark.name, "");
    }
  }
  for (auto& [name, constant] : regions) {
    constant = identifiers.unique("region_" + identifier_of(name));
  }
  return regions;
}

std::vector<bool> used_semaphores(const Searched& searched) {
  std::vector<bool> used(searched.program.semaphores.size(), false);
  for (std::uint32_t node = 0; node < searched.automaton.size(); ++node) {
    for (const Demand& demand : searched.automaton.node({node}).operation.demands) {
      used.at(demand.semaphore.value) = true;
    }
  }
  return used;
}

}  // namespace

Scene::Scene(const Searched& of)
    : searched(of), locals(of.automaton, of.product), cells(cells_of(of.automaton)) {
  Identifiers identifiers;
  for (const model::SemaphoreInfo& semaphore : of.program.semaphores) {
    semaphores.push_back(identifiers.unique(semaphore.name));
    identifiers.unique(semaphores.back() + "_queue");
  }
  for (Cell& cell : cells) {
    cell.name = identifiers.unique(of.words.variable(cell.range));
  }
  used = used_semaphores(of);
  regions = regions_of(of.automaton, identifiers);
  start.resize(of.product.width());
  of.product.start(start);
}

std::vector<std::uint32_t> Scene::points_that(
    const std::function<bool(std::uint32_t)>& holds) const {
  std::vector<std::uint32_t> points;
  for (std::uint32_t number = 0; number < locals.points(); ++number) {
    if (holds(number)) {
      points.push_back(number);
    }
  }
  return points;
}

std::vector<std::uint32_t> Scene::points_before(const Call& call) const {
  return points_that([&](std::uint32_t number) {
    const model::Operation& operation = locals.operation(number);
    return operation.kind == call.first && operation.demands == call.second;
  });
}

std::vector<Scene::Call> Scene::calls() const {
  std::vector<Call> calls;
  for (std::uint32_t number = 0; number < locals.points(); ++number) {
    const model::Operation& operation = locals.operation(number);
    if (!model::is_last(operation.kind)) {
      calls.emplace_back(operation.kind, operation.demands);
    }
  }
  std::ranges::sort(calls, is_call_less);
  // (clang 14 cannot take the ranges one)
  calls.erase(std::unique(calls.begin(), calls.end()), calls.end());
  return calls;
}

std::vector<std::uint32_t> Scene::passed_entries() const {
  std::vector<std::uint32_t> entries;
  for (auto number = static_cast<std::uint32_t>(locals.points()); number < locals.size();
       ++number) {
    if (locals.operation(number).kind == OperationKind::enter) {
      entries.push_back(number);
    }
  }
  return entries;
}

bool Scene::somebody_spins() const {
  const explore::Walker& walker = searched.product.walker();
  for (explore::ViewId view = 0; view < walker.views().size(); ++view) {
    if (walker.spins(view)) {
      return true;
    }
  }
  return false;
}

std::string Scene::Hope::claim() const {
  return fmt::format("no_starvation_{}_{}", identifier_of(region), process);
}

std::vector<Scene::Hope> Scene::hopes() const {
  std::vector<Hope> hopes;
  for (const auto& [region, constant] : regions) {
    std::set<std::uint32_t> wanting;
    for (std::uint32_t number = 0; number < locals.points(); ++number) {
      if (properties::is_wanting(locals[number].status, region)) {
        wanting.insert(locals[number].process.value);
      }
    }
    for (const std::uint32_t process : wanting) {
      hopes.push_back({region, process});
    }
  }
  return hopes;
}

}  // namespace harness::promela
