#include "kept.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "dependencies.hpp"
#include "folders.hpp"
#include "interruption.hpp"
#include "model/failure.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

// So many of a problem are kept for the next time; programs are 1.5 MB each.
constexpr std::size_t most_kept = 200;

// A file that changed while it was compiled is compiled again, so often.
constexpr int attempts = 5;

// The names of the headers beside the source: a new one may come to stand before another.
std::set<std::string> headers_beside(const fs::path& source) {
  std::set<std::string> names;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(source.parent_path(), error)) {
    if (const auto extension = entry.path().extension(); extension == ".hpp" || extension == ".h") {
      names.insert(entry.path().filename().string());
    }
  }
  return names;
}

// What can be known before anything is compiled. The path is in it because debug information holds
// it: the same text elsewhere is another program.
std::string key_of(const Recipe& recipe) {
  TextHash hash;
  hash.add(recipe.words);
  hash.add(recipe.source);
  add_file(hash, recipe.source);
  for (const std::string& name : headers_beside(recipe.source)) {
    hash.add(name);
  }
  return hash.hexadecimal();
}

fs::path rule_of(const Recipe& recipe, const std::string& key) {
  return recipe.folder / fmt::format("{}-{}.sources", recipe.slug, key);
}

// Nothing if a file is no longer there.
std::optional<Kept> made_of(const Recipe& recipe, const std::string& key,
                            const std::vector<std::string>& sources) {
  TextHash hash;
  hash.add(key);
  for (const std::string& source : sources) {
    std::error_code error;
    if (!fs::is_regular_file(source, error)) {
      return std::nullopt;
    }
    hash.add(source);
    add_file(hash, source);
  }
  const std::string name = fmt::format("{}-{}{}", recipe.slug, hash.hexadecimal(), recipe.ending);
  return Kept{recipe.folder / name, hash.hexadecimal(), sources};
}

std::optional<Kept> known(const Recipe& recipe, const std::string& key) {
  const std::vector<std::string> sources = read_dependencies(text_in(rule_of(recipe, key)));
  return sources.empty() ? std::nullopt : made_of(recipe, key, sources);
}

bool changed_since(const std::vector<std::string>& files, fs::file_time_type time) {
  return std::ranges::any_of(files, [&](const std::string& file) {
    std::error_code error;
    const fs::file_time_type written = fs::last_write_time(file, error);
    return error || written > time;
  });
}

// Nothing if a file was changed meanwhile, so that nobody knows of what it was made.
std::optional<Kept> made(const Recipe& recipe, const Make& make) {
  const PutOffInterruptions until_cleaned_up;
  const TemporaryFolder unfinished(recipe.folder);
  const std::string thing = unfinished.path() + "/made";
  const std::string rule = unfinished.path() + "/sources";
  const std::string key = key_of(recipe);
  const auto start = fs::file_time_type::clock::now();
  make(thing, rule);
  const std::vector<std::string> sources = read_dependencies(text_in(rule));
  std::optional<Kept> kept = made_of(recipe, key, sources);
  if (!kept || changed_since(sources, start) || key_of(recipe) != key) {
    return std::nullopt;
  }
  fs::rename(thing, kept->file);
  fs::rename(rule, rule_of(recipe, key));
  return kept;
}

void touch(const fs::path& file) {
  std::error_code error;
  fs::last_write_time(file, fs::file_time_type::clock::now(), error);
}

}  // namespace

std::optional<Kept> known(const Recipe& recipe) {
  return known(recipe, key_of(recipe));
}

Kept kept_or_made(const Recipe& recipe, const Make& make) {
  const std::string key = key_of(recipe);
  std::error_code error;
  if (const auto kept = known(recipe, key); kept && fs::exists(kept->file, error)) {
    touch(kept->file);
    touch(rule_of(recipe, key));
    return *kept;
  }
  for (int attempt = 0; attempt < attempts; ++attempt) {
    if (const auto kept = made(recipe, make)) {
      keep_newest(recipe.folder, recipe.slug + "-", 3 * most_kept);  // each has two files beside it
      return *kept;
    }
  }
  throw model::Failure(fmt::format(
      "{}, or a file that it includes, is written again and again. Try again when it is at rest.",
      recipe.source));
}

void add_file(TextHash& hash, const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  if (!file) {
    throw model::Failure(fmt::format("cannot read {}. May you read it?", path.string()));
  }
  hash.add(path.filename().string());
  hash.add(text);
}

}  // namespace harness::cli
