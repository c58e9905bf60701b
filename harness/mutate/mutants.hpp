#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace harness::mutate {

// A solution with one small mistake in it.
struct Mutant {
  std::string id;      // "14:drop": the line, what was done, and with what if more is possible
  std::string change;  // "line 14: P(table.mutex) dropped"
  std::string text;    // the whole program
};

// All programs that differ from a solution by one of
//   drop, double        a P or V (Swait, Ssignal) left out, or done twice
//   up, down            moved across the statement beside it; so a lock gets narrower or wider
//   early               a V moved to before the last action it followed
//   plus, minus         a semaphore that starts with one unit more or fewer
//   other               a semaphore taken for another of its kind
//   drop, up, down      the same for a store to an atomic
//   swap                == for != or && for || where an atomic is looked at; a weaker memory order
// each text once, in the order of the lines. (R. A. DeMillo, R. J. Lipton and F. G. Sayward, Hints
// on test data selection, Computer 11(4), 1978; J. S. Bradbury, J. R. Cordy and J. Dingel, Mutation
// operators for concurrent Java, 2006.)
// Requires: laid out as clang-format does, one statement a line.
std::vector<Mutant> mutants_of(std::string_view solution);

}  // namespace harness::mutate
