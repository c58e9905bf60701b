#include "contents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace harness::cli {
namespace {

constexpr std::string_view blanks = " \t\r";
constexpr std::string_view rule = "==";

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(blanks);
  return start == std::string_view::npos
             ? std::string_view()
             : text.substr(start, text.find_last_not_of(blanks) + 1 - start);
}

// Slugs are names of folders, of files that are made, and words of the command line.
bool is_slug(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool is_title(std::string_view line) {
  return line.size() > 2 * rule.size() && line.starts_with(rule) && line.ends_with(rule);
}

void add_slug(std::vector<Entry>& entries, std::string_view slug, const std::string& chapter,
              std::size_t line) {
  if (!is_slug(slug)) {
    throw BadContents(fmt::format(
        "line {}: \"{}\" is no problem's name: small letters, digits and \"_\" only. A chapter is "
        "written \"== Title ==\".",
        line, slug));
  }
  if (std::ranges::find(entries, slug, &Entry::slug) != entries.end()) {
    throw BadContents(fmt::format("line {}: {} stands there twice.", line, slug));
  }
  entries.push_back({std::string(slug), chapter});
}

}  // namespace

std::vector<Entry> read_contents(std::string_view text) {
  std::vector<Entry> entries;
  std::string chapter;
  std::istringstream lines{std::string(text)};
  std::size_t number = 0;
  for (std::string whole; std::getline(lines, whole);) {
    ++number;
    const std::string_view line = trimmed(whole);
    if (line.empty() || line.front() == '#') {
      continue;
    }
    if (is_title(line)) {
      chapter = trimmed(line.substr(rule.size(), line.size() - 2 * rule.size()));
    } else {
      add_slug(entries, line, chapter, number);
    }
  }
  if (entries.empty()) {
    throw BadContents("no problem is named in it.");
  }
  return entries;
}

}  // namespace harness::cli
