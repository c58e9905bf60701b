#include "interruption.hpp"

#include <signal.h>
#include <unistd.h>

#include <csignal>
#include <initializer_list>

namespace harness::cli {
namespace {

volatile std::sig_atomic_t put_off = 0;  // how many want interruptions to wait
volatile std::sig_atomic_t waiting = 0;  // the signal that waits; 0: none

// Only what a signal handler may do. Every process that we started dies with us (PR_SET_PDEATHSIG),
// and what lies in shared memory has no name that could be left behind.
[[noreturn]] void end(int signal) {
  constexpr char words[] = "\nworkbook: stopped; nothing is proved, nothing is left running.\n";
  const ssize_t written = write(STDERR_FILENO, words, sizeof(words) - 1);
  _exit(written < 0 ? 1 : 128 + signal);
}

void on_interruption(int signal) {
  if (put_off == 0) {
    end(signal);
  }
  waiting = signal;
}

}  // namespace

void catch_interruptions() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action = {};
    if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler != SIG_IGN) {
      action = {};
      action.sa_handler = on_interruption;
      sigaction(signal, &action, nullptr);
    }
  }
}

PutOffInterruptions::PutOffInterruptions() {
  put_off = put_off + 1;
}

PutOffInterruptions::~PutOffInterruptions() {
  put_off = put_off - 1;
  if (put_off == 0 && waiting != 0) {
    end(waiting);
  }
}

bool is_interrupted() {
  return waiting != 0;
}

}  // namespace harness::cli
