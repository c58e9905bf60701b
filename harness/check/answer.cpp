#include "check/answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "report/nearest.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

// A line that says something: words with one blank between any two.
struct Line {
  std::size_t number = 0;  // from 1
  std::vector<std::string> words;
  [[nodiscard]] std::string text(std::size_t count) const {
    return fmt::format(
        "{}", fmt::join(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count), " "));
  }
  [[nodiscard]] std::string text() const { return text(words.size()); }
};

std::vector<std::string> words_of(std::string_view line) {
  constexpr std::string_view blanks = " \t\r\v\f";
  std::vector<std::string> words;
  for (std::size_t start = line.find_first_not_of(blanks); start != std::string_view::npos;
       start = line.find_first_not_of(blanks, start)) {
    const std::size_t end = std::min(line.find_first_of(blanks, start), line.size());
    words.emplace_back(line.substr(start, end - start));
    start = end;
  }
  return words;
}

std::vector<Line> lines_of(std::string_view text) {
  constexpr std::string_view mark_of_utf8 = "\xef\xbb\xbf";  // some editors begin a file with it
  text.remove_prefix(text.starts_with(mark_of_utf8) ? mark_of_utf8.size() : 0);
  std::vector<Line> lines;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view whole = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(whole.size() + 1, text.size()));
    Line line{number, words_of(whole.substr(0, whole.find('#')))};
    if (!line.words.empty()) {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

std::optional<std::size_t> number_in(std::string_view digits) {
  std::size_t number = 0;
  const char* const last = digits.data() + digits.size();
  const auto [end, wrong] = std::from_chars(digits.data(), last, number);
  return wrong == std::errc{} && end == last ? std::optional(number) : std::nullopt;
}

class Reader {
 public:
  Reader(std::string file, const std::vector<model::ProcessName>& processes)
      : file_(std::move(file)), processes_(processes) {}

  void add_turns(std::vector<Turn>& turns, const Line& line) const {
    const std::optional<std::size_t> times = times_in(line);
    const Turn turn{process_named(line.text(line.words.size() - (times ? 1 : 0)), line),
                    line.number};
    if (turns.size() + times.value_or(1) > most_turns) {
      refuse(line, fmt::format("with this the schedule has more than {} turns", most_turns));
    }
    turns.insert(turns.end(), times.value_or(1), turn);
  }

  [[noreturn]] void refuse(const Line& line, const std::string& why) const {
    throw BadAnswer(fmt::format("{}:{}: {}", file_, line.number, report::sentence(why)));
  }

 private:
  // The number in a last word like "x3".
  [[nodiscard]] std::optional<std::size_t> times_in(const Line& line) const {
    const std::string& last = line.words.back();
    if (line.words.size() < 2 || last.size() < 2 || last[0] != 'x') {
      return std::nullopt;
    }
    const auto times = number_in(std::string_view(last).substr(1));
    if (!times || *times == 0) {
      refuse(line,
             fmt::format("\"{}\" is no number of turns. Write \"x3\" for three in a row", last));
    }
    return times;
  }

  // "philosopher 2"; "barber" or "barber 0" if there is one barber.
  [[nodiscard]] model::ProcessId process_named(const std::string& name, const Line& line) const {
    for (std::uint32_t p = 0; p < processes_.size(); ++p) {
      const model::ProcessName& process = processes_[p];
      if (name == model::name_of(process) ||
          name == fmt::format("{} {}", process.role, process.index)) {
        return {p};
      }
    }
    refuse(line, fmt::format("there is no process \"{}\". {}", name, suggestion(name)));
  }

  [[nodiscard]] std::string suggestion(const std::string& wrong) const {
    std::vector<std::string> names;
    for (const model::ProcessName& process : processes_) {
      names.push_back(model::name_of(process));
    }
    const std::vector<std::string> near = report::nearest(wrong, names);
    return near.empty() ? fmt::format("There are {}; write one a line", fmt::join(names, ", "))
                        : fmt::format("Did you mean {}?", fmt::join(near, " or "));
  }

  std::string file_;
  const std::vector<model::ProcessName>& processes_;
};

std::optional<Answer::Kind> kind_named(const std::string& word) {
  if (word == "yes") {
    return Answer::Kind::yes;
  }
  if (word == "no") {
    return Answer::Kind::no;
  }
  return word == "?" ? std::optional(Answer::Kind::open) : std::nullopt;
}

// A line that begins an answer: which question it is about, from 0, and what it says.
struct Beginning {
  std::size_t question = 0;
  Answer::Kind kind = Answer::Kind::open;
};

std::optional<Beginning> beginning_in(const Line& line, const Reader& reader,
                                      std::size_t questions) {
  if (line.words.size() == 1 && kind_named(line.words[0])) {
    if (questions != 1) {
      reader.refuse(line, fmt::format("which question is this about? There are {}; write \"1: {}\"",
                                      questions, line.words[0]));
    }
    return Beginning{0, *kind_named(line.words[0])};
  }
  const std::string text = line.text();
  const std::size_t colon = text.find(':');
  const std::vector<std::string> before = words_of(std::string_view(text).substr(0, colon));
  const auto number = before.size() == 1 ? number_in(before[0]) : std::nullopt;
  if (colon == std::string::npos || !number) {
    return std::nullopt;
  }
  if (*number == 0 || *number > questions) {
    reader.refuse(line, fmt::format("there is no question {}: they are numbered from 1 to {}",
                                    *number, questions));
  }
  const std::vector<std::string> words = words_of(std::string_view(text).substr(colon + 1));
  const auto kind = kind_named(words.empty() ? "?" : words[0]);
  if (!kind || words.size() > 1) {
    reader.refuse(line, fmt::format("\"{}\" is no answer. Write yes, with a schedule in the lines "
                                    "below, or no, or ? if you do not know yet",
                                    fmt::join(words, " ")));
  }
  return Beginning{*number - 1, *kind};
}

}  // namespace

std::vector<Turn> read_schedule(std::string_view text, const std::string& file,
                                const std::vector<model::ProcessName>& processes) {
  const Reader reader(file, processes);
  std::vector<Turn> turns;
  for (const Line& line : lines_of(text)) {
    reader.add_turns(turns, line);
  }
  return turns;
}

std::vector<Answer> read_answers(std::string_view text, const std::string& file,
                                 const std::vector<model::ProcessName>& processes,
                                 std::size_t questions) {
  const Reader reader(file, processes);
  std::vector<Answer> answers(questions);
  Answer* current = nullptr;
  for (const Line& line : lines_of(text)) {
    if (const auto beginning = beginning_in(line, reader, questions)) {
      current = &answers[beginning->question];
      if (current->line != 0) {
        reader.refuse(line, fmt::format("question {} has an answer in line {} already",
                                        beginning->question + 1, current->line));
      }
      current->kind = beginning->kind;
      current->line = line.number;
    } else if (current == nullptr || current->kind == Answer::Kind::no) {
      reader.refuse(line, fmt::format("\"{}\" belongs to no yes. A schedule stands in the lines "
                                      "below a yes, one process a line",
                                      line.text()));
    } else {
      reader.add_turns(current->turns, line);
    }
  }
  return answers;
}

}  // namespace harness::check
