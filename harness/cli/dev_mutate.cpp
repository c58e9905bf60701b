#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "detection_page.hpp"
#include "folders.hpp"
#include "model/failure.hpp"
#include "mutant_judging.hpp"
#include "mutant_reasons.hpp"
#include "output.hpp"
#include "run_tool.hpp"
#include "threads_run.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

using Fate = MutantResult::Fate;

struct MutateArguments {
  std::vector<std::string> names;
  std::string json;
  std::string page;
  std::uint32_t free_runs = 0;
  double free_seconds = FreeRuns{}.seconds;
  double threads_seconds = 0;
};

std::string word_for(const MutantResult& result) {
  switch (result.fate) {
    case Fate::does_not_compile:
      return "does not compile";
    case Fate::undecided:
      return "UNDECIDED";
    default:
      return result.verdict;
  }
}

std::string words_of(SecondOpinion threads) {
  switch (threads) {
    case SecondOpinion::race:
      return "; races as threads";
    case SecondOpinion::race_we_do_not_find:
      return "; races as threads, and the checker finds none";
    default:
      return {};
  }
}

void tell(const MutantResult& result, double seconds) {
  put(fmt::format("{:<17} {:6.1f} s  {:<40} {}{}{}\n", word_for(result), seconds, result.id,
                  result.change, result.free_run.empty() ? "" : "; free " + result.free_run,
                  words_of(result.threads)));
}

// One JSON object a line, as it comes.
class MutantLines {
 public:
  explicit MutantLines(const std::string& path) : path_(path) {
    if (!path.empty()) {
      file_.open(path);
      require(file_.good());
    }
  }
  void add(const std::string& slug, const MutantResult& result) {
    if (!path_.empty()) {
      const nlohmann::ordered_json line{{"problem", slug},
                                        {"id", result.id},
                                        {"change", result.change},
                                        {"verdict", word_for(result)},
                                        {"size", result.size},
                                        {"free_run", result.free_run},
                                        {"free_runs", result.free_runs},
                                        {"thread_race", result.threads >= SecondOpinion::race}};
      require((file_ << line.dump() << '\n').flush().good());
    }
  }

 private:
  void require(bool good) const {
    if (!good) {
      throw OutputFailure("cannot write " + path_ + ". Is there such a folder, and space left?");
    }
  }

  std::string path_;
  std::ofstream file_;
};

void judge_mutants_of(const fs::path& solution, const MutantTrial& trial, MutantLines& json,
                      Detection& detection) {
  const std::string chance = chance_finds_in_solution(trial, solution.string());
  if (!chance.empty()) {
    throw model::Failure(fmt::format(
        "{} is proved, but a free run or ThreadSanitizer says otherwise: {}. One of the "
        "two is wrong; please report it.",
        solution.string(), chance));
  }
  for (const mutate::Mutant& mutant : mutate::mutants_of(text_in(solution))) {
    const auto start = std::chrono::steady_clock::now();
    detection.results.push_back(judge_mutant(trial, solution.stem().string(), mutant));
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    tell(detection.results.back(), time.count());
    json.add(trial.problem.slug, detection.results.back());
  }
}

std::string text_of_sizes(const std::vector<Size>& sizes) {
  std::string text;
  for (const Size& size : sizes) {
    text += fmt::format("{}{}", text.empty() ? "" : "; ",
                        size.empty() ? "the program's own number of processes" : text_of(size));
  }
  return text;
}

ToolResult git(std::vector<std::string> words) {
  words.insert(words.begin(), {"git", "-C", root_folder()});
  return run_tool(words);
}

// By which version a section was made; empty if nobody knows. Pages of documentation, of which one
// is being written, are no part of it.
std::string commit_here() {
  try {
    const ToolResult version = git({"describe", "--always", "--abbrev=10"});
    const bool is_clean = git({"diff", "--quiet", "HEAD", "--", ".", ":(exclude)docs"}).status == 0;
    const std::string name = version.output.substr(0, version.output.find('\n'));
    return version.status != 0 ? "" : name + (is_clean ? "" : "-dirty");
  } catch (const model::Failure&) {
    return {};  // no git
  }
}

