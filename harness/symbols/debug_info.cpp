#include "symbols/debug_info.hpp"

#include <filesystem>
#include <optional>

#include "symbols/dwarf_file.hpp"
#include "symbols/globals.hpp"
#include "symbols/layout.hpp"
#include "symbols/lines.hpp"
#include "symbols/types.hpp"

namespace harness::symbols {

// Reads each part when it is first asked for.
struct DebugInfo::Implementation {
  explicit Implementation(const std::string& executable) : file(executable), types(file.units()) {}

  const Lines& all_lines() { return lines ? *lines : lines.emplace(file.units()); }
  const Globals& all_globals() { return globals ? *globals : globals.emplace(file.units(), types); }

  DwarfFile file;
  Types types;
  std::optional<Lines> lines;
  std::optional<Globals> globals;
};

DebugInfo::DebugInfo(const std::string& executable)
    : implementation_(std::make_unique<Implementation>(executable)) {}

DebugInfo::~DebugInfo() = default;

std::vector<SourceLine> DebugInfo::lines_of(std::uint64_t address) const {
  return implementation_->all_lines().of(address);
}

SourceLine DebugInfo::line_in(std::string_view file,
                              const std::vector<std::uint64_t>& call_stack) const {
  const std::string wanted = std::filesystem::path(file).lexically_normal().string();
  SourceLine innermost;
  for (const std::uint64_t return_address : call_stack) {
    // The call itself, not what follows it, which may be another line or even another function.
    for (const SourceLine& line : lines_of(return_address - 1)) {
      if (line.line != 0 && line.file == wanted) {
        return line;
      }
      if (innermost.line == 0) {
        innermost = line;
      }
    }
  }
  return innermost;
}

std::string DebugInfo::name_in(const std::string& type, std::size_t offset) const {
  Types& types = implementation_->types;
  const auto found = types.named(type);
  const std::string path = found ? path_in(types, *found, offset).value_or("") : "";
  if (path.empty()) {
    return "+" + std::to_string(offset);
  }
  return path.front() == '.' ? path.substr(1) : path;
}

bool DebugInfo::is_pointer_in(const std::string& type, std::size_t offset) const {
  Types& types = implementation_->types;
  const auto found = types.named(type);
  return found && symbols::is_pointer_in(types, *found, offset);
}

std::string DebugInfo::global_at(std::uint64_t address) const {
  return implementation_->all_globals().at(address);
}

std::vector<std::string> DebugInfo::variables_of(std::string_view file) const {
  return implementation_->all_globals().of(file);
}

}  // namespace harness::symbols
