#pragma once

#include <stdexcept>

namespace harness::model {

// The harness is wrong: something it relies on does not hold. Ends as exit code 3.
class BrokenPromise : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

// Throws the BrokenPromise that says `why`, and where.
[[noreturn]] void break_promise(const char* why, const char* file, int line);

// Throws BrokenPromise unless `condition`; on in every build. `why` says what should have held.
inline void ensure(bool condition, const char* why, const char* file = __builtin_FILE(),
                   int line = __builtin_LINE()) {
  if (!condition) [[unlikely]] {
    break_promise(why, file, line);
  }
}

}  // namespace harness::model
