#pragma once

namespace harness::cli {

// From now on Ctrl-C, SIGTERM and SIGHUP end the program with a sentence and exit code 128 + signal.
// What we started dies with us.
void catch_interruptions();

}  // namespace harness::cli
