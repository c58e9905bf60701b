#include "explore/process_sets.hpp"

#include "support/catch.hpp"

using harness::explore::ProcessSet;
using harness::explore::ProcessSets;
using harness::explore::StateId;

TEST_CASE("sets of processes keep to themselves, however many processes there are", "[explore]") {
  for (const std::size_t processes : {1U, 8U, 9U, 16U, 17U, 32U}) {
    const ProcessSet all = ~ProcessSet{0} >> (32 - processes);
    ProcessSets sets(5, processes);
    sets.add(1, all);
    sets.add(3, 1);
    sets.add(3, ProcessSet{1} << (processes - 1));
    CHECK(sets[0] == 0);
    CHECK(sets[1] == all);
    CHECK(sets[2] == 0);
    CHECK(sets[3] == (1 | ProcessSet{1} << (processes - 1)));
    CHECK(sets[4] == 0);
  }
}
