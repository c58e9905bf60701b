// Who can move, and what a step does.
#include <fmt/format.h>

#include <algorithm>

#include "promela/scene.hpp"
#include "promela/semaphores.hpp"

namespace harness::promela {
namespace {

using model::Demand;
using model::OperationKind;

// The name of the macro that says whether a process stands before the `index`-th call.
std::string before(std::size_t index) {
  return fmt::format("before_{}", index);
}

std::string text_of(const Scene& scene, const Scene::Call& call) {
  if (model::is_atomic(call.first)) {
    return std::string(model::name_of(call.first)) + ", which never waits";
  }
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
      return waiting_at(scene, call.second[0].semaphore.value) == Waiting::outside
                 ? fmt::format(" && {} > 0", scene.semaphore(call.second[0]))
                 : std::string(" && asleep[p] == 0");
    case OperationKind::swait:
      return can_take(scene, call.second);
    default:
      return {};
  }
}

// What a process that can move does with its call; it or others are `running` then.
std::string effect(const Scene& scene, const Scene::Call& call) {
  const auto& demands = call.second;
  if (call.first == OperationKind::p) {
    return p_call(scene, demands[0].semaphore.value);
  }
  std::string text = "running!_pid";
  for (std::size_t i = 0; i < demands.size(); ++i) {
    const std::string& semaphore = scene.semaphore(demands[i]);
    text += "; " + (call.first == OperationKind::swait
                        ? fmt::format("{0} = {0} - {1}", semaphore, demands[i].amount)
                        : v_call(scene, demands[i].semaphore.value, i));
  }
  return text;
}

std::string call_macros(const Scene& scene, const std::vector<Scene::Call>& calls) {
  std::string text;
  std::string any;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    text += fmt::format("/* {} */\n#define {}(p) {}\n", commented(text_of(scene, calls[i])),
                        before(i), among("at[p]", scene.points_before(calls[i])));
    any += fmt::format("({}(p){}) || ", before(i), guard(scene, calls[i]));
  }
  text += fmt::format(
      "#ifdef WAITER /* entering a region is then a step of its own */\n#define before_entry(p) "
      "{}\n"
      "#else\n#define before_entry(p) false\n#endif\n",
      among("at[p]", scene.passed_entries()));
  return text + fmt::format("#define can_move(p) ({}before_entry(p))\n", any);
}

// How many sleepers a call may have to choose, at most.
std::size_t most_choices(const Scene& scene, const std::vector<Scene::Call>& calls) {
  std::size_t most = 0;
  for (const Scene::Call& call : calls) {
    const bool is_v = call.first == OperationKind::v || call.first == OperationKind::ssignal;
    const bool chooses = is_v && std::ranges::any_of(call.second, [&](const Demand& demand) {
                           return waiting_at(scene, demand.semaphore.value) == Waiting::in_a_crowd;
                         });
    most = std::max(most, chooses ? call.second.size() : 0);
  }
  return most;
}

std::string body(const Scene& scene, const std::vector<Scene::Call>& calls) {
  std::string text = "       if\n";
  for (std::size_t i = 0; i < calls.size(); ++i) {
    text += fmt::format("       :: {}(_pid) -> {}\n", before(i), effect(scene, calls[i]));
  }
  return text + "       :: before_entry(_pid) -> running!_pid\n       fi;\n       run_on()";
}

// One of the sleepers is named for each V; nothing can come between naming and doing.
std::string weak_step(const Scene& scene, const std::vector<Scene::Call>& calls) {
  const std::size_t vs = most_choices(scene, calls);
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
  return fmt::format("  :: atomic {{ can_move(_pid) ->\n{}     d_step {{\n{}{}\n     }} }}\n",
                     choices, body(scene, calls), reset);
}

}  // namespace

std::string movements(const Scene& scene) {
  const auto calls = scene.calls();
  std::string text =
      "\n/* The operation that a process stands before, and whether it can move. */\n" +
      call_macros(scene, calls);
  if (const std::size_t choices = most_choices(scene, calls); choices > 0) {
    text += fmt::format("byte choice[{}]; /* of those who sleep, one for each V of a call */\n",
                        choices);
  }
  return text;
}

std::string processes(const Scene& scene) {
  const auto calls = scene.calls();
  std::string text = "\nactive [N] proctype process() {\nend:\n  do\n";
  if (calls.empty()) {
    text += "  :: false -> skip\n";
  } else if (most_choices(scene, calls) > 0) {
    text += weak_step(scene, calls);
  } else {
    text += fmt::format("  :: d_step {{ can_move(_pid) ->\n{}\n     }}\n", body(scene, calls));
  }
  return text + "  od\n}\n";
}

}  // namespace harness::promela
