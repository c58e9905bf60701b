// The semaphores, in Promela's own words: what P and V do to them. Written without a look at
// model/semaphore.cpp, so that SPIN can disagree with it.
#include "promela/semaphores.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

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

// Never below zero, never above one; a V that finds a unit is lost.
constexpr const char* binary_in_a_queue = R"(
inline P_binary(semaphore, number, queue) {
  if
  :: semaphore == 1 -> semaphore = 0; running!_pid
  :: semaphore != 1 -> queue!_pid; asleep[_pid] = number
  fi
}

inline V_binary(semaphore, queue) {
  if
  :: nempty(queue) -> queue?sleeper; asleep[sleeper] = 0; running!sleeper; sleeper = 0
  :: empty(queue) -> semaphore = 1
  fi
}
)";

constexpr const char* binary_in_a_crowd = R"(
inline P_binary_crowd(semaphore, number) {
  if
  :: semaphore == 1 -> semaphore = 0; running!_pid
  :: semaphore != 1 -> asleep[_pid] = number
  fi
}

inline V_binary_crowd(semaphore, number, chosen) {
  sleeper = 0;
  do
  :: sleeper == N || asleep[sleeper % N] == number -> break
  :: sleeper < N && asleep[sleeper % N] != number -> sleeper++
  od;
  if
  :: sleeper < N -> wake_from(chosen, number)
  :: sleeper == N -> sleeper = 0; semaphore = 1
  fi
}
)";

constexpr const char* binary_outside = R"(
inline P_binary_plain(semaphore) { semaphore = 0; running!_pid }

inline V_binary_plain(semaphore) { semaphore = 1 }
)";

constexpr const char* outside = R"(
inline P_plain(semaphore) { semaphore--; running!_pid } /* only when there is a unit */

inline V_plain(semaphore) { semaphore++ } /* whoever comes first takes it */
)";

std::string text_of(Waiting waiting, bool is_binary) {
  switch (waiting) {
    case Waiting::in_a_queue:
      return is_binary ? binary_in_a_queue : in_a_queue;
    case Waiting::in_a_crowd:
      return is_binary ? binary_in_a_crowd : in_a_crowd;
    case Waiting::outside:
      return is_binary ? binary_outside : outside;
  }
  return {};
}

bool is_binary(const Scene& scene, std::uint32_t semaphore) {
  return scene.searched.program.semaphores[semaphore].kind == model::SemaphoreKind::binary;
}

// What the names of the inlines add to P and V.
const char* suffix_of(const Scene& scene, std::uint32_t semaphore) {
  return is_binary(scene, semaphore) ? "_binary" : "";
}

}  // namespace

// Who busy-waits stands in no queue, whatever the strength.
Waiting waiting_at(const Scene& scene, std::uint32_t semaphore) {
  if (scene.searched.program.semaphores[semaphore].kind == model::SemaphoreKind::integer) {
    return Waiting::outside;
  }
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
  const char* const suffix = suffix_of(scene, semaphore);
  switch (waiting_at(scene, semaphore)) {
    case Waiting::in_a_queue:
      return fmt::format("P{2}({0}, {1}, {0}_queue)", name, semaphore + 1, suffix);
    case Waiting::in_a_crowd:
      return fmt::format("P{}_crowd({}, {})", suffix, name, semaphore + 1);
    case Waiting::outside:
      break;
  }
  return fmt::format("P{}_plain({})", suffix, name);
}

std::string v_call(const Scene& scene, std::uint32_t semaphore, std::size_t index) {
  const std::string& name = scene.semaphores[semaphore];
  const char* const suffix = suffix_of(scene, semaphore);
  switch (waiting_at(scene, semaphore)) {
    case Waiting::in_a_queue:
      return fmt::format("V{1}({0}, {0}_queue)", name, suffix);
    case Waiting::in_a_crowd:
      return fmt::format("V{}_crowd({}, {}, choice[{}])", suffix, name, semaphore + 1, index);
    case Waiting::outside:
      break;
  }
  return fmt::format("V{}_plain({})", suffix, name);
}

std::string semaphore_operations(const Scene& scene) {
  std::set<std::pair<Waiting, bool>> ways;
  bool somebody_chooses = false;
  for (std::uint32_t id = 0; id < scene.semaphores.size(); ++id) {
    if (scene.is_used(id)) {
      ways.emplace(waiting_at(scene, id), is_binary(scene, id));
      somebody_chooses |= waiting_at(scene, id) == Waiting::in_a_crowd;
    }
  }
  std::string text = somebody_chooses ? waking : "";
  for (const auto& [waiting, binary] : ways) {
    text += text_of(waiting, binary);
  }
  return text;
}

}  // namespace harness::promela
