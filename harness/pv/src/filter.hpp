#pragma once

#include <linux/filter.h>

// Which system calls a program under check may make; all others raise SIGSYS.
namespace pv::filter {

// Instructions that the checker has left in a file.
class Filter {
 public:
  // False if they cannot be read.
  bool load(int file);
  // From here on only the calls of the checker's list pass, in this process and all it forks.
  // True, too, if there are no instructions. False if the kernel refuses.
  bool install();

 private:
  sock_filter program_[512];
  unsigned short length_ = 0;  // instructions
};

// For the processes, loaded before any is forked.
extern Filter of_processes;

}  // namespace pv::filter
