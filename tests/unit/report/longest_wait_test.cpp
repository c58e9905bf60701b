#include "report/longest_wait.hpp"

#include "support/catch.hpp"

using harness::report::LongestWait;
using harness::report::text_of;

TEST_CASE("a longest wait is told in a sentence", "[report]") {
  CHECK(text_of(LongestWait{"philosopher", "eat", 2}) ==
        "while a philosopher waits for eat, others that exclude it enter at most 2 times");
  CHECK(text_of(LongestWait{"elf", "help", 1}) ==
        "while an elf waits for help, others that exclude it enter at most 1 time");
  CHECK(text_of(LongestWait{"elf", "help", 1, false, 1}) ==
        "while an elf waits for help, others that exclude it enter at most 1 time, as is demanded");
  CHECK(text_of(LongestWait{"elf", "help", 1, false, 2}) ==
        "while an elf waits for help, others that exclude it enter at most 1 time (2 would be "
        "allowed)");
  CHECK(text_of(LongestWait{"reader", "read", {}}) ==
        "while a reader waits for read, others that exclude it enter any number of times, but it "
        "is served in the end if all keep running");
  CHECK(text_of(LongestWait{"writer", "write", {}, true}) ==
        "a writer can wait for write for ever, though all go on (starvation)");
}
