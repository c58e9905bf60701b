#include "promela/words.hpp"

#include <cstdint>
#include <vector>

#include "support/catch.hpp"

using namespace harness::promela;

TEST_CASE("a member of an array becomes a name of Promela", "[promela]") {
  CHECK(identifier_of("state[2]") == "state_2");
  CHECK(identifier_of("buffer[1].in") == "buffer_1_in");
  CHECK(identifier_of("7 up") == "v_7_up");
}

TEST_CASE("a name is given once, and never one of the language", "[promela]") {
  Identifiers identifiers;
  CHECK(identifiers.unique("fork[1]") == "fork_1");
  CHECK(identifiers.unique("fork_1") == "fork_1_");
  CHECK(identifiers.unique("active") == "active_");
}

TEST_CASE("a comment is not ended by what it says", "[promela]") {
  CHECK(commented("a */ b") == "a *  b");
  CHECK(commented("a\nb") == "a b");
}

TEST_CASE("neighbouring numbers are told as a run", "[promela]") {
  CHECK(among("x", std::vector<std::uint32_t>{1, 3, 4, 5}) == "(x == 1 || x >= 3 && x <= 5)");
  CHECK(among("x", std::vector<std::uint32_t>{}) == "false");
}
