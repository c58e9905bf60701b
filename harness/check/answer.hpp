#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/failure.hpp"
#include "model/ids.hpp"
#include "model/program.hpp"

namespace harness::check {

// In a student's schedule: whose turn it is.
struct Turn {
  model::ProcessId process;
  std::size_t line = 0;  // in the student's file, from 1
};

// What a student says to one question.
struct Answer {
  enum class Kind : std::uint8_t { open, no, yes };
  Kind kind = Kind::open;
  std::size_t line = 0;     // where it stands; 0: nowhere
  std::vector<Turn> turns;  // of a yes: they lead there
};

// A student's file that cannot be read as what it should be. what() names the line.
class BadAnswer : public model::Failure {
 public:
  using model::Failure::Failure;
};

// Longer schedules are taken for a mistake.
inline constexpr std::size_t most_turns = 10'000;

// Reads a schedule: the name of a process a line, and behind it, if it has several turns in a row,
// " x3"; blank lines and what follows a "#" say nothing. `file`: what the student calls the text.
// Throws BadAnswer.
std::vector<Turn> read_schedule(std::string_view text, const std::string& file,
                                const std::vector<model::ProcessName>& processes);

// Reads the answers to so many questions: "2: no", or "2: yes" with a schedule in the lines below;
// "2: ?" or nothing leaves a question open. The number may be left out if there is one question.
// Throws BadAnswer.
std::vector<Answer> read_answers(std::string_view text, const std::string& file,
                                 const std::vector<model::ProcessName>& processes,
                                 std::size_t questions);

}  // namespace harness::check
