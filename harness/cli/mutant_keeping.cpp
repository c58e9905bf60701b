#include "mutant_keeping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "config.hpp"
#include "folders.hpp"
#include "kept.hpp"
#include "sizes.hpp"
#include "text_hash.hpp"
#include "workbook.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_kept = 20'000;

// All sources in a folder.
void add_files_of(TextHash& hash, const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".hpp" || entry.path().extension() == ".cpp") {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  for (const fs::path& file : files) {
    add_file(hash, file);
  }
}

fs::path kept_file(const char* folder, const TextHash& hash) {
  return fs::path(config::build) / "mutants" / folder / (hash.hexadecimal() + ".json");
}

nlohmann::json json_in(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return nlohmann::json::parse(file, nullptr, false);
}

void keep(const fs::path& file, const nlohmann::json& json) {
  make_folder(file.parent_path());
  write_whole_file(file, json.dump() + "\n");
  keep_newest(file.parent_path(), "", most_kept);
}

std::string words_for(const FreeRuns& runs) {
  return fmt::format("{} {} {}", runs.count, runs.seconds, runs.at_once);
}

// The same each time we run.
const std::string& hash_of_checker() {
  static const std::string hash = [] {
    TextHash text;
    add_file(text, "/proc/self/exe");
    add_file(text, config::runtime_library);
    add_file(text, config::threads_library);
    return text.hexadecimal();
  }();
  return hash;
}

// Of what runs programs freely. The same each time we run, too.
const std::string& hash_of_runtime() {
  static const std::string hash = [] {
    TextHash text;
    const fs::path runtime = fs::path(root_folder()) / "harness" / "pv";
    add_files_of(text, runtime / "src");
    add_files_of(text, runtime / "include" / "pv");
    return text.hexadecimal();
  }();
  return hash;
}

TextHash hash_of(const MutantTrial& trial, const std::string& id, const std::string& text) {
  TextHash hash;
  for (const std::string& word : {hash_of_checker(), trial.problem.slug, id, text}) {
    hash.add(word);
  }
  add_files_of(hash, trial.problem.folder);
  hash.add(fmt::format("{} {}", words_for(trial.runs), trial.threads_seconds));
  for (const Size& size : trial.sizes) {
    hash.add(text_of(size));
  }
  return hash;
}

TextHash hash_of(const Problem& problem, const FreeRuns& runs, const std::string& size,
                 const std::string& text) {
  TextHash hash;
  for (const std::string& word : {hash_of_runtime(), problem.slug, text, words_for(runs), size}) {
    hash.add(word);
  }
  add_files_of(hash, problem.folder);
  return hash;
}

}  // namespace

KeptRuns::KeptRuns(const Problem& problem, const FreeRuns& runs, const std::string& size,
                   const std::string& text)
    : file_(kept_file("runs", hash_of(problem, runs, size, text)).string()) {}

std::optional<FreeFinding> KeptRuns::read() const {
  const nlohmann::json json = json_in(file_);
  try {
    return json.is_object() ? std::optional(FreeFinding{json.at("words"), json.at("made")})
                            : std::nullopt;
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

void KeptRuns::write(const FreeFinding& finding) const {
  keep(file_, {{"words", finding.words}, {"made", finding.made}});
}

KeptMutant::KeptMutant(const MutantTrial& trial, const std::string& id, const std::string& text)
    : file_(kept_file("kept", hash_of(trial, id, text)).string()) {}

std::optional<MutantResult> KeptMutant::read() const {
  const nlohmann::json json = json_in(file_);
  if (!json.is_object()) {
    return std::nullopt;
  }
  try {
    return MutantResult{.id = json.at("id"),
                        .change = json.at("change"),
                        .fate = static_cast<MutantResult::Fate>(json.at("fate").get<int>()),
                        .verdict = json.at("verdict"),
                        .size = json.at("size"),
                        .free_run = json.at("free_run"),
                        .free_runs = json.at("free_runs"),
                        .threads = static_cast<SecondOpinion>(json.at("threads").get<int>())};
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

void KeptMutant::write(const MutantResult& result) const {
  keep(file_, {
                  {"id", result.id},
                  {"change", result.change},
                  {"fate", static_cast<int>(result.fate)},
                  {"verdict", result.verdict},
                  {"size", result.size},
                  {"free_run", result.free_run},
                  {"free_runs", result.free_runs},
                  {"threads", static_cast<int>(result.threads)},
              });
}

}  // namespace harness::cli
