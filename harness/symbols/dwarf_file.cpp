#include "symbols/dwarf_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>

#include "model/failure.hpp"

namespace harness::symbols {
namespace {

bool is_elf(int file) {
  std::array<char, 4> magic{};
  const ssize_t count = pread(file, magic.data(), magic.size(), 0);
  return count == ssize_t{magic.size()} &&
         std::string_view(magic.data(), magic.size()) == "\177ELF";
}

std::vector<Dwarf_Die> units_of(Dwarf* dwarf) {
  std::vector<Dwarf_Die> units;
  Dwarf_CU* unit = nullptr;
  Dwarf_Die die;
  while (dwarf_get_units(dwarf, unit, &unit, nullptr, nullptr, &die, nullptr) == 0) {
    units.push_back(die);
  }
  return units;
}

}  // namespace

DwarfFile::DwarfFile(const std::string& path) : file_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (file_ < 0) {
    throw model::Failure("open " + path, errno, "is it the executable that was built?");
  }
  if (!is_elf(file_)) {
    close(file_);
    throw model::Failure(path + " is no executable (ELF) file; compile the program first");
  }
  dwarf_ = dwarf_begin(file_, DWARF_C_READ);  // null: no debug information
  if (dwarf_ != nullptr) {
    units_ = units_of(dwarf_);
  }
}

DwarfFile::~DwarfFile() {
  dwarf_end(dwarf_);
  close(file_);
}

}  // namespace harness::symbols
