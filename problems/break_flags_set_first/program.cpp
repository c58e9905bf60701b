#include "../break_test_then_set/two_processes.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    while (shared.wants[1 - i]) {  // let the other one go first
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
