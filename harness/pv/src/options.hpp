#pragma once

#include <cstdint>

#include "pv/program.hpp"
#include "wire/gate.hpp"

namespace pv {

enum class Color { automatic, always, never };

// How a free run is wished to be.
struct FreeOptions {
  int processes[harness::wire::most_roles] = {};  // of each role; 0: as many as the role says
  std::uint32_t rounds = 0;                       // of each process; 0: no limit
  std::uint64_t milliseconds = 10'000;            // 0: for ever
  std::uint64_t seed = 0;
  bool has_seed = false;
  bool disturb = false;
  bool is_plain = false;  // only what other programs read: the marks, one a line
  Color color = Color::automatic;
};

enum class Parsed { run, helped, refused };

// Reads the command line into `options`. If it asks for help, or is wrong, prints what there is to
// say (on the standard output, or error output) and returns `helped`, or `refused`.
Parsed parse_options(int argc, char** argv, const detail::AnyProgram& program,
                     FreeOptions& options);

}  // namespace pv
