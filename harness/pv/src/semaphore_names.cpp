#include "semaphore_names.hpp"

#include <unistd.h>

#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "pv/semaphore.hpp"
#include "wire/gate.hpp"

namespace pv {
namespace {

FILE* open_file_of_names() {
  char path[4096];
  const ssize_t length = readlink("/proc/self/exe", path, sizeof(path) - sizeof(".names"));
  if (length < 0) {
    return nullptr;
  }
  strcpy(path + length, ".names");
  return fopen(path, "re");
}

}  // namespace

SemaphoreNames::~SemaphoreNames() {
  std::free(rows_);
}

void SemaphoreNames::load() {
  constexpr std::size_t most =
      harness::wire::segment_limit / sizeof(IntegerSemaphore);  // the smallest kind
  FILE* const file = open_file_of_names();
  if (file == nullptr) {
    return;
  }
  rows_ = static_cast<Row*>(calloc(most, sizeof(Row)));
  char line[256];
  while (rows_ != nullptr && count_ < most && fgets(line, sizeof(line), file) != nullptr) {
    Row& row = rows_[count_];
    if (sscanf(line, "%" SCNu32 " %63[^\n]", &row.offset, row.name) == 2) {
      ++count_;
    }
  }
  fclose(file);
}

void SemaphoreNames::add_name(std::uint32_t offset, Text& text) const {
  for (std::size_t i = 0; i < count_; ++i) {
    if (rows_[i].offset == offset) {
      text.add("%s", rows_[i].name);
      return;
    }
  }
  text.add("semaphore@%" PRIu32, offset);
}

}  // namespace pv
