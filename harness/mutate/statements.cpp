#include "mutate/statements.hpp"

#include <algorithm>

namespace harness::mutate {
namespace {

// How deep in braces and parentheses a line ends, counted from where it begins.
int depth_of(std::string_view code) {
  int depth = 0;
  for (const char letter : code) {
    depth += letter == '{' || letter == '(' ? 1 : 0;
    depth -= letter == '}' || letter == ')' ? 1 : 0;
  }
  return depth;
}

// The last line of the statement that begins on `first`; `first` if it is never closed.
std::size_t end_of(const std::vector<std::string>& lines, std::size_t first) {
  int depth = 0;
  for (std::size_t i = first; i < lines.size(); ++i) {
    const std::string_view code = code_of(lines[i]);
    depth += depth_of(code);
    if (depth == 0 && (code.ends_with(';') || code.ends_with('}'))) {
      return i;
    }
  }
  return first;
}

// The line that opens the block a line is in, or, outside of all, the text's first.
std::size_t block_around(const std::vector<std::string>& lines, std::size_t line) {
  int depth = 0;
  for (std::size_t i = line; i-- > 0;) {
    const std::string_view code = code_of(lines[i]);
    const bool closes = code.starts_with('}');
    depth -= depth_of(code);
    if (depth < 0 || (depth == 0 && closes && code.ends_with('{'))) {
      return i;
    }
  }
  return 0;
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string text_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += line + '\n';
  }
  return text;
}

std::string_view code_of(std::string_view line) {
  line = line.substr(0, line.find("//"));
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) {
    return {};
  }
  return line.substr(first, line.find_last_not_of(" \t") - first + 1);
}

Surroundings surroundings(const std::vector<std::string>& lines, std::size_t line) {
  Surroundings all;
  bool is_behind = false;
  for (std::size_t i = block_around(lines, line) + 1; i < lines.size();) {
    const std::string_view code = code_of(lines[i]);
    if (code.starts_with('}')) {
      break;
    }
    if (code.empty()) {
      ++i;
      continue;
    }
    const Statement statement{i, end_of(lines, i)};
    i = statement.last + 1;
    if (statement.first == line) {
      all.self = statement;
      is_behind = true;
    } else if (is_behind) {
      all.after.push_back(statement);
    } else {
      all.before.insert(all.before.begin(), statement);
    }
  }
  return all;
}

Call call_on(std::string_view line) {
  const std::string_view code = code_of(line);
  if (!code.ends_with(");")) {
    return Call::none;
  }
  if (code.starts_with("P(") || code.starts_with("Swait(")) {
    return Call::takes;
  }
  return code.starts_with("V(") || code.starts_with("Ssignal(") ? Call::gives : Call::none;
}

}  // namespace harness::mutate
