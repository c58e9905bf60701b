#pragma once

#include <optional>
#include <string>

#include "model/verdict.hpp"
#include "workbook.hpp"

namespace harness::cli {

// What the last check of a problem's exercise came to.
struct LastVerdict {
  model::Verdict verdict;
  std::string hash;  // of the program that was judged
};

// Writes it down below the build folder. A failure does not matter: it is for showing only.
void remember_verdict(const Problem& problem, const LastVerdict& last);

// Nothing if the exercise was not checked yet.
std::optional<LastVerdict> last_verdict(const Problem& problem);

}  // namespace harness::cli
