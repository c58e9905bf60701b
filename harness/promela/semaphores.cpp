// The semaphores, in Promela's own words: what P and V do to them. Written without a look at
// model/semaphore.cpp, so that SPIN can disagree with it.
#include "promela/semaphores.hpp"

#include <fmt/format.h>

#include <set>

namespace harness::promela {
namespace {

using model::Strength;

constexpr const char* in_a_queue = R"(
inline P(semaphore, number, queue) { /* below zero: so many wait */
  semaphore--;
  if
  :: semaphore < 0 -> queue!_pid; asleep[_pid] = number
  :: semaphore >= 0 -> running!_pid
  fi
}

inline V(semaphore, queue) { /* who has waited longest goes on, after the caller */
  semaphore++;
  if
  :: semaphore <= 0 -> queue?sleeper; asleep[sleeper] = 0; running!sleeper; sleeper = 0
  :: semaphore > 0 -> skip
  fi
}
)";

constexpr const char* in_a_crowd = R"(
inline P_crowd(semaphore, number) { /* below zero: so many wait */
  semaphore--;
  if
  :: semaphore < 0 -> asleep[_pid] = number
  :: semaphore >= 0 -> running!_pid
  fi
}

inline V_crowd(semaphore, number, chosen) { /* any one goes on, after the caller */
  semaphore++;
  if
  :: semaphore <= 0 -> wake_from(chosen, number)
  :: semaphore > 0 -> skip
  fi
}
)";

constexpr const char* waking = R"(
inline wake_from(chosen, number) { /* the first that sleeps there, from the chosen one on */
  sleeper = chosen;
  do
  :: asleep[sleeper] == number -> break
  :: asleep[sleeper] != number -> sleeper = (sleeper + 1) % N
  od;
  asleep[sleeper] = 0; running!sleeper; sleeper = 0
}
)";

constexpr const char* outside = R"(
inline P_plain(semaphore) { semaphore--; running!_pid } /* only when there is a unit */

inline V_plain(semaphore) { semaphore++ } /* whoever comes first takes it */
)";

std::string text_of(Waiting waiting) {
  switch (waiting) {
    case Waiting::in_a_queue:
      return in_a_queue;
    case Waiting::in_a_crowd:
      return std::string(waking) + in_a_crowd;
    case Waiting::outside:
      return outside;
  }
  return {};
}

}  // namespace

Waiting waiting_at(const Scene& scene, std::uint32_t /*semaphore*/) {
  switch (scene.searched.strength) {
    case Strength::strong:
      return Waiting::in_a_queue;
    case Strength::weak:
      return Waiting::in_a_crowd;
    case Strength::barging:
      break;
  }
  return Waiting::outside;
}

std::string p_call(const Scene& scene, std::uint32_t semaphore) {
  const std::string& name = scene.semaphores[semaphore];
  switch (waiting_at(scene, semaphore)) {
    case Waiting::in_a_queue:
      return fmt::format("P({0}, {1}, {0}_queue)", name, semaphore + 1);
    case Waiting::in_a_crowd:
      return fmt::format("P_crowd({}, {})", name, semaphore + 1);
    case Waiting::outside:
      break;
  }
  return fmt::format("P_plain({})", name);
}

std::string v_call(const Scene& scene, std::uint32_t semaphore, std::size_t index) {
  const std::string& name = scene.semaphores[semaphore];
  switch (waiting_at(scene, semaphore)) {
    case Waiting::in_a_queue:
      return fmt::format("V({0}, {0}_queue)", name);
    case Waiting::in_a_crowd:
      return fmt::format("V_crowd({}, {}, choice[{}])", name, semaphore + 1, index);
    case Waiting::outside:
      break;
  }
  return fmt::format("V_plain({})", name);
}

std::string semaphore_operations(const Scene& scene) {
  std::set<Waiting> ways;
  for (std::uint32_t id = 0; id < scene.semaphores.size(); ++id) {
    if (scene.is_used(id)) {
      ways.insert(waiting_at(scene, id));
    }
  }
  std::string text;
  for (const Waiting waiting : ways) {
    text += text_of(waiting);
  }
  return text;
}

}  // namespace harness::promela
