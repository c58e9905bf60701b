#pragma once

#include <signal.h>
#include <ucontext.h>

// Keeps a process from touching the shared segment behind the back of the gate. The segment is not
// accessible then; an access that was announced at the gate is let through when it faults, one
// instruction at a time, and any other is told.
namespace pv::shield {

// While it lives, this process's runtime may touch the segment.
class Lowered {
 public:
  Lowered();
  ~Lowered();
  Lowered(const Lowered&) = delete;
  Lowered& operator=(const Lowered&) = delete;

 private:
  volatile bool was_up_;  // volatile: the stack holds no trace of it afterwards
};

// Raises it for good, if the checker wants it.
void raise_first();
// Lowers it for good, at an end.
void lower();

// What became of a signal.
enum class Fault {
  foreign,      // not the shield's
  let_through,  // the process may go on
  unannounced,  // touches the segment, and has not said so
};
Fault on_signal(int signal, const siginfo_t& info, ucontext_t& context);

}  // namespace pv::shield
