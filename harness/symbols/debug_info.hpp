#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace harness::symbols {

// A line of source code, and the function it stands in.
struct SourceLine {
  std::string file;      // as the compiler was given it, made absolute
  int line = 0;          // from 1; 0: unknown
  std::string function;  // "philosopher"; empty: unknown
};

// The names and lines that the compiler wrote into an executable (DWARF, read with elfutils).
// Knows nothing, rather than fails, where the executable has no debug information. Reads on demand:
// for one thread at a time.
class DebugInfo {
 public:
  // Throws std::runtime_error if `executable` cannot be read or is no ELF file.
  explicit DebugInfo(const std::string& executable);
  DebugInfo(const DebugInfo&) = delete;
  DebugInfo& operator=(const DebugInfo&) = delete;
  ~DebugInfo();

  // Where the instruction at `address` comes from, inlined functions first, the function that
  // really holds it last; each but the first says where it called the one before. Empty if unknown.
  // For a return address ask for the byte before it, which belongs to the call.
  [[nodiscard]] std::vector<SourceLine> lines_of(std::uint64_t address) const;

  // The innermost line of a call stack (return addresses, innermost first) that lies in `file`; the
  // innermost known line of all if none does. An address where something crashed is no return
  // address: add 1 to it.
  [[nodiscard]] SourceLine line_in(std::string_view file,
                                   const std::vector<std::uint64_t>& call_stack) const;

  // What the student calls the byte at `offset` of struct `type`: "fork[2]", "buffer[1].in".
  // Members whose name ends in "_" or starts with "_M_" belong to a library and are left out.
  // "+offset" if unknown.
  [[nodiscard]] std::string name_in(const std::string& type, std::size_t offset) const;

  // Whether a pointer or reference begins at `offset` of struct `type`. False if unknown.
  [[nodiscard]] bool is_pointer_in(const std::string& type, std::size_t offset) const;

  // The global variable that holds `address`, with its index or member ("mutex", "fork[2]"); empty
  // if none does.
  [[nodiscard]] std::string global_at(std::uint64_t address) const;

  // The variables that `file` declares, that stay at one address and are not const: globals, and
  // static ones of classes and functions. By address; none if nothing is known.
  [[nodiscard]] std::vector<std::string> variables_of(std::string_view file) const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace harness::symbols
