#pragma once

#include <sys/wait.h>

#include <cerrno>
#include <chrono>

#include "live/zygote.hpp"
#include "support/catch.hpp"

namespace harness::live::test {

// The program of targets/live_fixture.cpp: one cook, and two guests unless told otherwise.
inline constexpr const char* kitchen = LIVE_FIXTURE;
inline constexpr std::chrono::milliseconds step_limit{500};

// Made first in a test, looks last: that no process of ours is left, running or not waited for.
class NoChildLeft {
 public:
  NoChildLeft() = default;
  NoChildLeft(const NoChildLeft&) = delete;
  NoChildLeft& operator=(const NoChildLeft&) = delete;
  ~NoChildLeft() {
    const pid_t child = waitpid(-1, nullptr, WNOHANG | __WALL);
    CHECK(child == -1);
    CHECK(errno == ECHILD);
  }
};

}  // namespace harness::live::test
