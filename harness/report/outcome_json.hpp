#pragma once

#include <string>

#include "report/outcome.hpp"

namespace harness::report {

// The version of the format below.
inline constexpr int outcome_version = 1;

// `outcome` as a JSON object, for other programs. Within one version keys are only added:
//   format       "workbook-outcome"
//   version      1
//   problem      slug of the problem
//   title        its title
//   source       the judged file, absolute path
//   processes    list of {role, index (from 0, within its role), role_size}
//   semaphores   "strong", "weak" or "barging": what the verdict rests on
//   verdict      by name, as in `--expect`: "holds", "deadlock", ...
//   holds        true for the verdict "holds" only
//   proved       list of sentences; empty unless it holds
//   waiting      list of {role, region, entries (of others while one waits, at most; null: any
//                number), starves}; empty unless all was seen
//   warnings     list of sentences about what is doubtful, whatever the verdict
//   limit        a sentence; empty unless inconclusive
//   finding      a trace, as in the file `workbook replay` takes; null when there is none
//   asked        where fewer processes are shown than were asked for: those asked for, who go
//                wrong as well; empty otherwise
//   is_shortest  false if a shorter schedule to the finding may exist
//   trace_file   where that file is; empty: nowhere
//   answer_file  where not the program is judged but a text about it: the text; empty otherwise
//   answers      a list of {question (empty: the program is to be broken), verdict ("holds",
//                "refuted", "impossible", "inconclusive"), headline, remarks, steps (of the
//                schedule that were taken), stands (list of {text, place}: each process at its
//                end)}; the finding is then what the schedule led to
//   figures      {states, transitions, local_states, local_transitions, real_steps,
//                 seconds (wall clock), memory (bytes), reduced (the states stand for more),
//                 merged (local states that behave alike are one)}
std::string to_json(const Outcome& outcome);

}  // namespace harness::report
