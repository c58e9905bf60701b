#include "expectations.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "declared_rules.hpp"
#include "declared_verdict.hpp"
#include "demanded_words.hpp"
#include "folders.hpp"
#include "judging.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

// What a program itself says of how it must be judged.
Expectation expected_of(const Subject& subject, std::string verdict) {
  const fs::path path = subject.judged();
  const std::string text = text_in(path);
  return {subject, std::move(verdict), demanded_words(text, path.filename().string()),
          text.find("\n// Memory: tso\n") != text.npos, declared_rules(text, path.string())};
}

}  // namespace

std::vector<Expectation> expectations(const Problem& problem) {
  const Subject exercise = subject_named(problem.slug, "");
  const std::string extension = problem.asks_for_text() ? ".txt" : ".cpp";
  std::vector<Expectation> all{expected_of(exercise, "")};
  for (const std::string& folder : {problem.solutions(), problem.faulty()}) {
    for (const fs::path& file : files_in(folder, extension)) {
      all.push_back(
          expected_of(subject_named(file.string(), problem.slug), declared_verdict(file.string())));
    }
  }
  return all;
}

report::Outcome judged(const Expectation& expectation, const Size& size, check::Reduction reduction,
                       check::Merging merging) {
  return judge_subject(expectation.subject,
                       {.processes = size,
                        .buffers_stores = expectation.buffers_stores,
                        .reduction = reduction,
                        .merging = merging,
                        .rules = expectation.keeps ? std::optional(true) : std::nullopt,
                        .keep_trace = false});
}

std::string complaint_about_rules(const Expectation& expectation, const report::Outcome& outcome) {
  if (outcome.rules.empty()) {
    return {};
  }
  const report::RulesRow& row = outcome.rules.front();
  const bool is_solution = expectation.verdict == model::name_of(model::Verdict::holds);
  if (!expectation.keeps && !is_solution) {
    return {};
  }
  if (!row.not_judged.empty()) {
    return ", whose four rules are not judged: " + row.not_judged;
  }
  const properties::RuleSet expected =
      expectation.keeps.value_or(properties::all_but(row.may_break));
  return row.kept() == expected
             ? ""
             : fmt::format(", which is to keep of the four rules: {}; it keeps {}",
                           report::text_of(expected), report::text_of(row.kept()));
}

bool is_met(const Expectation& expectation, model::Verdict verdict) {
  if (!expectation.verdict.empty()) {
    return model::name_of(verdict) == expectation.verdict;
  }
  return verdict != model::Verdict::holds && verdict != model::Verdict::inconclusive;
}

}  // namespace harness::cli
