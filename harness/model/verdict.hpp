#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace harness::model {

// What a check comes to. Only `holds` is a pass.
enum class Verdict : std::uint8_t {
  holds,             // proved for all interleavings
  mutual_exclusion,  // two processes are in regions that exclude each other
  deadlock,          // nobody can move, and not all are done
  partial_deadlock,  // some can never move again, others go on
  starvation,        // one can be kept waiting for ever, however fair the scheduler
  bounded_waiting,   // while one waits, others enter more often than the problem allows
  progress,          // one waits for those who do not even want to enter
  busy_waiting,      // one waits by going round a loop
  concurrency,       // what must be possible never happens
  rule,              // a rule of the problem's own is broken
  data_race,         // two plain accesses to the same bytes at the same time, one a write
  incomplete,        // the program does not do its work: it ends early or never gets there
  crash,             // a process is ended by a signal
  spinning,          // a process runs for ever without any operation
  nondeterministic,  // the same answers do not lead to the same operations
  unmodelled,        // does something the checker cannot follow
  misuse,            // P or V on something that is no shared semaphore
  inconclusive,      // a limit was hit before all was seen
  refuted,           // an answer to a question about a given program is not right
  impossible,        // a schedule of the student's asks for a step that cannot be taken
};

// As in `--expect`: "holds", "mutual_exclusion", ...
std::string_view name_of(Verdict verdict);

// The verdict of that name, if there is one.
std::optional<Verdict> verdict_named(std::string_view name);

// The names of all verdicts, in the order above.
std::vector<std::string_view> verdict_names();

}  // namespace harness::model
