#pragma once

#include <sys/types.h>

#include <string>

namespace harness::bench {

// A fresh folder that goes away with all that is in it: with this object, or with us if we are
// ended before.
class TemporaryFolder {
 public:
  // Throws model::Failure.
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  [[noreturn]] void remove_when_we_are_gone(int alive) const;

  std::string path_;
  int alive_ = -1;  // open as long as we and this object are there
  pid_t remover_ = -1;
};

}  // namespace harness::bench
