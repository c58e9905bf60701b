#include "threads_reports.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "places.hpp"
#include "runtime.hpp"
#include "text.hpp"

// Of ThreadSanitizer's runtime.
extern "C" {
void __sanitizer_set_report_fd(void* file);
int __tsan_get_report_data(void* report, const char** description, int* count, int* stacks,
                           int* accesses, int* places, int* mutexes, int* threads,
                           int* unique_threads, void** trace, unsigned long trace_size);
int __tsan_get_report_mop(void* report, unsigned long index, int* thread, void** address, int* size,
                          int* writes, int* atomic, void** trace, unsigned long trace_size);
int __tsan_get_report_thread(void* report, unsigned long index, int* thread,
                             unsigned long* system_id, int* running, const char** name, int* parent,
                             void** trace, unsigned long trace_size);
}

namespace pv::threads {
namespace {

constexpr unsigned long deepest = 24;  // calls that are told of

int file = -1;

void write_text(const Text& text) {
  syscall(SYS_write, file, text.data(), text.size());
}

// The process that a thread of the report is: its name is the process's number.
long process_of(void* report, int threads, int wanted) {
  for (int i = 0; i < threads; ++i) {
    int thread = 0;
    int ignored = 0;
    unsigned long system_id = 0;
    const char* name = nullptr;
    void* trace[1] = {};
    __tsan_get_report_thread(report, static_cast<unsigned long>(i), &thread, &system_id, &ignored,
                             &name, &ignored, trace, 1);
    if (thread == wanted && name != nullptr && *name != 0) {
      return strtol(name, nullptr, 10);
    }
  }
  return -1;
}

void add_access(void* report, int threads, int index, Text& text) {
  int thread = 0;
  void* address = nullptr;
  int size = 0;
  int writes = 0;
  int atomic = 0;
  void* trace[deepest] = {};
  __tsan_get_report_mop(report, static_cast<unsigned long>(index), &thread, &address, &size,
                        &writes, &atomic, trace, deepest);
  const auto place = reinterpret_cast<std::uintptr_t>(address);
  const bool is_shared = place - segment_place < harness::wire::segment_limit;
  text.add("%ld %c %c %s%" PRIxPTR " %d ", process_of(report, threads, thread),
           writes != 0 ? 'w' : 'r', atomic != 0 ? 'a' : 'p', is_shared ? "+" : "",
           is_shared ? place - segment_place : place, size);
  for (unsigned long i = 0; i < deepest && trace[i] != nullptr; ++i) {
    text.add("%s%" PRIxPTR, i == 0 ? "" : ",", reinterpret_cast<std::uintptr_t>(trace[i]));
  }
}

// Called by the runtime, which no other report interrupts.
void write_down(void* report) {
  const char* description = "";
  int counts[7] = {};
  void* trace[1] = {};
  __tsan_get_report_data(report, &description, &counts[0], &counts[1], &counts[2], &counts[3],
                         &counts[4], &counts[5], &counts[6], trace, 1);
  constexpr int accesses = 2;
  constexpr int threads = 5;
  if (file < 0 || strncmp(description, "data-race", 9) != 0 || counts[accesses] < 2) {
    return;
  }
  Text text;
  text.add("race ");
  add_access(report, counts[threads], 0, text);
  text.add(";");
  add_access(report, counts[threads], 1, text);
  text.add("\n");
  write_text(text);
}

}  // namespace

bool begin_reports(const detail::AnyProgram& program) {
  // What it would print itself names neither processes nor, without further tools, lines.
  const long nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  __sanitizer_set_report_fd(reinterpret_cast<void*>(nowhere));
  const char* const path = getenv("WORKBOOK_RACES");
  if (path == nullptr) {
    return true;
  }
  file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
  if (file < 0) {
    return false;
  }
  Text type;
  type.add("type %s\n", program.shared_type);
  write_text(type);
  for (int number = 0; number < runtime::count; ++number) {
    Text process;
    process.add("process %s\n", runtime::name_of(number).text);
    write_text(process);
  }
  return true;
}

}  // namespace pv::threads

// The whole of what is said is ours, and so is the exit status.
extern "C" const char* __tsan_default_options() {
  return "symbolize=0:exitcode=0:atexit_sleep_ms=0:report_thread_leaks=0:report_destroy_locked=0:"
         "report_signal_unsafe=0:detect_deadlocks=0:history_size=5:handle_segv=0:handle_sigbus=0:"
         "handle_sigfpe=0:handle_sigill=0:handle_abort=0";
}

extern "C" void __tsan_on_report(void* report) {
  pv::threads::write_down(report);
}
