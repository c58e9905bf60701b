#include "symbols/call_frames.hpp"

#include <stdio.h>  // popen

#include <array>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "symbols/debug_info.hpp"

namespace {

using harness::symbols::CallFrames;
using harness::symbols::DebugInfo;
using harness::symbols::Frame;
using harness::symbols::SourceLine;

// The fixture, while the C library's qsort has called it back.
struct Snapshot {
  Frame frame{};
  std::vector<std::uint64_t> stack;
  int called = 0;  // the line that calls qsort
};

Snapshot take_snapshot() {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen("'" SYMBOLS_FIXTURE "'", "r"), pclose);
  REQUIRE(pipe);
  Snapshot snapshot;
  std::array<char, 16384> line{};
  while (fgets(line.data(), line.size(), pipe.get()) != nullptr) {
    std::istringstream text(line.data());
    std::string word;
    text >> word >> std::hex;
    if (word == "registers") {
      Frame& f = snapshot.frame;
      text >> f.rbx >> f.rbp >> f.r12 >> f.r13 >> f.r14 >> f.r15 >> f.rsp >> f.at;
      f.at -= 1;
    } else if (word == "stack") {
      for (std::uint64_t value = 0; text >> value;) {
        snapshot.stack.push_back(value);
      }
    } else if (word == "called") {
      text >> std::dec >> snapshot.called;
    }
  }
  REQUIRE(snapshot.stack.size() == 512);
  return snapshot;
}

const Snapshot& snapshot() {
  static const Snapshot taken = take_snapshot();
  return taken;
}

std::vector<std::uint64_t> addresses(const Frame& frame) {
  return CallFrames(SYMBOLS_FIXTURE).addresses(frame, std::as_bytes(std::span(snapshot().stack)));
}

}  // namespace

TEST_CASE("callers are found through a library that keeps no frame pointers", "[symbols]") {
  const DebugInfo info(SYMBOLS_FIXTURE);
  std::vector<std::string> functions;
  int called = 0;
  for (const std::uint64_t address : addresses(snapshot().frame)) {
    for (const SourceLine& line : info.lines_of(address - 1)) {
      functions.push_back(line.function);
      called = line.function == "sort_tickets" ? line.line : called;
    }
  }
  CHECK(functions == std::vector<std::string>{"show_stack", "compare", "sort_tickets", "main"});
  CHECK(called == snapshot().called);
}

TEST_CASE("callers are followed as far as the stack is known", "[symbols]") {
  const Frame& frame = snapshot().frame;
  const CallFrames frames(SYMBOLS_FIXTURE);
  CHECK(frames.addresses(frame, {}) == std::vector<std::uint64_t>{frame.at + 1});
  Frame lost = frame;
  lost.at = 0;
  CHECK(addresses(lost) == std::vector<std::uint64_t>{1});
}

TEST_CASE("a stack of nonsense has some callers or none", "[symbols]") {
  std::mt19937_64 random(1);
  const CallFrames frames(SYMBOLS_FIXTURE);
  for (int i = 0; i < 200; ++i) {
    std::vector<std::uint64_t> stack(64);
    for (std::uint64_t& word : stack) {
      word = random() % 3 == 0 ? random() : snapshot().frame.at + random() % 64 - 32;
    }
    Frame frame = snapshot().frame;
    frame.rsp = random();
    frame.rbp = frame.rsp + random() % 512;
    const auto found = frames.addresses(frame, std::as_bytes(std::span(stack)));
    CHECK_FALSE(found.empty());
    CHECK(found.size() <= 64);
  }
}
