#include "mutate/semaphores.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "mutate/statements.hpp"

namespace harness::mutate {
namespace {

bool is_letter(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

std::string word_at(const std::string& line, std::size_t begin) {
  const auto first = line.begin() + static_cast<std::ptrdiff_t>(begin);
  return {first, std::find_if_not(first, line.end(), is_letter)};
}

// The kind of the elements of SemaphoreArray<...>: its second argument, if there is one.
std::string kind_of_elements(const std::string& arguments) {
  const std::size_t comma = arguments.rfind(',');
  return comma == std::string::npos ? "Semaphore"
                                    : arguments.substr(arguments.find_first_not_of(' ', comma + 1));
}

std::optional<Declaration> declaration_on(const std::string& line, std::size_t number) {
  const std::string code(code_of(line));
  const std::size_t open = code.find('{');
  if (open == std::string::npos || !code.ends_with("};")) {
    return std::nullopt;
  }
  Declaration found{.line = number};
  std::size_t after_type = 0;
  if (code.starts_with("SemaphoreArray<")) {
    const std::size_t close = code.find('>');
    found.kind = kind_of_elements(code.substr(15, close - 15));
    found.is_array = true;
    after_type = close + 1;
  } else {
    found.kind = word_at(code, 0);
    after_type = found.kind.size();
  }
  if (!found.kind.ends_with("Semaphore") || after_type >= open || code[after_type] != ' ') {
    return std::nullopt;
  }
  found.name = code.substr(after_type + 1, open - after_type - 1);
  found.value = line.find('{') + 1;
  found.initial = code.substr(open + 1, code.size() - open - 3);
  return found;
}

// "Semaphore& lower = ...": the kind and the name.
std::optional<Declaration> reference_on(const std::string& line) {
  const std::string code(code_of(line));
  const std::string kind = word_at(code, 0);
  if (!kind.ends_with("Semaphore") || !code.substr(kind.size()).starts_with("& ") ||
      code.find('=') == std::string::npos) {
    return std::nullopt;
  }
  return Declaration{.kind = kind, .name = word_at(code, kind.size() + 2)};
}

// The bracket that closes the one at `open`, or the end.
std::size_t closing(const std::string& line, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < line.size(); ++i) {
    depth += line[i] == '[' ? 1 : line[i] == ']' ? -1 : 0;
    if (depth == 0) {
      return i;
    }
  }
  return line.size();
}

// The uses of one name on one line. References are named alone, members behind a dot.
void add_uses(const std::string& line, std::size_t number, const Declaration& named,
              bool is_reference, std::vector<Use>& all) {
  const std::size_t code_end = std::min(line.find("//"), line.size());
  for (std::size_t at = line.find(named.name); at < code_end; at = line.find(named.name, at + 1)) {
    const char before = at == 0 ? ' ' : line[at - 1];
    std::size_t end = at + named.name.size();
    const bool is_word = !is_letter(before) && (end == line.size() || !is_letter(line[end]));
    if (!is_word || (before == '.') == is_reference) {
      continue;
    }
    if (named.is_array) {
      if (end == line.size() || line[end] != '[') {
        continue;
      }
      end = std::min(closing(line, end) + 1, line.size());
    }
    all.push_back(
        {number, at, line.substr(at, end - at), is_reference ? named.kind + "&" : named.kind});
  }
}

}  // namespace

std::vector<Declaration> declarations(const std::vector<std::string>& lines) {
  std::vector<Declaration> all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const auto found = declaration_on(lines[i], i)) {
      all.push_back(*found);
    }
  }
  return all;
}

std::vector<Use> uses(const std::vector<std::string>& lines) {
  const std::vector<Declaration> members = declarations(lines);
  std::vector<Declaration> references;
  std::vector<Use> all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::ptrdiff_t first = std::ssize(all);
    for (const Declaration& member : members) {
      add_uses(lines[i], i, member, false, all);
    }
    if (const auto reference = reference_on(lines[i])) {
      references.push_back(*reference);
    } else {
      for (const Declaration& reference_before : references) {
        add_uses(lines[i], i, reference_before, true, all);
      }
    }
    std::ranges::sort(all.begin() + first, all.end(), {}, &Use::begin);
  }
  return all;
}

}  // namespace harness::mutate
