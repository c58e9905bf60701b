#pragma once

#include <elfutils/libdw.h>

#include <string>
#include <vector>

namespace harness::symbols {

// An executable, opened for reading its DWARF. Dies read from it live no longer than it does.
class DwarfFile {
 public:
  // Throws std::runtime_error if `path` cannot be read or is no ELF file; debug information may be
  // missing.
  explicit DwarfFile(const std::string& path);
  DwarfFile(const DwarfFile&) = delete;
  DwarfFile& operator=(const DwarfFile&) = delete;
  ~DwarfFile();

  // The compile units, in file order; none without debug information.
  [[nodiscard]] const std::vector<Dwarf_Die>& units() const { return units_; }
  // The file as such; null without debug information.
  [[nodiscard]] Elf* elf() const { return dwarf_ == nullptr ? nullptr : dwarf_getelf(dwarf_); }

 private:
  int file_ = -1;
  Dwarf* dwarf_ = nullptr;
  std::vector<Dwarf_Die> units_;
};

}  // namespace harness::symbols
