#include "live/file.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "model/failure.hpp"

namespace harness::live {

File::~File() {
  if (descriptor_ >= 0) {
    close(descriptor_);
  }
}

File memory_file(const char* name, std::size_t size) {
  File file(memfd_create(name, MFD_CLOEXEC));
  if (file.get() < 0 || ftruncate(file.get(), static_cast<off_t>(size)) != 0) {
    fail("cannot make a shared memory file", "Is the memory of this machine or container used up?");
  }
  return file;
}

Mapping::Mapping(const File& file, std::size_t size) : size_(size) {
  void* const got = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, file.get(), 0);
  if (got == MAP_FAILED) {
    fail("cannot map shared memory", "Is the memory of this machine or container used up?");
  }
  start_ = static_cast<std::byte*>(got);
}

Mapping::~Mapping() {
  if (start_ != nullptr) {
    munmap(start_, size_);
  }
}

void fail(const std::string& what, const std::string& advice) {
  const int error = errno;
  throw model::Failure(
      fmt::format("{}: {}.{}{}", what, strerror(error), advice.empty() ? "" : " ", advice));
}

}  // namespace harness::live
