#include "promela/model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "explore/state_store.hpp"
#include "promela/scene.hpp"
#include "promela/semaphores.hpp"

namespace harness::promela {
namespace {

// Whether two processes are where the one excludes the other.
bool is_broken(const Scene& scene, std::span<const std::uint32_t> locals) {
  const auto is_in = [&](model::ProcessId process, const std::string& region) {
    return properties::is_inside(scene.locals[locals[process.value]].status, region);
  };
  return std::ranges::any_of(scene.searched.exclusions, [&](const Exclusion& e) {
    return is_in(e.process, e.region) && is_in(e.other, e.other_region);
  });
}

bool is_dead(const Scene& scene, std::span<const std::uint32_t> locals, explore::StateId state) {
  const explore::Graph& graph = scene.searched.explored.graph;
  return state < graph.size() && graph.first_edge(state) == graph.last_edge(state) &&
         !std::ranges::all_of(locals,
                              [&](std::uint32_t local) { return scene.locals[local].status.done; });
}

Counts count(const Scene& scene) {
  const auto& store = scene.searched.explored.store;
  const std::size_t processes = scene.processes();
  const std::size_t width = processes + scene.semaphores.size() + 1;  // and the segment
  std::vector<std::uint32_t> tuple(store.components());
  explore::StateStore projected(width);
  Counts counts;
  for (explore::StateId state = 0; state < store.size(); ++state) {
    store.read(state, tuple);
    for (std::size_t p = 0; p < processes; ++p) {
      tuple[p] = scene.locals.of(tuple[p]);
    }
    if (projected.insert(std::span(tuple).first(width)).second) {
      const auto locals = std::span<const std::uint32_t>(tuple).first(processes);
      counts.deadlocks += is_dead(scene, locals, state) ? 1 : 0;
      counts.breaches += is_broken(scene, locals) ? 1 : 0;
    }
  }
  counts.states = projected.size();
  return counts;
}

std::string type_of(const Cell& cell) {
  switch (cell.range.size) {
    case 1:
      return "byte";
    default:
      return "int";
  }
}

// "starves", "served", or the largest number of entries.
std::string answer_of(const Wait& wait) {
  if (wait.starves) {
    return "starves";
  }
  return wait.entries ? std::to_string(*wait.entries) : "served";
}

// A line for each process and region: the process, what the model calls the region, the claim, and
// what the checker says of it.
std::string waiting_lines(const Scene& scene) {
  std::string text;
  for (const Wait& wait : scene.searched.waits) {
    text += fmt::format("   waiting: {} {} {} {}\n", wait.process.value,
                        scene.region_constant(wait.region),
                        Scene::Hope{wait.region, wait.process.value}.claim(), answer_of(wait));
  }
  return text;
}

std::string initial_position(const Scene& scene, std::uint32_t process) {
  return std::to_string(scene.locals.of(scene.start[process]));
}

}  // namespace

std::string heading(const Scene& scene) {
  const Searched& searched = scene.searched;
  const bool is_complete = searched.explored.ending == explore::Ending::complete;
  std::string text = fmt::format("/* {}: the processes as they were learned, for SPIN.\n",
                                 commented(searched.title));
  for (std::uint32_t p = 0; p < scene.processes(); ++p) {
    text += fmt::format("   process {}: {}\n", p,
                        commented(model::name_of(searched.program.processes[p])));
  }
  text += fmt::format("   semaphores: {}\n", model::name_of(searched.strength));
  const Counts counts = count(scene);
  text += fmt::format("   search: {}\n   states: {}\n   deadlocks: {}\n   breaches: {}\n",
                      is_complete ? "complete" : "incomplete", counts.states, counts.deadlocks,
                      counts.breaches);
  text += fmt::format(
      "   spinning: {}\n   atomics: {}\n   demanded:", scene.somebody_spins() ? "yes" : "no",
      searched.product.has_atomics() ? "yes" : "no");
  for (const Scene::Hope& hope : scene.hopes()) {
    const auto& regions = searched.no_starvation;
    text += std::ranges::count(regions, hope.region) > 0 ? " " + hope.claim() : "";
  }
  return text + "\n" + waiting_lines(scene) +
         "\n   spin -a FILE && gcc -O2 -DSAFETY -DNOCLAIM -DNOREDUCE -o pan pan.c && ./pan\n"
         "   spin -a FILE && gcc -O2 -DNOREDUCE -DNFAIR=3 -o pan pan.c && ./pan -a -f -N CLAIM "
         "*/\n";
}

std::string variables(const Scene& scene) {
  const Searched& searched = scene.searched;
  std::string text = fmt::format("\n#define N {}\n", scene.processes());
  text += "\n/* Where each process stands: the number of a local state, below. */\n";
  text += fmt::format("{} at[N] = {{", scene.locals.size() < 32'000 ? "short" : "int");
  for (std::uint32_t p = 0; p < scene.processes(); ++p) {
    text += (p > 0 ? ", " : "") + initial_position(scene, p);
  }
  text += "};\n\n/* The semaphores. */\n";
  for (std::uint32_t s = 0; s < scene.semaphores.size(); ++s) {
    if (!scene.is_used(s)) {
      continue;
    }
    text += fmt::format("short {} = {};\n", scene.semaphores[s],
                        searched.program.semaphores[s].initial);
    if (waiting_at(scene, s) == Waiting::in_a_queue) {
      text += fmt::format("chan {}_queue = [N] of {{ byte }};\n", scene.semaphores[s]);
    }
  }
  text += "byte asleep[N]; /* at the semaphore of that number; awake if 0 */\n";
  if (!scene.cells.empty()) {
    const auto& bytes = searched.product.walker().segment(
        scene.start[searched.program.processes.size() + scene.semaphores.size()]);
    text += "\n/* What the processes share. */\n";
    for (const Cell& cell : scene.cells) {
      text += fmt::format("{} {} = {};\n", type_of(cell), cell.name, value_of(cell, bytes, 0));
    }
  }
  return text +
         "\n/* Within a step; else as here. */\n"
         "chan running = [N] of { byte };\nbyte r, sleeper;\nint passed;\n"
         "bool strayed;\n";
}

std::string to_promela(const Searched& searched) {
  const Scene scene(searched);
  return heading(scene) + variables(scene) + semaphore_operations(scene) + region_macros(scene) +
         movements(scene) + waiting_counter(scene) + local_steps(scene) + processes(scene) +
         claims(scene);
}

Counts counts_of_model(const Searched& searched) {
  return count(Scene(searched));
}

}  // namespace harness::promela
