#include "bench/temporary_folder.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>

#include "model/failure.hpp"

namespace harness::bench {
namespace {

namespace fs = std::filesystem;

std::string make_folder() {
  std::error_code error;
  const fs::path parent = fs::temp_directory_path(error);
  std::string path = ((error ? fs::path("/tmp") : parent) / "workbook-bench-XXXXXX").string();
  if (mkdtemp(path.data()) == nullptr) {
    throw model::Failure("cannot make a folder in " + parent.string(), errno,
                         "is there space left?");
  }
  return path;
}

}  // namespace

TemporaryFolder::TemporaryFolder() : path_(make_folder()) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) == 0) {
    alive_ = ends[1];
    remover_ = fork();
    if (remover_ == 0) {
      close(ends[1]);
      remove_when_we_are_gone(ends[0]);
    }
    close(ends[0]);
  }
}

// Ctrl-C ends all of our process group at once, so the remover has one of its own.
void TemporaryFolder::remove_when_we_are_gone(int alive) const {
  setpgid(0, 0);
  char nothing = 0;
  while (read(alive, &nothing, 1) < 0 && errno == EINTR) {
  }
  std::error_code ignored;
  fs::remove_all(path_, ignored);
  _exit(0);
}

TemporaryFolder::~TemporaryFolder() {
  close(alive_);
  while (waitpid(remover_, nullptr, 0) < 0 && errno == EINTR) {
  }
  std::error_code ignored;
  fs::remove_all(path_, ignored);  // should the remover not have come to be
}

}  // namespace harness::bench
