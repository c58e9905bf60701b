#include "sizes.hpp"

#include <fmt/format.h>

#include <charconv>
#include <sstream>

#include "model/failure.hpp"

namespace harness::cli {
namespace {

[[noreturn]] void refuse(const std::string& text) {
  throw model::Failure(
      fmt::format("--processes takes ROLE=N, or N alone if there is one role, with N from 1 on; "
                  "several with commas between; not \"{}\".",
                  text));
}

std::uint32_t read_count(const std::string& digits, const std::string& whole) {
  std::uint32_t count = 0;
  const char* const last = digits.data() + digits.size();
  const auto [end, wrong] = std::from_chars(digits.data(), last, count);
  if (wrong != std::errc{} || end != last || count == 0) {
    refuse(whole);
  }
  return count;
}

void add_wish(Size& size, const std::string& wish, const std::string& whole) {
  const std::size_t equals = wish.find('=');
  if (equals == 0) {
    refuse(whole);
  }
  const std::string role = equals == std::string::npos ? "" : wish.substr(0, equals);
  const std::string digits = equals == std::string::npos ? wish : wish.substr(equals + 1);
  if (!size.emplace(role, read_count(digits, whole)).second) {
    throw model::Failure(
        fmt::format("--processes is given twice for the same role: \"{}\".", whole));
  }
}

}  // namespace

Size parse_processes(const std::vector<std::string>& texts) {
  Size size;
  for (const std::string& text : texts) {
    std::size_t start = 0;
    for (std::size_t comma = 0; comma != std::string::npos; start = comma + 1) {
      comma = text.find(',', start);
      add_wish(size, text.substr(start, comma - start), text);
    }
  }
  return size;
}

Size chosen_size(const Size& wished, const std::vector<Size>& of_the_spec) {
  if (of_the_spec.empty() || wished.contains("")) {
    return wished;
  }
  Size size = wished;
  size.insert(of_the_spec.front().begin(), of_the_spec.front().end());
  return size;
}

std::vector<Size> sizes_to_check(const std::vector<Size>& of_the_spec,
                                 const std::vector<std::string>& roles) {
  if (!of_the_spec.empty()) {
    return of_the_spec;
  }
  if (roles.size() == 1) {
    return {{{roles[0], 3}}, {{roles[0], 4}}, {{roles[0], 5}}};
  }
  return {{}};
}

std::string text_of(const Size& size) {
  std::string text;
  for (const auto& [role, count] : size) {
    text +=
        fmt::format("{}{} {}", text.empty() ? "" : ", ", count, role.empty() ? "process" : role);
  }
  return text;
}

std::vector<model::ProcessName> processes_of(const Size& size) {
  std::vector<model::ProcessName> processes;
  for (const auto& [role, count] : size) {
    for (std::uint32_t i = 0; i < count; ++i) {
      processes.push_back({.role = role, .index = i, .role_size = count});
    }
  }
  return processes;
}

Size size_of(const std::vector<model::ProcessName>& processes) {
  Size size;
  for (const model::ProcessName& process : processes) {
    ++size[process.role];
  }
  return size;
}

}  // namespace harness::cli
