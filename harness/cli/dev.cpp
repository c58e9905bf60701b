#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

#include "commands.hpp"
#include "declared_verdict.hpp"
#include "interruption.hpp"
#include "judging.hpp"
#include "model/failure.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

// A file of the workbook, and what it must be judged.
struct Expectation {
  Subject subject;
  std::string verdict;  // empty: anything but "holds" and "inconclusive"
};

std::vector<fs::path> programs_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".cpp") {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

std::vector<Expectation> expectations(const Problem& problem) {
  std::vector<Expectation> all{{{problem, problem.exercise()}, ""}};
  for (const char* kind : {"solutions", "tests/faulty"}) {
    for (const fs::path& file : programs_in(fs::path(root_folder()) / kind / problem.slug)) {
      all.push_back({{problem, file.string()}, declared_verdict(file.string())});
    }
  }
  return all;
}

bool is_met(const Expectation& expectation, model::Verdict verdict) {
  if (!expectation.verdict.empty()) {
    return model::name_of(verdict) == expectation.verdict;
  }
  return verdict != model::Verdict::holds && verdict != model::Verdict::inconclusive;
}

bool check_one(const Expectation& expectation, std::uint32_t processes) {
  Options options{.keep_trace = false};
  options.processes[""] = processes;
  const report::Outcome outcome = judge_subject(expectation.subject, options);
  const bool met = is_met(expectation, outcome.verdict);
  const std::string file =
      fs::path(expectation.subject.source).lexically_relative(root_folder()).string();
  fmt::print("{}  {:<80} {} processes  {:<17} {:>9} states {:6.2f} s\n", met ? "ok    " : "WRONG ",
             file, processes, model::name_of(outcome.verdict), outcome.figures.states,
             outcome.figures.seconds);
  return met;
}

int check_workbook() {
  catch_interruptions();
  std::size_t wrong = 0;
  std::size_t checked = 0;
  for (const Problem& problem : all_problems()) {
    for (const Expectation& expectation : expectations(problem)) {
      for (const std::uint32_t processes : {3U, 4U, 5U}) {
        wrong += check_one(expectation, processes) ? 0 : 1;
        ++checked;
      }
    }
  }
  fmt::print("{} judgements, {} of them not as declared\n", checked, wrong);
  return wrong == 0 ? exit_as_wished : exit_judged_wrong;
}

}  // namespace

void add_dev(CLI::App& app, Action& action) {
  CLI::App* const dev = app.add_subcommand("dev", "For authors of problems");
  dev->require_subcommand(1);
  dev->add_subcommand("check", "The workbook proves itself: exercises fail as handed out, solutions "
                               "hold, faulty ones get their declared verdict")
      ->callback([&action] { action = check_workbook; });
}

}  // namespace harness::cli
