#include "journal.hpp"

#include <errno.h>
#include <time.h>
#include <unistd.h>

#include <cstring>

#include "semaphore_access.hpp"

namespace pv::journal {

int pipe_end = -1;

namespace {

void send(Record& record) {
  record.time = now();
  while (write(pipe_end, &record, sizeof(record)) < 0 && errno == EINTR) {
  }
}

}  // namespace

std::uint64_t now() {
  timespec time = {};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 +
         static_cast<std::uint64_t>(time.tv_nsec);
}

void tell(Kind kind, std::uint32_t process) {
  tell_mark(kind, process, "", 0);
}

void tell_mark(Kind kind, std::uint32_t process, const char* name, long argument) {
  if (pipe_end < 0) {
    return;
  }
  Record record = {};
  record.kind = kind;
  record.process = process;
  record.argument = argument;
  strncpy(record.name, name, sizeof(record.name) - 1);
  send(record);
}

void tell_semaphores(Kind kind, std::uint32_t process, bool is_set, const Wanted* semaphores,
                     std::size_t count) {
  if (pipe_end < 0) {
    return;
  }
  Record record = {};
  record.kind = kind;
  record.process = process;
  record.is_set = is_set;
  record.count = static_cast<std::uint32_t>(count);
  memcpy(record.semaphores, semaphores, count * sizeof(Wanted));
  detail::AnySemaphore& first = SemaphoreAccess::at(semaphores[0].semaphore);
  record.value = SemaphoreAccess::is_record(first) ? SemaphoreAccess::value(first) : 0;
  send(record);
}

}  // namespace pv::journal
