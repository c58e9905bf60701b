#include "pv/semaphore.hpp"

#include "misuse.hpp"
#include "wire/gate.hpp"

namespace pv {

Semaphore::Semaphore(int units)
    : magic_(harness::wire::semaphore_magic), initial_(units), value_(units) {
  misuse::require(units >= 0, "a semaphore cannot start with less than no units");
}

}  // namespace pv
