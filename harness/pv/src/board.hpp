#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "pv/semaphore.hpp"
#include "wire/gate.hpp"

namespace pv {

// Units of one semaphore that a process has taken and that nobody has given back yet.
struct Holding {
  std::uint32_t semaphore;  // offset in the segment
  std::int32_t units;       // more than 0
};

// One demand of the Swait, or the one of the P, that a process waits in.
struct Wanted {
  std::uint32_t semaphore;  // offset in the segment
  std::int32_t threshold;
  std::int32_t amount;
};

enum class Condition : std::uint32_t {
  running,
  waiting,    // sleeps in a P or Swait
  spinning,   // has found an integer semaphore empty, and nobody has given a unit since
  ended,      // its role has returned
  dismissed,  // was sent home after the rounds it was to do
};

// What is known about one process; written under the board's lock.
struct Entry {
  std::atomic<std::uint32_t> awake;  // futex: it sleeps, or spins, while this is 0
  Condition condition;
  bool in_swait;         // it waits in no queue
  std::uint64_t ticket;  // while waiting: a smaller one waits longer
  std::uint32_t wanted_count;
  Wanted wanted[harness::wire::most_demands];  // while waiting or spinning
  std::uint32_t holding_count;
  Holding holdings[256];  // of semaphores that began with units: those that began with none are
                          // signals, which nobody holds
};

// All there is to know about the real semaphores besides the semaphores themselves. Lies in memory
// that all processes share, and is all zero before initialize().
struct Board {
  std::atomic<std::uint32_t> lock;  // 0 free, 1 taken, 2 taken and somebody waits for it
  std::atomic<std::uint32_t> go;    // futex of a free run: 1 once all processes exist
  std::uint32_t count;              // of processes
  std::uint32_t waiting;            // how many of them wait in a P or Swait, or spin
  std::uint32_t finished;           // how many have ended or were dismissed
  std::atomic<std::uint32_t>
      stuck;  // 1: all wait or spin who have not finished; nobody ever moves again
  std::uint64_t next_ticket;
  std::atomic<std::uint32_t> crashed;  // as threads: 1 + the process whose thread a signal ended
  char last_words[200];                // of a process that stopped itself: why; else empty
  Entry entries[harness::wire::most_processes];
};
static_assert(sizeof(Board) <= harness::wire::board_limit);

// The board of this program. At its fixed address unless a test says otherwise.
extern Board* board;

// Prepares a board for the processes that `runtime` knows of. Requires: its bytes are zero.
void initialize(Board& board);

// Holds the board's lock while it lives. A process that dies with it leaves it locked.
class BoardLock {
 public:
  BoardLock();
  ~BoardLock();
  BoardLock(const BoardLock&) = delete;
  BoardLock& operator=(const BoardLock&) = delete;
};

// The rest requires the lock.

// Writes down that `process` took units, unless its table is full.
void note_taken(std::uint32_t process, const detail::AnySemaphore& semaphore, std::int32_t units);

// Writes down that `process` gave a unit back: its own, or else one that another had taken.
void note_given(std::uint32_t process, const detail::AnySemaphore& semaphore);

// Where a semaphore lies in the segment, in bytes. (This one does not need the lock.)
std::uint32_t offset_of(const detail::AnySemaphore& semaphore);

// To be called whenever one more process waits, spins or has finished: sets `stuck` if that was the
// last one that could move. Returns whether it was.
bool is_stuck_now();

}  // namespace pv
