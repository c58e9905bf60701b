#pragma once

#include <string>
#include <vector>

#include "thread_races.hpp"

namespace harness::cli {

// A race in the student's words, which also tell it from others: the variable, and of both accesses
// the process, what it does, and the line.
//     busy
//       car 1 reads it   exercise.cpp:14  while (bridge.busy) {
//       car 0 writes it  exercise.cpp:15  bridge.busy = true;
std::vector<std::string> words_of_races(const ThreadReports& reports, const std::string& executable,
                                        const std::string& source, bool shared);

// What `run --threads` says at its end.
std::string summary_of_races(const ThreadReports& reports, const std::string& executable,
                             const std::string& source);

}  // namespace harness::cli
