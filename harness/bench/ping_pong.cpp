#include "bench/ping_pong.hpp"

#include <linux/futex.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <new>

#include "bench/cores.hpp"
#include "bench/sample.hpp"
#include "model/failure.hpp"

namespace harness::bench {
namespace {

enum Turn : std::uint32_t { ours, theirs };

using Word = std::atomic<std::uint32_t>;

// A word that both processes see.
class SharedWord {
 public:
  SharedWord()
      : page_(mmap(nullptr, sizeof(Word), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1,
                   0)) {
    if (page_ == MAP_FAILED) {
      throw model::Failure("mmap", errno, "is there memory left?");
    }
    new (page_) Word(ours);
  }
  SharedWord(const SharedWord&) = delete;
  SharedWord& operator=(const SharedWord&) = delete;
  ~SharedWord() { munmap(page_, sizeof(Word)); }

  Word& operator*() { return *static_cast<Word*>(page_); }

 private:
  void* page_;
};

void give(Word& word, Turn whose) {
  word.store(whose, std::memory_order_release);
  syscall(SYS_futex, &word, FUTEX_WAKE, 1, nullptr, nullptr, 0);
}

void await(Word& word, Turn whose) {
  const Turn not_yet = whose == ours ? theirs : ours;
  while (word.load(std::memory_order_acquire) != whose) {
    syscall(SYS_futex, &word, FUTEX_WAIT, not_yet, nullptr, nullptr, 0);
  }
}

[[noreturn]] void answer_for_ever(Word& word, pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  while (getppid() == parent) {
    await(word, theirs);
    give(word, ours);
  }
  _exit(0);
}

void exchange(Word& word, std::size_t rounds) {
  for (std::size_t i = 0; i < rounds; ++i) {
    give(word, theirs);
    await(word, ours);
  }
}

// The process at the other end, ended with this object.
class Partner {
 public:
  explicit Partner(Word& word) {
    const pid_t parent = getpid();
    pid_ = fork();
    if (pid_ < 0) {
      throw model::Failure("fork", errno, "Is there a limit on processes here (ulimit -u)?");
    }
    if (pid_ == 0) {
      answer_for_ever(word, parent);
    }
  }
  Partner(const Partner&) = delete;
  Partner& operator=(const Partner&) = delete;
  ~Partner() {
    kill(pid_, SIGKILL);
    while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }

  [[nodiscard]] pid_t pid() const { return pid_; }

 private:
  pid_t pid_ = 0;
};

}  // namespace

double ping_pong(std::size_t rounds, int core_here, int core_there) {
  const OnCore pinned(core_here);
  SharedWord word;
  const Partner partner(*word);
  keep_on(partner.pid(), core_there);
  exchange(*word, rounds / 10 + 1);  // to warm up
  return seconds_of([&] { exchange(*word, rounds); }) / static_cast<double>(rounds);
}

}  // namespace harness::bench
