#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/operation.hpp"
#include "model/program.hpp"
#include "model/schedule.hpp"
#include "report/trace.hpp"
#include "symbols/debug_info.hpp"

namespace harness::check {

// Puts operations into the student's words: their names from debug information, their lines.
class Names {
 public:
  // `segment_type`: C++ name of the shared struct; `source`: absolute path of the student's file.
  Names(const std::string& executable, std::string segment_type, const std::string& source);

  // Names every semaphore of the program.
  void name_semaphores(model::Program& program) const;

  // "P(fork[0])", "Swait(fork[0], fork[1])", "leaves eat", "writes state[2]".
  [[nodiscard]] std::string text(const model::Operation& operation,
                                 const model::Program& program) const;
  // The same of a step that was taken: an atomic one with its values, "flag[1] is 0", "turn = 1",
  // "lock: 0 → 1".
  [[nodiscard]] std::string text(const model::Step& step, const model::Program& program) const;
  // "state[2]": what the student calls these bytes of the segment.
  [[nodiscard]] std::string bytes(const model::Range& range) const;
  // Where an integer of the shared struct is: by its whole name ("table.state[0]") or by the end of
  // one that is the only one with that end ("state[0]"). Throws model::Failure if there is none.
  [[nodiscard]] model::Range variable(std::string_view name, std::size_t segment_size) const;
  // Whether the student has a pointer there in the shared struct.
  [[nodiscard]] bool is_pointer(std::size_t offset) const {
    return debug_info_.is_pointer_in(segment_type_, offset);
  }
  // What the student calls an address outside of any semaphore; a description if nothing.
  [[nodiscard]] std::string address(std::uint64_t address) const;
  // The global and static variables of the student's file, those that can change.
  [[nodiscard]] std::vector<std::string> variables_outside() const {
    return debug_info_.variables_of(source_);
  }

  // The innermost line of the student's file that led to the operation, or of a file beside it.
  // Empty if there is none.
  [[nodiscard]] report::Place place(const model::Operation& operation) const;

 private:
  [[nodiscard]] symbols::SourceLine innermost_beside(
      const std::vector<std::uint64_t>& call_stack) const;

  symbols::DebugInfo debug_info_;
  std::string segment_type_;
  std::string source_;
  std::vector<std::string> lines_;  // of the student's file
};

}  // namespace harness::check
