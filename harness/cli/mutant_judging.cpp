#include "mutant_judging.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "build_program.hpp"
#include "compiler.hpp"
#include "config.hpp"
#include "folders.hpp"
#include "judging.hpp"
#include "live/zygote.hpp"
#include "model/failure.hpp"
#include "mutant_keeping.hpp"
#include "thread_race_words.hpp"
#include "threads_program.hpp"
#include "threads_run.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

using Fate = MutantResult::Fate;

// A mutant that goes on counting upwards without doing harm must come to an end, too.
constexpr std::size_t most_states = 10'000'000;
constexpr std::size_t most_memory = std::size_t{1} << 31U;
// No single run can show these: they are given only when all states have been seen, and none breaks
// a rule, is a deadlock or a crash. A few runs are made all the same, to see that it is so.
constexpr std::uint32_t runs_in_vain = 16;

// All that was made of a program; mutants would push everything else out of what is kept.
class BuiltForNow {
 public:
  explicit BuiltForNow(std::string executable) : executable_(std::move(executable)) {}
  BuiltForNow(const BuiltForNow&) = delete;
  BuiltForNow& operator=(const BuiltForNow&) = delete;
  ~BuiltForNow() {
    std::error_code error;
    for (const char* ending : {"", ".names"}) {
      fs::remove(executable_ + ending, error);
    }
  }
  [[nodiscard]] const std::string& executable() const { return executable_; }

 private:
  std::string executable_;
};

std::vector<model::ProcessName> processes_at(const std::string& executable, const Size& size) {
  return live::Zygote(executable, size).program().processes;
}

Fate fate_of(model::Verdict verdict) {
  switch (verdict) {
    case model::Verdict::holds:
      return Fate::holds;
    case model::Verdict::inconclusive:
      return Fate::undecided;
    default:
      return Fate::wrong;
  }
}

bool shows_in_a_run(model::Verdict verdict) {
  switch (verdict) {
    case model::Verdict::concurrency:
    case model::Verdict::starvation:
    case model::Verdict::bounded_waiting:
    case model::Verdict::progress:
      return false;
    default:
      return true;
  }
}

// A mutant's text, and what was made of it.
struct Built {
  const std::string& text;
  const std::string& executable;
};

void run_freely(const MutantTrial& trial, const Built& mutant,
                const std::vector<model::ProcessName>& processes, model::Verdict verdict,
                MutantResult& result) {
  FreeRuns runs = trial.runs;
  runs.count = shows_in_a_run(verdict) ? runs.count : std::min(runs.count, runs_in_vain);
  const KeptRuns kept(trial.problem, runs, text_of(size_of(processes)), mutant.text);
  std::optional<FreeFinding> finding = kept.read();
  if (!finding) {
    finding = what_free_runs_find(mutant.executable, trial.spec, processes, runs);
    kept.write(*finding);
  }
  result.free_run = finding->words;
  result.free_runs = finding->made;
}

// Of the opinions at several sizes the worst counts.
SecondOpinion opinion_of(const MutantTrial& trial, const Subject& subject,
                         const std::string& executable, const report::Outcome& outcome) {
  if (trial.threads_seconds == 0) {
    return SecondOpinion::not_asked;
  }
  const BuiltForNow program(build_threads_program(subject).executable);
  return second_opinion(program.executable(), executable, outcome, trial.threads_seconds);
}

// Wrong at any size is wrong, and who is not decided at one may still be wrong at the next.
void judge_at_sizes(const MutantTrial& trial, const Subject& subject, const Built& mutant,
                    MutantResult& result) {
  result.fate = Fate::holds;
  for (const Size& size : trial.sizes) {
    const report::Outcome outcome = judge_subject(subject, {.processes = size,
                                                            .most_states = most_states,
                                                            .most_memory = most_memory,
                                                            .rules = false,
                                                            .show_progress = false,
                                                            .keep_trace = false});
    const Fate fate = fate_of(outcome.verdict);
    if (fate != Fate::holds || result.fate == Fate::holds) {
      result.fate = fate;
      result.verdict =
          fate == Fate::undecided ? outcome.limit : std::string(model::name_of(outcome.verdict));
      result.size = text_of(size_of(outcome.processes));
    }
    const auto& processes = outcome.asked.empty() ? outcome.processes : outcome.asked;
    if (fate == Fate::wrong) {
      run_freely(trial, mutant, processes, outcome.verdict, result);
    }
    result.threads =
        std::max(result.threads, opinion_of(trial, subject, mutant.executable, outcome));
    if (fate == Fate::wrong) {
      return;
    }
  }
}

}  // namespace

std::vector<Size> sizes_of_mutants(const Problem& problem, const spec::Spec& spec) {
  std::vector<std::string> roles;
  const BuiltProgram program = build_program({problem, problem.exercise()});
  for (const auto& [role, count] : size_of(processes_at(program.executable, {}))) {
    roles.push_back(role);
  }
  return sizes_to_check(spec.sizes(), roles);
}

namespace {

MutantResult judged(const MutantTrial& trial, const std::string& solution,
                    const mutate::Mutant& mutant) {
  MutantResult result{.id = solution + ":" + mutant.id, .change = mutant.change};
  const fs::path mutants = fs::path(config::build) / "mutants";
  make_folder(mutants);
  const TemporaryFolder folder(mutants);
  const Subject subject{trial.problem, folder.path() + "/" + solution + ".cpp"};
  write_whole_file(subject.source, mutant.text);
  try {
    const std::string executable = build_program(subject).executable;
    const BuiltForNow for_now(executable);
    judge_at_sizes(trial, subject, {mutant.text, executable}, result);
  } catch (const DoesNotCompile&) {
    result.fate = Fate::does_not_compile;
  }
  return result;
}

}  // namespace

MutantResult judge_mutant(const MutantTrial& trial, const std::string& solution,
                          const mutate::Mutant& mutant) {
  const KeptMutant kept(trial, solution + ":" + mutant.id, mutant.text);
  if (auto known = kept.read()) {
    return *known;
  }
  try {
    MutantResult result = judged(trial, solution, mutant);
    kept.write(result);
    return result;
  } catch (const model::Failure& failure) {
    return {.id = solution + ":" + mutant.id,
            .change = mutant.change,
            .fate = Fate::undecided,
            .verdict = failure.what()};
  }
}

std::string chance_finds_in_solution(const MutantTrial& trial, const std::string& source) {
  const std::string executable = build_program({trial.problem, source}).executable;
  const auto processes = processes_at(executable, trial.sizes.front());
  FreeRuns runs = trial.runs;
  runs.count = std::min(runs.count, runs_in_vain);
  std::string words = what_free_runs_find(executable, trial.spec, processes, runs).words;
  if (!words.empty() || trial.threads_seconds == 0) {
    return words;
  }
  const BuiltProgram program = build_threads_program({trial.problem, source});
  const ThreadReports reports =
      short_run(program.executable, {.seconds = trial.threads_seconds, .processes = processes});
  return fmt::format("{}",
                     fmt::join(words_of_races(reports, program.executable, source, true), ""));
}

}  // namespace harness::cli
