#include "compiler_words.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <string_view>

namespace harness::cli {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

// Words of the compiler or linker, both of which must be there, and what they come from.
struct Advice {
  std::string_view word;
  std::string_view other;
  std::string_view meaning;  // {0}: the problem's slug
};

constexpr auto advices = std::to_array<Advice>({
    {"pv/src/main.cpp", "undeclared identifier 'roles'",
     "The file does not include the given header: #include \"{0}.hpp\"."},
    {"pv/src/main.cpp", "'main'",
     "The file has a main function of its own. Take it out: the workbook's "
     "starts the processes that {0}.hpp names."},
    {"pv/src/main.cpp", "incomplete type",
     "The shared struct that {0}.hpp declares is not defined in the file."},
    {"pv/src/main.cpp", "pv/program.hpp",
     "The shared struct is constructed once, without arguments; this one cannot be."},
    {"undefined reference to", "__atomic_",
     "An atomic of more than 8 bytes: no single instruction reads or writes it. Take smaller ones, "
     "or "
     "guard it."},
    {"undefined reference to", "",
     "{0}.hpp declares what is missing; the file must define it, with just these parameters."},
    {"multiple definition of", "",
     "The file defines what the workbook or the C library defines already: call it otherwise."},
});

}  // namespace

std::string readable(const std::string& words) {
  std::string text = words;
  replace_all(text, "In file included from <built-in>:1:\n", "");
  std::error_code error;
  const std::string here = std::filesystem::current_path(error).string();
  if (!error && here.size() > 1) {
    replace_all(text, here + "/", "");
  }
  return text;
}

std::string advice_on(const std::string& words, const std::string& slug) {
  for (const Advice& advice : advices) {
    if (words.find(advice.word) != std::string::npos &&
        words.find(advice.other) != std::string::npos) {
      return fmt::format(fmt::runtime(advice.meaning), slug) + "\n";
    }
  }
  return "";
}

}  // namespace harness::cli
