#include "mutate/atomics.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

#include "mutate/statements.hpp"

namespace harness::mutate {
namespace {

constexpr std::string_view atomic = "std::atomic<";

bool is_of_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Behind the bracket that closes the one at `open`; npos if none does.
std::size_t behind_closing(std::string_view text, std::size_t open, char opens, char closes) {
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    depth += text[i] == opens ? 1 : text[i] == closes ? -1 : 0;
    if (depth == 0) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

std::string name_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_of_name(text[end])) {
    ++end;
  }
  return std::string(text.substr(at, end - at));
}

// Behind `.name` or `->name` and its index, if it has one; npos if the text does not begin like
// that: "shared.wants[i]".
std::size_t behind_object(std::string_view text, const std::vector<std::string>& names) {
  const std::size_t dot = text.find('.');
  const std::string first = name_at(text, 0);
  if (first.empty() || dot != first.size()) {
    return std::string_view::npos;
  }
  const std::string name = name_at(text, dot + 1);
  if (std::ranges::find(names, name) == names.end()) {
    return std::string_view::npos;
  }
  const std::size_t end = dot + 1 + name.size();
  return end < text.size() && text[end] == '[' ? behind_closing(text, end, '[', ']') : end;
}

bool names_one(std::string_view code, const std::vector<std::string>& names) {
  return std::ranges::any_of(names, [&](const std::string& name) {
    for (std::size_t at = code.find(name); at != std::string_view::npos;
         at = code.find(name, at + 1)) {
      const bool begins = at > 0 && (code[at - 1] == '.' || code[at - 1] == '>');
      const bool ends = at + name.size() == code.size() || !is_of_name(code[at + name.size()]);
      if (begins && ends) {
        return true;
      }
    }
    return false;
  });
}

void add_swaps(const std::string& line, std::string_view from, std::string_view to,
               std::vector<Swap>& swaps) {
  const std::size_t end = line.find("//");
  for (std::size_t at = line.find(from); at < end && at != std::string::npos;
       at = line.find(from, at + from.size())) {
    swaps.push_back({at, std::string(from), std::string(to)});
  }
}

}  // namespace

std::vector<std::string> atomics(const std::vector<std::string>& lines) {
  std::vector<std::string> names;
  for (const std::string& line : lines) {
    const std::string_view code = code_of(line);
    if (!code.starts_with(atomic)) {
      continue;
    }
    const std::size_t type = behind_closing(code, atomic.size() - 1, '<', '>');
    const std::size_t at =
        type == std::string_view::npos ? type : code.find_first_not_of(' ', type);
    const std::string name = at == std::string_view::npos ? "" : name_at(code, at);
    if (!name.empty() && std::ranges::find(names, name) == names.end()) {
      names.push_back(name);
    }
  }
  return names;
}

bool is_store(const std::string& line, const std::vector<std::string>& names) {
  const std::string_view code = code_of(line);
  const std::size_t object = behind_object(code, names);
  if (object == std::string_view::npos || !code.ends_with(';')) {
    return false;
  }
  const std::string_view rest = code.substr(object);
  return rest.starts_with(" = ") || rest.starts_with(".store(");
}

std::vector<Swap> swaps(const std::string& line, const std::vector<std::string>& names) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> opposites{
      {{"==", "!="}, {"!=", "=="}, {"&&", "||"}, {"||", "&&"}}};
  constexpr std::array<std::string_view, 4> orders{"memory_order_seq_cst", "memory_order_acq_rel",
                                                   "memory_order_acquire", "memory_order_release"};
  std::vector<Swap> found;
  if (names_one(code_of(line), names)) {
    for (const auto& [from, to] : opposites) {
      add_swaps(line, from, to, found);
    }
  }
  for (const std::string_view order : orders) {
    add_swaps(line, order, "memory_order_relaxed", found);
  }
  return found;
}

}  // namespace harness::mutate
