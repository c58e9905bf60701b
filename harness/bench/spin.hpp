#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

#include "bench/temporary_folder.hpp"

namespace harness::bench {

// Why SPIN cannot be compared with, in half a sentence.
class NoSpin : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// What SPIN said of one search through all states.
struct SpinRun {
  double seconds = 0;  // wall clock of the search alone, without making it
  double states = 0;   // stored
  double transitions = 0;
  double bytes = 0;  // of memory, all told
};

// Whether SPIN may leave out interleavings that differ in nothing it is asked about.
enum class Reduction : std::uint8_t { off, on };

// A model, made into a program that searches it by spin and gcc, in a folder of its own.
class SpinSearch {
 public:
  // `model`: path of the Promela file. Throws NoSpin.
  SpinSearch(const std::string& model, std::uint32_t processes, Reduction reduction);

  // Searches all states once. Throws NoSpin if that does not come to its end, or finds an error.
  [[nodiscard]] SpinRun run() const;

 private:
  TemporaryFolder folder_;
};

}  // namespace harness::bench
