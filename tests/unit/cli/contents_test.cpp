#include "cli/contents.hpp"

#include "support/catch.hpp"

using namespace harness::cli;

TEST_CASE("a table of contents is read in its order, under its chapters", "[cli]") {
  const auto entries = read_contents(
      "# a remark\n"
      "signaling\r\n"
      "\n"
      "== Readers and writers ==\n"
      "  readers_first \n"
      "writers_1st");
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].slug == "signaling");
  CHECK(entries[0].chapter.empty());
  CHECK(entries[1].slug == "readers_first");
  CHECK(entries[1].chapter == "Readers and writers");
  CHECK(entries[2].slug == "writers_1st");
  CHECK(entries[2].chapter == "Readers and writers");
}

TEST_CASE("a line that is no problem's name is refused by its number", "[cli]") {
  for (const char* line : {"../elsewhere", "Mutex", "two words", "a/b", ".", "== no end", "===="}) {
    CHECK_THROWS_WITH(read_contents(std::string("mutex\n") + line + "\n"),
                      Catch::Matchers::ContainsSubstring("line 2:"));
  }
}

TEST_CASE("a problem that stands in a table twice is refused", "[cli]") {
  CHECK_THROWS_WITH(read_contents("mutex\nbarrier\n mutex\n"), "line 3: mutex stands there twice.");
}

TEST_CASE("a table of contents without a problem is refused", "[cli]") {
  for (const char* text : {"", "\n\n", "# nothing\n== Chapter ==\n"}) {
    CHECK_THROWS_AS(read_contents(text), BadContents);
  }
}
