#include "model/ensure.hpp"

#include <string>

namespace harness::model {

void break_promise(const char* why, const char* file, int line) {
  throw BrokenPromise(std::string(why) + " (" + file + ":" + std::to_string(line) + ")");
}

}  // namespace harness::model
