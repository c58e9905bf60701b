#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

#include "commands.hpp"
#include "declared_verdict.hpp"
#include "failures.hpp"
#include "judging.hpp"
#include "output.hpp"

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

std::string declared(const Expectation& expectation) {
  return expectation.verdict.empty() ? "to fail" : expectation.verdict;
}

bool check_one(const Expectation& expectation, std::uint32_t processes) {
  Options options{.keep_trace = false};
  options.processes[""] = processes;
  const std::string file = path_from_here(expectation.subject.source);
  try {
    const report::Outcome outcome = judge_subject(expectation.subject, options);
    const bool met = is_met(expectation, outcome.verdict);
    put(fmt::format("{} {} processes  {:<17} {:>9} states {:6.2f} s  {}{}\n",
                    met ? "ok   " : "WRONG", processes, model::name_of(outcome.verdict),
                    outcome.figures.states, outcome.figures.seconds, file,
                    met ? "" : fmt::format(", which is declared {}", declared(expectation))));
    return met;
  } catch (const OutputFailure&) {
    throw;
  } catch (...) {
    put(fmt::format("WRONG {} processes  {}\n", processes, file));
    explain_failure(std::current_exception());
    return false;
  }
}

int check_workbook() {
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
  put(fmt::format("{} judgements, {} of them not as declared.\n", checked, wrong));
  return wrong == 0 ? exit_as_wished : exit_judged_wrong;
}

}  // namespace

void add_dev(CLI::App& app, Action& action) {
  CLI::App* const dev = app.add_subcommand("dev", "For authors of problems");
  dev->require_subcommand(1);
  CLI::App* const check =
      dev->add_subcommand("check", "Judges every program of the workbook: is it as declared?");
  check->group("Commands");
  check->footer(
      "Exercises must fail as handed out, solutions hold, and faulty programs get the\n"
      "verdict that their first line declares; each with 3, 4 and 5 processes.");
  check->callback([&action] { action = check_workbook; });
}

}  // namespace harness::cli
