#include "kernel_pages.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>

namespace pv::kernel_pages {
namespace {

struct Pages {
  std::uint64_t start;
  std::uint64_t end;
};
Pages removed[4];  // in use: those with an end

void remove_listed_in(const char* line) {
  Pages pages = {};
  const bool is_one = strstr(line, "[vdso]") != nullptr || strstr(line, "[vvar") != nullptr;
  if (!is_one || sscanf(line, "%lx-%lx", &pages.start, &pages.end) != 2) {
    return;
  }
  for (Pages& free : removed) {
    if (free.end == 0) {
      munmap(reinterpret_cast<void*>(pages.start), pages.end - pages.start);
      free = pages;
      return;
    }
  }
}

}  // namespace

void remove() {
  static char text[16384];
  const int file = open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
  std::size_t size = 0;
  ssize_t got = 1;
  while (got > 0 && size < sizeof(text) - 1) {
    got = read(file, text + size, sizeof(text) - 1 - size);
    size += got > 0 ? static_cast<std::size_t>(got) : 0;
  }
  close(file);
  char* rest = nullptr;
  for (char* line = strtok_r(text, "\n", &rest); line != nullptr;
       line = strtok_r(nullptr, "\n", &rest)) {
    remove_listed_in(line);
  }
  memset(text, 0, sizeof(text));  // it holds addresses that differ between runs
}

bool were_at(std::uint64_t address) {
  for (const Pages& pages : removed) {
    if (address >= pages.start && address < pages.end) {
      return true;
    }
  }
  return false;
}

}  // namespace pv::kernel_pages
