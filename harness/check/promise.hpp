#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/answer.hpp"
#include "check/following.hpp"
#include "report/reply.hpp"

namespace harness::check {

// A schedule of the student's, and what it is said to lead to.
struct Promise {
  model::Verdict verdict;          // of its end
  std::string asked_for;           // in words
  std::string file;                // what the student calls it
  const std::vector<Turn>& turns;  // must outlive the promise
};

// Whether the schedule led to what it should, and says nothing that cannot be done.
bool keeps(const Promise& promise, const report::Trace& trace, const Followed& followed);

// Puts into words that it did. `shortest`: how many steps it takes at least, if that is known.
void tell_kept(report::Reply& reply, const Promise& promise, const Followed& followed,
               std::optional<std::size_t> shortest);

// Puts into words that it did not, and what it led to instead, or where it cannot be followed.
void tell_not_kept(report::Reply& reply, const Promise& promise, const Followed& followed);

// The same for a schedule that should lead to a state that was asked about. `was_so_after`: so
// many steps, if ever on its way.
void tell_not_there(report::Reply& reply, const Promise& promise, const Followed& followed,
                    std::optional<std::size_t> was_so_after);

// If the schedule comes to somebody who cannot move, says why not, as far as the reply says where
// everybody stands.
void tell_who_cannot_move(report::Reply& reply, const Promise& promise, const Followed& followed);

}  // namespace harness::check
