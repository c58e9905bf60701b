#include "two_processes.hpp"

struct Shared {
  std::atomic<bool> locked{false};
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.locked) {  // wait until it is free,
    }
    shared.locked = true;  // then lock it
    critical_section(i);
    shared.locked = false;
  }
}
