#pragma once

#include <map>
#include <string>
#include <vector>

#include "mutant_judging.hpp"

namespace harness::cli {

// Why mutants that hold are really right, or why one cannot be decided, by their ids: the rows "|
// `ID` | REASON |" of a table.
using Reasons = std::map<std::string, std::string>;

Reasons reasons_in(const std::string& text);

// What is wrong with the mutants of a problem, a sentence each: one holds, or could not be decided,
// and nobody says why; a reason is stated for one that is judged wrong or does not exist; or
// ThreadSanitizer sees a data race that the checker does not find.
std::vector<std::string> complaints(const std::vector<MutantResult>& results,
                                    const Reasons& reasons);

}  // namespace harness::cli
