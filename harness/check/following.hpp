#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "check/answer.hpp"
#include "check/finding.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"
#include "explore/seeking.hpp"

namespace harness::check {

// How far a schedule of the student's leads, and to what.
struct Followed {
  explore::Explored explored;       // holds the states of the way
  BadEnd end;                       // the way; `holds` if it ends in nothing bad
  std::optional<std::size_t> next;  // the turn that was not taken, by index
  std::vector<std::uint32_t> last;  // the state it ends in
};

// Takes one turn after the other, until all are taken, the one whose turn it is cannot move, or
// `is_over` says of a state what it is. Throws model::Failure if a step can turn out in several
// ways.
Followed follow_turns(explore::Product& product, const std::vector<Turn>& turns,
                      const explore::Sought& is_over);

// Whether a process can take a step.
bool can_move(explore::Product& product, explore::Tuple state, model::ProcessId process);

// What is wrong with a state that one need not look further to see: what the product judges, or
// that nobody can move although not all are done.
std::optional<model::Verdict> bad_in_itself(explore::Product& product, explore::Tuple state);

}  // namespace harness::check
