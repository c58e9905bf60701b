#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace harness::cli {

// One of the two accesses of a race, as ThreadSanitizer saw it in the threads build.
struct ThreadAccess {
  int process = -1;  // by number; -1: not known, or none of the program's
  bool writes = false;
  bool is_atomic = false;
  bool is_shared = false;                 // whether it touched the shared struct
  std::uint64_t place = 0;                // offset in the shared struct, or address elsewhere
  std::uint32_t size = 0;                 // bytes
  std::vector<std::uint64_t> calls = {};  // return addresses, innermost first; empty: not known
};

struct ThreadRace {
  ThreadAccess later;    // when this came, ...
  ThreadAccess earlier;  // ... nothing said that this was over
};

// What a run of the threads build has written down.
struct ThreadReports {
  std::string shared_type;             // C++ name of the shared struct
  std::vector<std::string> processes;  // "philosopher 2", by number
  std::vector<ThreadRace> races;
};

// Reads what pv/src/threads_reports.hpp describes. A file without its beginning, `processes` empty,
// comes from a program that ThreadSanitizer did not let start.
ThreadReports read_thread_reports(std::string_view text);

// Whether a race is one of the shared struct. In all other memory processes are alone, and only
// threads meet.
bool is_shared(const ThreadRace& race);

}  // namespace harness::cli
