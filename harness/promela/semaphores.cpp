// The semaphores, in Promela's own words: what P, V, Swait and Ssignal do to them. Written without a
// look at model/semaphore.cpp, so that SPIN can disagree with it.
#include <fmt/format.h>

#include <algorithm>

#include "promela/scene.hpp"

namespace harness::promela {
namespace {

using model::OperationKind;
using model::Strength;

// A unit taken in advance makes the value negative: it counts those who wait.
constexpr const char* strong_semaphores = R"(
inline P(semaphore, queue) {
  semaphore--;
  if
  :: semaphore < 0 -> queue!_pid; asleep[_pid] = true
  :: semaphore >= 0 -> running!_pid
  fi
}

inline V(semaphore, queue) { /* who has waited longest goes on, after the caller */
  semaphore++;
  if
  :: semaphore <= 0 -> queue?sleeper; asleep[sleeper] = false; running!sleeper; sleeper = 0
  :: semaphore > 0 -> skip
  fi
}
)";

constexpr const char* weak_semaphores = R"(
inline P(semaphore) {
  semaphore--;
  if
  :: semaphore < 0 -> asleep[_pid] = true
  :: semaphore >= 0 -> running!_pid
  fi
}

inline V(semaphore, choice, is_before_p) { /* any one that waits goes on, after the caller */
  semaphore++;
  if
  :: semaphore <= 0 ->
     sleeper = choice;
     do
     :: asleep[sleeper] && is_before_p(sleeper) -> break
     :: !(asleep[sleeper] && is_before_p(sleeper)) -> sleeper = (sleeper + 1) % N
     od;
     asleep[sleeper] = false; running!sleeper; sleeper = 0
  :: semaphore > 0 -> skip
  fi
}
)";

constexpr const char* barging_semaphores = R"(
inline P(semaphore) { semaphore--; running!_pid } /* only once there is a unit */

inline V(semaphore) { semaphore++ } /* whoever comes first takes it */
)";

}  // namespace

std::string semaphore_operations(const Scene& scene) {
  switch (scene.searched.strength) {
    case Strength::strong:
      return strong_semaphores;
    case Strength::weak:
      return weak_semaphores;
    case Strength::barging:
      return barging_semaphores;
  }
  return {};
}

}  // namespace harness::promela
