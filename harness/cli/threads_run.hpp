#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "model/program.hpp"
#include "thread_races.hpp"
#include "workbook.hpp"

namespace harness::cli {

// While it lives, programs that this thread starts get memory at addresses that are the same each
// time, if the machine allows that: ThreadSanitizer does not work with all addresses there are.
class WithoutRandomAddresses {
 public:
  WithoutRandomAddresses();
  ~WithoutRandomAddresses();
  WithoutRandomAddresses(const WithoutRandomAddresses&) = delete;
  WithoutRandomAddresses& operator=(const WithoutRandomAddresses&) = delete;

 private:
  int before_;
};

// Lets `start` run a program of the threads build, and returns what ThreadSanitizer reported
// meanwhile. Throws model::Failure if it did not let the program begin: then this machine forbids
// what it needs.
ThreadReports reports_of(const std::function<void()>& start);

// A run by these processes of so many seconds at most, disturbed by that seed.
struct ShortRun {
  double seconds;
  std::vector<model::ProcessName> processes;
  std::uint32_t seed = 1;
};

// What ThreadSanitizer finds in it. Throws as reports_of does.
ThreadReports short_run(const std::string& executable, const ShortRun& run);

// Why programs cannot run as threads under ThreadSanitizer here; empty if they can, as the exercise
// of that problem shows. Throws DoesNotCompile if that does not compile.
std::string why_no_threads(const Problem& problem);

}  // namespace harness::cli
