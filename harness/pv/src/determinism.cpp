// The C library's functions whose answers differ between runs. The linker sends every call of them
// here (--wrap). Freely they do what they always do; under the checker a process must do the same
// each time it is asked, so they are answered alike or refused.
#include <sys/random.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>

#include <cstdlib>

#include "gate.hpp"
#include "runtime.hpp"

namespace pv {
namespace {

bool is_checked() {
  return runtime::mode != harness::wire::Mode::free;
}

// Converts to what any of the functions returns, though it never does.
[[noreturn]] int refuse(const char* what) {
  gate::stop_for_ever(gate::Stop::refused, 0, what);
}

// The zygote, which all processes have for a parent, is 1.
pid_t identity() {
  if (runtime::mode == harness::wire::Mode::setup) {
    return 1;
  }
  return static_cast<pid_t>(gate::pv_gate(gate::Stop::identity, 0, 0, nullptr));
}

[[noreturn]] void end(int status) {
  gate::stop_for_ever(gate::Stop::exited, static_cast<std::uint64_t>(status), nullptr);
}

}  // namespace
}  // namespace pv

extern "C" {

pid_t __real_getpid();
pid_t __real_getppid();
pid_t __real_gettid();
time_t __real_time(time_t* at);
clock_t __real_clock();
int __real_gettimeofday(timeval* at, void* zone);
int __real_clock_gettime(clockid_t clock, timespec* at);
ssize_t __real_getrandom(void* at, std::size_t size, unsigned flags);
int __real_getentropy(void* at, std::size_t size);
unsigned __real_sleep(unsigned seconds);
int __real_usleep(useconds_t microseconds);
int __real_nanosleep(const timespec* wanted, timespec* left);
int __real_clock_nanosleep(clockid_t clock, int flags, const timespec* wanted, timespec* left);
int __real_sched_yield();
unsigned __real__ZNSt13random_device9_M_getvalEv(void* device);
[[noreturn]] void __real_exit(int status);
[[noreturn]] void __real__exit(int status);
[[noreturn]] void __real__Exit(int status);
[[noreturn]] void __real_quick_exit(int status);
[[noreturn]] void __real_abort();
[[noreturn]] void __real___assert_fail(const char* what, const char* file, unsigned line,
                                       const char* function);

// Who one is: the process's number among all of its program, the same in every run.
pid_t __wrap_getpid() {
  return pv::is_checked() ? pv::identity() : __real_getpid();
}
pid_t __wrap_gettid() {
  return pv::is_checked() ? pv::identity() : __real_gettid();
}
pid_t __wrap_getppid() {
  return pv::is_checked() ? 1 : __real_getppid();
}

// What time it is, and random numbers: no answer would be the right one.
time_t __wrap_time(time_t* at) {
  return pv::is_checked() ? pv::refuse("time") : __real_time(at);
}
clock_t __wrap_clock() {
  return pv::is_checked() ? pv::refuse("clock") : __real_clock();
}
int __wrap_gettimeofday(timeval* at, void* zone) {
  return pv::is_checked() ? pv::refuse("gettimeofday") : __real_gettimeofday(at, zone);
}
int __wrap_clock_gettime(clockid_t clock, timespec* at) {
  return pv::is_checked() ? pv::refuse("clock_gettime") : __real_clock_gettime(clock, at);
}
ssize_t __wrap_getrandom(void* at, std::size_t size, unsigned flags) {
  return pv::is_checked() ? pv::refuse("getrandom") : __real_getrandom(at, size, flags);
}
int __wrap_getentropy(void* at, std::size_t size) {
  return pv::is_checked() ? pv::refuse("getentropy") : __real_getentropy(at, size);
}
unsigned __wrap__ZNSt13random_device9_M_getvalEv(void* device) {
  if (pv::is_checked()) {
    pv::refuse("std::random_device");
  }
  return __real__ZNSt13random_device9_M_getvalEv(device);
}

// Sleeping and yielding: every interleaving is tried anyway, so they take no time.
unsigned __wrap_sleep(unsigned seconds) {
  return pv::is_checked() ? 0 : __real_sleep(seconds);
}
int __wrap_usleep(useconds_t microseconds) {
  return pv::is_checked() ? 0 : __real_usleep(microseconds);
}
int __wrap_nanosleep(const timespec* wanted, timespec* left) {
  return pv::is_checked() ? 0 : __real_nanosleep(wanted, left);
}
int __wrap_clock_nanosleep(clockid_t clock, int flags, const timespec* wanted, timespec* left) {
  return pv::is_checked() ? 0 : __real_clock_nanosleep(clock, flags, wanted, left);
}
int __wrap_sched_yield() {
  return pv::is_checked() ? 0 : __real_sched_yield();
}

// The end of the process, before its role has returned.
void __wrap_exit(int status) {
  pv::is_checked() ? pv::end(status) : __real_exit(status);
}
void __wrap__exit(int status) {
  pv::is_checked() ? pv::end(status) : __real__exit(status);
}
void __wrap__Exit(int status) {
  pv::is_checked() ? pv::end(status) : __real__Exit(status);
}
void __wrap_quick_exit(int status) {
  pv::is_checked() ? pv::end(status) : __real_quick_exit(status);
}
void __wrap_abort() {
  if (pv::is_checked()) {
    pv::gate::stop_for_ever(pv::gate::Stop::crashed, 6, nullptr);  // SIGABRT
  }
  __real_abort();
}
// The C library's own maps memory first, which no process may.
void __wrap___assert_fail(const char* what, const char* file, unsigned line, const char* function) {
  if (pv::is_checked()) {
    pv::gate::stop_for_ever(pv::gate::Stop::crashed, 6, nullptr);  // SIGABRT
  }
  __real___assert_fail(what, file, line, function);
}
}
