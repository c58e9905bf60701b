// Who can move, and what a step does.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "promela/scene.hpp"

namespace harness::promela {
namespace {

using model::Demand;
using model::OperationKind;
using model::Strength;

// The name of the macro that says whether a process stands before the `index`-th call.
std::string before(std::size_t index) {
  return fmt::format("before_{}", index);
}

std::string text_of(const Scene& scene, const Scene::Call& call) {
  if (call.second.empty()) {
    return std::string(model::name_of(call.first)) + " a region or tell something";
  }
  return scene.searched.words.operation({.kind = call.first, .demands = call.second});
}

// That each semaphore has the units asked of it, together.
std::string can_take(const Scene& scene, const std::vector<Demand>& demands) {
  std::string text;
  for (const Demand& demand : demands) {
    int sum = 0;
    for (const Demand& other : demands) {
      sum += other.semaphore == demand.semaphore ? other.amount : 0;
    }
    text += fmt::format(" && {} >= {}", scene.semaphore(demand), std::max(demand.threshold, sum));
  }
  return text;
}

std::string guard(const Scene& scene, const Scene::Call& call) {
  switch (call.first) {
    case OperationKind::p:
      return scene.searched.strength == Strength::barging
                 ? fmt::format(" && {} > 0", scene.semaphore(call.second[0]))
                 : std::string(" && !asleep[p]");
    case OperationKind::swait:
      return can_take(scene, call.second);
    default:
      return {};
  }
}

std::string p_text(const Scene& scene, const std::string& semaphore) {
  return scene.searched.strength == Strength::strong
             ? fmt::format("P({0}, {0}_queue)", semaphore)
             : fmt::format("P({})", semaphore);
}

std::string v_text(const Scene& scene, const Demand& demand, std::size_t index) {
  const std::string& semaphore = scene.semaphore(demand);
  switch (scene.searched.strength) {
    case Strength::strong:
      return fmt::format("V({0}, {0}_queue)", semaphore);
    case Strength::weak:
      return fmt::format("V({0}, choice[{1}], before_P_{0})", semaphore, index);
    case Strength::barging:
      break;
  }
  return fmt::format("V({})", semaphore);
}

// What a process that can move does with its call; it or others are `running` then.
std::string effect(const Scene& scene, const Scene::Call& call) {
  const auto& demands = call.second;
  if (call.first == OperationKind::p) {
    return p_text(scene, scene.semaphore(demands[0]));
  }
  std::string text = "running!_pid";
  for (std::size_t i = 0; i < demands.size(); ++i) {
    const std::string& semaphore = scene.semaphore(demands[i]);
    text += "; " + (call.first == OperationKind::swait
                        ? fmt::format("{0} = {0} - {1}", semaphore, demands[i].amount)
                        : v_text(scene, demands[i], i));
  }
  return text;
}

std::string call_macros(const Scene& scene, const std::vector<Scene::Call>& calls) {
  std::string text;
  std::string any;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    text += fmt::format("/* {} */\n#define {}(p) {}\n", commented(text_of(scene, calls[i])),
                        before(i), among("at[p]", scene.points_before(calls[i])));
    any += fmt::format("{}({}(p){})", any.empty() ? "" : " || ", before(i), guard(scene, calls[i]));
  }
  return text + fmt::format("#define can_move(p) ({})\n", any.empty() ? "false" : any);
}

// For each semaphore that somebody does V on: who stands before a P on it.
std::string waiting_macros(const Scene& scene) {
  std::string text;
  for (std::uint32_t id = 0; id < scene.semaphores.size(); ++id) {
    const auto points = scene.points_that([&](std::uint32_t number) {
      const model::Operation& operation = scene.locals.operation(number);
      return operation.kind == OperationKind::p && operation.demands[0].semaphore.value == id;
    });
    text += fmt::format("#define before_P_{}(p) {}\n", scene.semaphores[id],
                        among("at[p]", points));
  }
  return text;
}

std::size_t most_vs(const std::vector<Scene::Call>& calls) {
  std::size_t most = 0;
  for (const Scene::Call& call : calls) {
    const bool is_v = call.first == OperationKind::v || call.first == OperationKind::ssignal;
    most = std::max(most, is_v ? call.second.size() : 0);
  }
  return most;
}

// Whether a V may have to choose among several that wait.
bool is_choosing(const Scene& scene, const std::vector<Scene::Call>& calls) {
  return scene.searched.strength == Strength::weak && most_vs(calls) > 0;
}

std::string body(const Scene& scene, const std::vector<Scene::Call>& calls) {
  std::string text = "       if\n";
  for (std::size_t i = 0; i < calls.size(); ++i) {
    text += fmt::format("       :: {}(_pid) -> {}\n", before(i), effect(scene, calls[i]));
  }
  return text + "       fi;\n       run_on()";
}

// One of the sleepers is named for each V; nothing can come between naming and doing.
std::string weak_step(const Scene& scene, const std::vector<Scene::Call>& calls) {
  const std::size_t vs = most_vs(calls);
  std::string choices;
  std::string reset;
  for (std::size_t i = 0; i < vs; ++i) {
    choices += "     if";
    for (std::uint32_t p = 0; p < scene.processes(); ++p) {
      choices += fmt::format(" :: choice[{}] = {}", i, p);
    }
    choices += " fi;\n";
    reset += fmt::format("; choice[{}] = 0", i);
  }
  return fmt::format("  :: atomic {{ can_move(_pid) ->\n{}     d_step {{\n{}{}\n     }} }}\n", choices,
                     body(scene, calls), reset);
}

}  // namespace

std::string movements(const Scene& scene) {
  const auto calls = scene.calls();
  std::string text =
      "\n/* The operation that a process stands before, and whether it can move. */\n" +
      call_macros(scene, calls);
  return is_choosing(scene, calls)
             ? text + waiting_macros(scene) + fmt::format("byte choice[{}];\n", most_vs(calls))
             : text;
}

std::string processes(const Scene& scene) {
  const auto calls = scene.calls();
  std::string text = "\nactive [N] proctype process() {\nend:\n  do\n";
  if (calls.empty()) {
    text += "  :: false -> skip\n";
  } else if (is_choosing(scene, calls)) {
    text += weak_step(scene, calls);
  } else {
    text += fmt::format("  :: d_step {{ can_move(_pid) ->\n{}\n     }}\n", body(scene, calls));
  }
  return text + "  od\n}\n";
}

}  // namespace harness::promela
