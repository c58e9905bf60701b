#include "mutant_keeping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "config.hpp"
#include "folders.hpp"
#include "kept.hpp"
#include "text_hash.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_kept = 20'000;

void add_files_of(TextHash& hash, const Problem& problem) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(problem.folder, error)) {
    if (entry.path().extension() == ".hpp" || entry.path().extension() == ".cpp") {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  for (const fs::path& file : files) {
    add_file(hash, file);
  }
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

std::string key_of(const MutantTrial& trial, const std::string& id, const std::string& text) {
  TextHash hash;
  for (const std::string& word : {hash_of_checker(), trial.problem.slug, id, text}) {
    hash.add(word);
  }
  add_files_of(hash, trial.problem);
  hash.add(fmt::format("{} {} {} {}", trial.runs.count, trial.runs.seconds, trial.runs.at_once,
                       trial.threads_seconds));
  for (const Size& size : trial.sizes) {
    hash.add(text_of(size));
  }
  return hash.hexadecimal();
}

}  // namespace

KeptMutant::KeptMutant(const MutantTrial& trial, const std::string& id, const std::string& text)
    : file_((fs::path(config::build) / "mutants" / "kept" / (key_of(trial, id, text) + ".json"))
                .string()) {}

std::optional<MutantResult> KeptMutant::read() const {
  std::ifstream file(file_, std::ios::binary);
  const nlohmann::json json = nlohmann::json::parse(file, nullptr, false);
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
  const nlohmann::json json{
      {"id", result.id},
      {"change", result.change},
      {"fate", static_cast<int>(result.fate)},
      {"verdict", result.verdict},
      {"size", result.size},
      {"free_run", result.free_run},
      {"free_runs", result.free_runs},
      {"threads", static_cast<int>(result.threads)},
  };
  const fs::path file(file_);
  make_folder(file.parent_path());
  write_whole_file(file, json.dump() + "\n");
  keep_newest(file.parent_path(), "", most_kept);
}

}  // namespace harness::cli
