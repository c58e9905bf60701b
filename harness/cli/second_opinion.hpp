#pragma once

#include <cstdint>
#include <string>

#include "report/outcome.hpp"

namespace harness::cli {

// What ThreadSanitizer says of data races in the shared struct, beside what we say.
enum class SecondOpinion : std::uint8_t {
  not_asked,
  silent,              // it saw none, which says little
  race,                // it saw one, and we find one in that program, too
  race_we_do_not_find  // one of us is wrong
};

// Runs the threads build of a program for so many seconds at most, with the processes that it was
// judged with, and compares. `executable`: the ordinary build; `outcome`: what that was judged.
// Where something else was found first, our search is made once more, for races only; one that
// cannot see all and sees none is `race_we_do_not_find`. Throws as short_run does.
SecondOpinion second_opinion(const std::string& threads_executable, const std::string& executable,
                             const report::Outcome& outcome, double seconds);

}  // namespace harness::cli
