#include "expectations.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "declared_verdict.hpp"
#include "demanded_words.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder, const std::string& extension) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == extension) {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Expectation expected_of(const Subject& subject, std::string verdict) {
  const fs::path path = subject.judged();
  const std::string text = text_of(path);
  return {subject, std::move(verdict), demanded_words(text, path.filename().string()),
          text.find("\n// Memory: tso\n") != text.npos};
}

}  // namespace

std::vector<Expectation> expectations(const Problem& problem) {
  const Subject exercise = subject_named(problem.slug, "");
  const std::string extension = problem.asks_for_text() ? ".txt" : ".cpp";
  std::vector<Expectation> all{expected_of(exercise, "")};
  for (const std::string& folder : {problem.solutions(), problem.faulty()}) {
    for (const fs::path& file : files_in(folder, extension)) {
      all.push_back(expected_of(subject_named(file.string(), problem.slug),
                                declared_verdict(file.string())));
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

}  // namespace harness::cli
