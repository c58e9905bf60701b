#include "cli/demanded_words.hpp"

#include "support/catch.hpp"

using namespace harness::cli;

TEST_CASE("a program demands sentences of its report, with the place it marks", "[cli]") {
  const auto sentences = demanded_words(
      "// Verdict: deadlock\n"
      "// Says: it ends at {here}.\n"
      "int i;  // here\n"
      "// Says: and nowhere else\n",
      "p.cpp");
  CHECK(sentences == std::vector<std::string>{"it ends at p.cpp:3.", "and nowhere else"});
  CHECK(demanded_words("int i;\n", "p.cpp").empty());
  CHECK(demanded_words("# Says: so\n", "a.txt") == std::vector<std::string>{"so"});
}

TEST_CASE("a report says a sentence wherever its lines are broken", "[cli]") {
  CHECK(says("Nobody can\n    ever move.", "can ever  move"));
  CHECK_FALSE(says("Nobody can ever move.", "can never move"));
}
