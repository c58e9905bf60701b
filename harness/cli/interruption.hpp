#pragma once

namespace harness::cli {

// From now on Ctrl-C, SIGTERM and SIGHUP end the program with a sentence and exit code 128 +
// signal. What we started dies with us. A signal that was ignored when we started stays ignored.
void catch_interruptions();

// While one of these lives, an interruption waits for its end: for what would leave half-written
// files behind. Declared before whatever cleans up, so that it is destroyed after it.
class PutOffInterruptions {
 public:
  PutOffInterruptions();
  PutOffInterruptions(const PutOffInterruptions&) = delete;
  PutOffInterruptions& operator=(const PutOffInterruptions&) = delete;
  ~PutOffInterruptions();
};

// Whether an interruption waits, so that what takes long can be cut short.
bool is_interrupted();

}  // namespace harness::cli
