#pragma once

#include <cstddef>
#include <memory>

#include "check/growth.hpp"
#include "check/job.hpp"
#include "check/names.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"
#include "learn/learner.hpp"
#include "live/real_processes.hpp"
#include "live/zygote.hpp"
#include "model/program.hpp"
#include "report/outcome.hpp"

namespace harness::check {

// The program that is judged: as real processes, as learned automata, and as their product.
struct Subject {
  // What the zygote is the mould of. Both must outlive it. Requires: the zygote has no fault.
  Subject(const Job& job, live::Zygote& zygote);

  // What their automata make together. Not const: to ask it for steps may learn more of them.
  explore::Product& product() { return *product_; }
  [[nodiscard]] const explore::Product& product() const { return *product_; }
  // From now on it is another one, which has seen nothing yet. What was explored of the one before
  // can no longer be gone on with.
  void begin_anew();

  // Searches through the product, as far as so many states and the job's own limits allow.
  explore::Explored search_up_to(std::size_t states);
  // Whether only that there are more states than so many, for which it was asked, ended a search.
  [[nodiscard]] bool is_cut_short(const explore::Explored& explored, std::size_t states) const;
  // Goes on with a search that was ended by that, in the same way.
  explore::Explored go_on_searching(explore::Explored begun, std::size_t states);

  // From now on local states that behave alike are taken for one, as far as is learned now. Returns
  // whether any are: searches have to begin again then.
  bool merge();
  // The same, but only if that would save half of the states, at a guess.
  bool merge_if_it_pays();
  // All are told apart again.
  void tell_apart();
  [[nodiscard]] bool is_merged() const { return learner.takes_alike_for_one(); }

  [[nodiscard]] explore::Limits limits_up_to(std::size_t states) const;

  // The job's watch, which notes besides whether the processes still do what is new.
  explore::Watch watch();
  explore::Variables variables();

  // An outcome that says what is judged, and nothing yet of how it came out.
  [[nodiscard]] report::Outcome began() const;
  // What it took, with so many states seen.
  [[nodiscard]] report::Outcome with_figures(report::Outcome outcome,
                                             const explore::Explored& explored) const;

  const Job& job;
  live::Zygote& zygote;
  model::Program program;
  Names names;
  live::RealProcesses processes;
  learn::Learner learner;
  Growth growth = {};
  bool may_merge;
  bool has_merged = false;  // at any time

 private:
  std::unique_ptr<explore::Product> product_;  // not null
};

}  // namespace harness::check
