#include "setup.hpp"

#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

#include "faults.hpp"
#include "filter.hpp"
#include "futex.hpp"
#include "gate.hpp"
#include "heap.hpp"
#include "kernel_pages.hpp"
#include "misuse.hpp"
#include "runtime.hpp"

namespace pv::setup {
namespace {

namespace wire = harness::wire;
using gate::Stop;

const char* why_not = "it was not started by a checker";

bool map_shared(std::uintptr_t address, int file, std::size_t offset) {
  return mmap(reinterpret_cast<void*>(address), wire::page_size, PROT_READ | PROT_WRITE,
              MAP_SHARED | MAP_FIXED_NOREPLACE, file, static_cast<off_t>(offset)) != MAP_FAILED;
}

void announce_exhaustion(std::size_t /*size*/) {
  gate::stop_for_ever(Stop::out_of_memory, 0, nullptr);
}

void announce_corruption(void* /*block*/) {
  gate::stop_for_ever(Stop::crashed, SIGABRT, "a block freed twice or written past its end");
}

void announce_misuse(const char* sentence) {
  auto& control = *reinterpret_cast<wire::Control*>(wire::control_address);
  snprintf(control.error, sizeof(control.error), "%s", sentence);
  gate::stop_for_ever(Stop::misused, 0, nullptr);
}

const char* begin() {
  static filter::Filter of_setup;
  if (!map_shared(wire::control_address, wire::file_wire, 0) ||
      !map_shared(wire::gate_address, wire::file_wire, wire::page_size * (1 + wire::setup_slot))) {
    return "its gate cannot be mapped";
  }
  if (!of_setup.load(wire::file_setup_filter) || !filter::of_processes.load(wire::file_filter)) {
    return "the system call filter cannot be read";
  }
  setvbuf(stdout, nullptr, _IONBF, 0);  // a buffer would be a memory of all that was printed
  runtime::mode = wire::Mode::setup;
  misuse::listener = announce_misuse;
  out_of_memory = announce_exhaustion;
  heap_corrupted = announce_corruption;
  kernel_pages::remove();
  faults::install_handlers();
  faults::forbid_time_stamps();
  return of_setup.install() ? nullptr : "the system call filter cannot be installed";
}

// Before any constructor of the student's.
__attribute__((constructor(101))) void begin_if_checked() {
  if (getenv(wire::checked_variable) != nullptr) {
    why_not = begin();
  }
}

}  // namespace

const char* failure() {
  return why_not;
}

void end() {
  misuse::listener = nullptr;
  gate::page().stop = Stop::done;
  gate::page().turn.store(wire::turn_checker, std::memory_order_release);
  futex_wake(gate::page().turn, 1);
  munmap(&gate::page(), wire::page_size);
}

}  // namespace pv::setup
