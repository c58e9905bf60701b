#pragma once

#include <cstddef>
#include <cstdint>

#include "board.hpp"
#include "wire/gate.hpp"

// What happens in a free run, told by its processes to the parent through a pipe: one record each,
// in the order in which it happened. A full pipe makes them wait, so nothing is left out.
namespace pv::journal {

enum class Kind : std::uint32_t {
  waits,    // sleeps in a P or Swait
  spins,    // has found an integer semaphore empty, and looks again and again
  resumes,  // was let go on, and has what it waited for
  takes,    // P or Swait that did not wait
  gives,    // V or Ssignal
  request,
  enter,
  leave,
  note,
  ends,       // its role has returned
  dismissed,  // has done its rounds
  stuck,      // the last one that could move cannot any more
};

struct Record {
  std::uint64_t time;     // nanoseconds, as clock_gettime(CLOCK_MONOTONIC) counts
  std::uint32_t process;  // whom it is about
  Kind kind;
  std::int64_t argument;                  // marks
  char name[harness::wire::name_length];  // marks
  bool is_set;                            // Swait or Ssignal rather than P or V
  std::uint32_t count;                    // of the semaphores that follow
  Wanted semaphores[harness::wire::most_demands];
  std::int32_t
      value;  // of the first of them, when this was told; 0 unless it is a record semaphore
};
static_assert(sizeof(Record) <= 4096, "a write to a pipe is whole up to this size");

// The end of the pipe that is written to; -1: nobody wants to know.
extern int pipe_end;

std::uint64_t now();  // nanoseconds

// Requires: the board's lock is held, which is what keeps the records in order.
void tell(Kind kind, std::uint32_t process);
void tell_mark(Kind kind, std::uint32_t process, const char* name, long argument);
void tell_semaphores(Kind kind, std::uint32_t process, bool is_set, const Wanted* semaphores,
                     std::size_t count);

}  // namespace pv::journal
