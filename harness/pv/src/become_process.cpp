// A process of a free run that is a process of the system.
#include <unistd.h>

#include "free_process.hpp"
#include "heap.hpp"
#include "misuse.hpp"
#include "process_life.hpp"

namespace pv {
namespace {

void refuse_block(void* /*block*/) {
  misuse::stop("it freed a block twice, or one that it never had, or wrote beyond the end of one");
}

}  // namespace

void become_process(const detail::AnyProgram& program, const FreeOptions& options, int number,
                    pid_t parent) {
  begin_life(parent);
  heap_corrupted = refuse_block;
  freely::run_role(program, options, number);
}

void leave_for_good() {
  _exit(0);
}

}  // namespace pv
