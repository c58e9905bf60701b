// What must hold: regions, and what is claimed of them.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "promela/scene.hpp"

namespace harness::promela {
namespace {

std::string points_of(const Scene& scene, std::uint32_t process,
                      const std::function<bool(const properties::Status&)>& holds) {
  const auto points = scene.points_that([&](std::uint32_t number) {
    const Local& local = scene.locals[number];
    return local.process.value == process && holds(local.status);
  });
  return among(fmt::format("at[{}]", process), points);
}

std::string exclusion_text(const Scene& scene) {
  std::string text;
  std::set<std::pair<std::string, std::string>> done;
  for (const Exclusion& e : scene.searched.exclusions) {
    if (!scene.regions.contains(e.region) || !scene.regions.contains(e.other_region)) {
      continue;  // nobody ever marks it
    }
    const auto macro = [](const std::string& region, model::ProcessId process) {
      return fmt::format("inside_{}_{}", identifier_of(region), process.value);
    };
    const std::pair<std::string, std::string> pair =
        std::minmax({macro(e.region, e.process), macro(e.other_region, e.other)});
    if (done.insert(pair).second) {
      text +=
          fmt::format("{}{} && {}", text.empty() ? "" : " || \\\n    ", pair.first, pair.second);
    }
  }
  return text.empty() ? "false" : text;
}

std::string all_done(const Scene& scene) {
  std::string text;
  for (std::uint32_t p = 0; p < scene.processes(); ++p) {
    text += (text.empty() ? "" : " && ") +
            points_of(scene, p, [](const properties::Status& status) { return status.done; });
  }
  return text;
}

bool is_complete(const Scene& scene) {
  return scene.searched.explored.ending == explore::Ending::complete;
}

}  // namespace

std::string region_macros(const Scene& scene) {
  std::string text = "\n/* What the marks say. */\n";
  std::size_t next = 0;
  for (const auto& [region, constant] : scene.regions) {
    text += fmt::format("#define {} {}\n", constant, next++);
    for (std::uint32_t p = 0; p < scene.processes(); ++p) {
      const std::string suffix = fmt::format("{}_{}", identifier_of(region), p);
      const auto& name = region;
      text += fmt::format("#define inside_{} {}\n", suffix,
                          points_of(scene, p, [&](const properties::Status& status) {
                            return properties::is_inside(status, name);
                          }));
      text += fmt::format("#define wants_{} {}\n", suffix,
                          points_of(scene, p, [&](const properties::Status& status) {
                            return properties::is_wanting(status, name);
                          }));
    }
  }
  return text;
}

// For -DWAITER=p -DREGION=... -DMOST=k: those whom process p excludes enter at most k times while
// it waits in earnest for that region, added up until it enters.
std::string waiting_counter(const Scene& scene) {
  std::string conflicts;
  std::string wants;
  for (const Exclusion& e : scene.searched.exclusions) {
    if (scene.regions.contains(e.region) && scene.regions.contains(e.other_region)) {
      conflicts += fmt::format("{}(WAITER == {} && REGION == {} && r == {} && region == {})",
                               conflicts.empty() ? "" : " || \\\n    ", e.process.value,
                               scene.region_constant(e.region), e.other.value,
                               scene.region_constant(e.other_region));
    }
  }
  for (const auto& [region, constant] : scene.regions) {
    for (std::uint32_t p = 0; p < scene.processes(); ++p) {
      wants +=
          fmt::format("{}(WAITER == {} && REGION == {} && wants_{}_{})",
                      wants.empty() ? "" : " || \\\n    ", p, constant, identifier_of(region), p);
    }
  }
  return fmt::format(
      "\n/* With -DWAITER=p -DREGION=region -DMOST=k: those whom process p excludes enter at most\n"
      "   k times while it waits in earnest for that region, added up until it enters. */\n"
      "#ifdef WAITER\nbool earnest;\nbyte entries;\n"
      "#define waiter_wants ({})\n"
      "#define is_counted(region) ({})\n"
      "inline entered(region) {{\n  if\n"
      "  :: r == WAITER && REGION == region -> earnest = false; entries = 0\n"
      "  :: earnest && is_counted(region) -> entries++; assert(entries <= MOST)\n"
      "  :: else -> skip\n  fi\n}}\n"
      "inline note_waiting() {{ /* who can move again and is slow does not wait for others */\n"
      "  earnest = (waiter_wants && !can_move(WAITER))\n}}\n"
      "#else\n#define entered(region) skip\n#define note_waiting() skip\n#endif\n",
      wants.empty() ? "false" : wants, conflicts.empty() ? "false" : conflicts);
}

std::string claims(const Scene& scene) {
  std::string text = fmt::format(
      "\n/* No two processes are in regions that exclude each other. */\n"
      "#define broken ({})\n"
      "active proctype mutual_exclusion() {{\nend:\n  d_step {{ broken -> assert(!broken) }}\n}}\n",
      exclusion_text(scene));
  text += fmt::format(
      "\n/* If nobody can move, all have returned; else this process stands where none may end. "
      "*/\n"
      "active proctype deadlock() {{\nend:\n"
      "  timeout && !({}) && !strayed;\n  false\n}}\n",
      all_done(scene));
  if (is_complete(scene)) {
    text +=
        "\n/* Nothing happens that the checker has not seen. */\n"
        "active proctype agreement() {\nend:\n  d_step { strayed -> assert(!strayed) }\n}\n";
  }
  text +=
      "\n/* Nobody wants a region and never gets in, if only the scheduler is weakly fair (-f). "
      "*/\n";
  for (const Scene::Hope& hope : scene.hopes()) {
    text += fmt::format("ltl {0} {{ [] (wants_{1}_{2} -> <> inside_{1}_{2}) }}\n", hope.claim(),
                        identifier_of(hope.region), hope.process);
  }
  return text;
}

}  // namespace harness::promela
