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

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

using Fate = MutantResult::Fate;

// A mutant that goes on counting upwards without doing harm must come to an end, too.
constexpr std::size_t most_states = 3'000'000;
constexpr std::size_t most_memory = std::size_t{2} << 30;
constexpr std::size_t sizes_tried = 2;

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

void judge_at_sizes(const MutantTrial& trial, const Subject& subject, const std::string& executable,
                    MutantResult& result) {
  for (const Size& size : trial.sizes) {
    const report::Outcome outcome = judge_subject(subject, {.processes = size,
                                                            .most_states = most_states,
                                                            .most_memory = most_memory,
                                                            .rules = false,
                                                            .show_progress = false,
                                                            .keep_trace = false});
    result.fate = fate_of(outcome.verdict);
    result.verdict = fate_of(outcome.verdict) == Fate::undecided
                         ? outcome.limit
                         : std::string(model::name_of(outcome.verdict));
    result.size = text_of(size_of(outcome.processes));
    if (result.fate == Fate::wrong) {
      const auto& processes = outcome.asked.empty() ? outcome.processes : outcome.asked;
      result.free_run = what_free_runs_find(executable, trial.spec, processes, trial.runs);
    }
    if (result.fate != Fate::holds) {
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
  std::vector<Size> sizes = sizes_to_check(spec.sizes(), roles);
  sizes.resize(std::min(sizes.size(), sizes_tried));
  return sizes;
}

MutantResult judge_mutant(const MutantTrial& trial, const std::string& solution,
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
    judge_at_sizes(trial, subject, executable, result);
  } catch (const DoesNotCompile&) {
    result.fate = Fate::does_not_compile;
  } catch (const model::Failure& failure) {
    result.fate = Fate::undecided;
    result.verdict = failure.what();
  }
  return result;
}

std::string free_runs_of_solution(const MutantTrial& trial, const std::string& source) {
  const std::string executable = build_program({trial.problem, source}).executable;
  return what_free_runs_find(executable, trial.spec, processes_at(executable, trial.sizes.front()),
                             trial.runs);
}

}  // namespace harness::cli
