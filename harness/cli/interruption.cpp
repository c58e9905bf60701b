#include "interruption.hpp"

#include <signal.h>
#include <unistd.h>

#include <csignal>

namespace harness::cli {
namespace {

// Only what a signal handler may do. Every process that we started dies with us (PR_SET_PDEATHSIG),
// and what lies in shared memory has no name that could be left behind.
void on_interruption(int signal) {
  constexpr char words[] = "\nworkbook: stopped; nothing is proved, nothing is left running.\n";
  const ssize_t written = write(STDERR_FILENO, words, sizeof(words) - 1);
  _exit(written < 0 ? 1 : 128 + signal);
}

}  // namespace

void catch_interruptions() {
  struct sigaction action = {};
  action.sa_handler = on_interruption;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  sigaction(SIGHUP, &action, nullptr);
}

}  // namespace harness::cli