Detection detect(const Problem& problem, const MutateArguments& arguments, MutantLines& json) {
  MutantTrial trial{.problem = problem,
                    .spec = load_spec(problem),
                    .sizes = {},
                    .runs = {arguments.free_runs, arguments.free_seconds},
                    .threads_seconds = arguments.threads_seconds};
  trial.sizes = sizes_of_mutants(problem, trial.spec);
  const std::string no_threads = trial.threads_seconds > 0 ? why_no_threads(problem) : "";
  if (!no_threads.empty()) {
    put(fmt::format("Not run as threads: {}\n", no_threads));
    trial.threads_seconds = 0;
  }
  Detection detection{.slug = problem.slug,
                      .results = {},
                      .reasons = reasons_in(text_in(fs::path(problem.solutions()) / "mutants.md")),
                      .runs = trial.runs,
                      .threads_seconds = trial.threads_seconds,
                      .sizes = text_of_sizes(trial.sizes),
                      .commit = commit_here()};
  for (const fs::path& solution : files_in(problem.solutions(), ".cpp")) {
    judge_mutants_of(solution, trial, json, detection);
  }
  return detection;
}

void write_page(const std::string& path, const Detection& detection) {
  std::vector<std::string> slugs;
  for (const Problem& problem : all_problems()) {
    slugs.push_back(problem.slug);
  }
  write_whole_file(path, detection_page({detection}, text_in(path), slugs));
}

int conclude(const Detection& detection) {
  const auto number = [&](Fate fate) {
    return std::ranges::count(detection.results, fate, &MutantResult::fate);
  };
  put(fmt::format("{}: {} mutants, {} judged wrong, {} hold, {} do not compile, {} undecided.\n",
                  detection.slug, detection.results.size(), number(Fate::wrong),
                  number(Fate::holds), number(Fate::does_not_compile), number(Fate::undecided)));
  const std::vector<std::string> wrong = complaints(detection.results, detection.reasons);
  for (const std::string& sentence : wrong) {
    put("WRONG " + sentence + "\n");
  }
  return wrong.empty() ? exit_as_wished : exit_judged_wrong;
}

int mutate_problems(const MutateArguments& arguments) {
  MutantLines json(arguments.json);
  std::vector<Problem> problems;
  for (const std::string& name : arguments.names) {
    problems.push_back(problem_named(name));
  }
  int code = exit_as_wished;
  for (const Problem& problem : arguments.names.empty() ? all_problems() : problems) {
    if (problem.asks_for_text()) {
      continue;  // no program to make mistakes in
    }
    const Detection detection = detect(problem, arguments, json);
    if (!arguments.page.empty()) {
      write_page(arguments.page, detection);
    }
    code = std::max(code, conclude(detection));
  }
  return code;
}

}  // namespace

void add_dev_mutate(CLI::App& dev, Action& action) {
  constexpr std::uint32_t runs_for_the_page = 1000;
  constexpr double threads_for_the_page = 0.25;
  CLI::App* const command =
      dev.add_subcommand("mutate", "Judges the solutions with one small mistake each");
  const auto a = std::make_shared<MutateArguments>();
  command->add_option("NAME", a->names, "Only these problems")->option_text("...");
  command->add_option("--json", a->json, "Writes each result, one JSON object a line")
      ->type_name("FILE");
  command->add_option("--write", a->page, "Writes the sections of these problems to a page")
      ->type_name("FILE");
  const auto* const runs =
      command->add_option("--free-runs", a->free_runs, "Free runs of each mutant judged wrong")
          ->type_name("N");
  command->add_option("--free-seconds", a->free_seconds, "How long each lasts at most")
      ->type_name("S")
      ->check(CLI::Range(0.01, 60.0));
  const auto* const threads =
      command
          ->add_option("--threads-seconds", a->threads_seconds,
                       "How long each runs as threads under ThreadSanitizer at most")
          ->type_name("S")
          ->check(CLI::Range(0.0, 60.0));
  command->footer(
      "A mutant that holds, or cannot be decided, needs its reason in\n"
      "solutions/<problem>/mutants.md: a row | `ID` | REASON |. Free runs: 0 unless said, 1000 "
      "with\n"
      "--write; as threads: not unless said, 0.25 s with --write. What became of a mutant is kept: "
      "a\n"
      "run that was interrupted goes on where it was.");
  command->callback([a, runs, threads, &action] {
    if (threads->count() == 0 && !a->page.empty()) {
      a->threads_seconds = threads_for_the_page;
    }
    if (runs->count() == 0 && !a->page.empty()) {
      a->free_runs = runs_for_the_page;
    }
    action = [a] { return mutate_problems(*a); };
  });
}

}  // namespace harness::cli
