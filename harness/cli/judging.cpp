#include "judging.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "build_program.hpp"
#include "check/job.hpp"
#include "check/judge_answer.hpp"
#include "check/rules_job.hpp"
#include "folders.hpp"
#include "last_verdict.hpp"
#include "model/failure.hpp"
#include "progress.hpp"
#include "report/trace_json.hpp"
#include "spec_mistakes.hpp"
#include "text_hash.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t traces_kept = 200;

std::size_t half_of_this_machine() {
  const auto pages = static_cast<std::size_t>(sysconf(_SC_PHYS_PAGES));
  return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) / 2;
}

// Where findings are kept: traces/, or where WORKBOOK_TRACES says.
fs::path folder_of_traces() {
  const char* const elsewhere = std::getenv("WORKBOOK_TRACES");
  return elsewhere != nullptr && *elsewhere != 0 ? fs::path(elsewhere)
                                                 : fs::path(root_folder()) / "traces";
}

// <problem>-<verdict>-<hash>.json; one file for each finding, however often it is made.
// Empty if it cannot be written: the finding itself matters more.
std::string write_trace(const report::Trace& trace) {
  const fs::path folder = folder_of_traces();
  const std::string text = report::to_json(trace);
  TextHash hash;
  hash.add(text);
  const fs::path path =
      folder / fmt::format("{}-{}-{}.json", trace.problem, model::name_of(trace.verdict),
                           hash.hexadecimal().substr(0, 8));
  try {
    write_whole_file(path, text);
  } catch (const model::Failure& failure) {
    fmt::print(stderr, "workbook: the finding cannot be replayed later: {}\n", failure.what());
    return {};
  }
  keep_newest(folder, trace.problem + "-", traces_kept);
  return path_from_here(path.string());
}

// The exercise itself, judged as its problem says, is what `list` tells of.
bool counts_as_progress(const Subject& subject, const Options& options) {
  std::error_code error;
  return options.processes.empty() && !options.strength && !options.buffers_stores &&
         fs::equivalent(subject.judged(), subject.problem.exercise(), error);
}

explore::Watch watch_for(const Options& options, Progress& progress) {
  return {.stop = [&progress, show = options.show_progress](
                      std::size_t states, std::size_t transitions, std::size_t memory) {
    if (show) {
      progress.show(states, transitions, memory);
    }
    return false;
  }};
}

check::Job job_for(const Subject& subject, const Options& options, const BuiltProgram& program,
                   const spec::Spec& spec, Progress& progress) {
  check::Job job{.problem = subject.problem.slug,
                 .source = subject.source,
                 .executable = program.executable,
                 .program_hash = program.hash,
                 .spec = &spec,
                 .counts = chosen_size(options.processes, spec.sizes()),
                 .strength = options.strength.value_or(spec.strength()),
                 .watch = watch_for(options, progress)};
  job.promela = options.promela;
  job.limits.memory = options.most_memory.value_or(half_of_this_machine());
  job.limits.states = options.most_states.value_or(job.limits.states);
  job.step_limit =
      std::chrono::milliseconds(options.step_milliseconds.value_or(job.step_limit.count()));
  job.watch.every = 1024;
  job.reduction = options.reduction;
  job.merging = options.merging;
  job.buffers_stores = options.buffers_stores;
  return job;
}

std::string answers_in(const std::string& path) {
  constexpr std::uintmax_t far_too_large = 1U << 20;
  std::error_code error;
  std::ifstream file(path, std::ios::binary);
  if (!file || fs::file_size(path, error) > far_too_large) {
    throw model::Failure(
        fmt::format("{} cannot be read. May you read it, and is it a text of less "
                    "than 1 MiB?",
                    path));
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

// A schedule says who moves, not whom a V lets go on: that must be certain.
void require_certain_steps(const Options& options, const Subject& subject) {
  if (options.strength.value_or(model::Strength::strong) != model::Strength::strong) {
    throw model::Failure(
        fmt::format("{} is judged under strong semaphores: a schedule does not say "
                    "whom a V lets go on.",
                    subject.problem.slug));
  }
  if (options.buffers_stores) {
    throw model::Failure(fmt::format(
        "{} is judged without store buffers: a schedule does not say when a store leaves one.",
        subject.problem.slug));
  }
  if (!options.promela.empty()) {
    throw model::Failure(
        fmt::format("--promela writes down a program. Name {}.", path_from_here(subject.source)));
  }
}

report::Outcome judge_text(const Subject& subject, const Options& options, const check::Job& job) {
  require_certain_steps(options, subject);
  return check::judge_answer({.job = job,
                              .file = subject.text,
                              .text = answers_in(subject.text),
                              .shows = options.shows_answers});
}

// What the program is made of, but for the runtime.
std::string text_of_headers(const BuiltProgram& program) {
  const std::string runtime = root_folder() + "/harness/";
  std::string text;
  for (const std::string& source : program.sources) {
    if (!source.starts_with(runtime)) {
      text += text_in(source) + '\n';
    }
  }
  return text;
}

// A spec that says what cannot be meant would judge wrong: nobody is judged by it.
void require_sensible(const spec::Spec& spec, const Problem& problem, const BuiltProgram& program) {
  std::vector<std::string> mistakes = spec_mistakes(spec, text_of_headers(program));
  const bool asks = spec.to_break() || !spec.questions().empty();
  if (asks != problem.asks_for_text()) {
    mistakes.push_back(asks ? "it asks about a given program, but there is no program.cpp"
                            : "there is a program.cpp, but it asks nothing about it: neither "
                              "break_it nor question");
  }
  if (!mistakes.empty()) {
    throw model::Failure(fmt::format("the spec of {} cannot be meant so: {}. It is {}.",
                                     problem.slug, fmt::join(mistakes, "; "), problem.spec()));
  }
}

void judge_rules(const check::Job& job, report::Outcome& outcome, bool keep_traces) {
  outcome.rules = check::judge_rules(job);
  for (report::RulesRow& row : outcome.rules) {
    for (report::RuleJudgement& judgement : row.rules) {
      if (judgement.finding && keep_traces) {
        judgement.trace_file = write_trace(*judgement.finding);
      }
    }
  }
}

}  // namespace

report::Outcome judge_subject(const Subject& subject, const Options& options) {
  const BuiltProgram program = build_program(subject);
  const spec::Spec spec = load_spec(subject.problem);
  require_sensible(spec, subject.problem, program);
  Progress progress;
  const check::Job job = job_for(subject, options, program, spec, progress);
  report::Outcome outcome =
      subject.text.empty() ? check::judge(job) : judge_text(subject, options, job);
  const bool can_follow = outcome.verdict != model::Verdict::inconclusive;
  const bool wants_rules = options.rules.value_or(spec.four_rules().has_value());
  if (subject.text.empty() && wants_rules && can_follow) {
    judge_rules(job, outcome, options.keep_trace);
  }
  progress.clear();
  if (outcome.finding && options.keep_trace && !outcome.finding->confirmed.empty()) {
    outcome.trace_file = write_trace(*outcome.finding);
  }
  if (counts_as_progress(subject, options)) {
    remember_verdict(subject.problem, {outcome.verdict, hash_of(subject)});
  }
  return outcome;
}

}  // namespace harness::cli
