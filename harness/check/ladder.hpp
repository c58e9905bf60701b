#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/job.hpp"
#include "check/reduction.hpp"
#include "check/subject.hpp"
#include "explore/search.hpp"
#include "live/zygote.hpp"
#include "report/outcome.hpp"

namespace harness::check {

// The mould of a program's processes. Throws model::Failure, as for a program that cannot be
// started, if it comes to a bad end: that was seen to go well before.
std::unique_ptr<live::Zygote> started(const Job& job);

// One check, as a ladder of searches. Most programs have few states, and are searched through at
// once. Where there are more, shorter ways are tried before all of them are gone through
// (docs/decisions/0008-large-programs.md).
class Ladder {
 public:
  // Requires: the zygote has no fault.
  Ladder(const Job& job, std::unique_ptr<live::Zygote> zygote);

  // Throws explore::LostTrack.
  report::Outcome run();

  // Of the program, as far as `run` has come across it.
  [[nodiscard]] bool has_weak_orders() const;  // of atomic operations: less than all
  std::vector<std::string> warnings();
  // Writes the model for SPIN, if the job asks for one.
  void write_down(const report::Outcome& outcome);

 private:
  // What came of looking at few states that stand for all: at most one of the two.
  struct Few {
    std::optional<explore::Explored> wrong = {};  // a schedule of the whole product
    std::optional<report::Outcome> proved = {};
  };

  report::Outcome climb();
  report::Outcome with_shorter_repetition(report::Outcome outcome);
  FewStates explore_few_or_fewer();
  Few search_few();
  report::Outcome search_all(explore::Explored begun, const Few& few);
  report::Outcome shown_at_its_smallest(const explore::Explored& wrong, explore::Explored first);
  std::optional<report::Outcome> same_with_fewer(model::Verdict verdict);

  const Job& job_;
  std::unique_ptr<live::Zygote> zygote_;
  Subject subject_;
};

}  // namespace harness::check
