#include "filter.hpp"

#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cstddef>

namespace pv::filter {

Filter of_processes;

bool Filter::load(int file) {
  const ssize_t size = pread(file, program_, sizeof(program_), 0);
  if (size > 0) {
    length_ = static_cast<unsigned short>(static_cast<std::size_t>(size) / sizeof(sock_filter));
  }
  return size >= 0 && static_cast<std::size_t>(size) < sizeof(program_);
}

bool Filter::install() {
  const sock_fprog filter{.len = length_, .filter = program_};
  return length_ == 0 || (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                          prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0);
}

}  // namespace pv::filter
