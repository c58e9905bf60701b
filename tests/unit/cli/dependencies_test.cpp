#include "cli/dependencies.hpp"

#include "support/catch.hpp"

using harness::cli::read_dependencies;
using Files = std::vector<std::string>;

TEST_CASE("the files of a rule for make are read across its lines, each once", "[cli]") {
  CHECK(read_dependencies("a.o: /x/a.cpp \\\n  /x/../b.hpp /y/c.hpp\\\n /x/a.cpp\n") ==
        Files{"/x/a.cpp", "/x/../b.hpp", "/y/c.hpp"});
}

TEST_CASE("what make would take for its own signs is given back as it was", "[cli]") {
  CHECK(read_dependencies("/t/my\\ made: /my\\ own/a.cpp /b\\#1.hpp /c$$d.hpp /e:f.hpp\n") ==
        Files{"/my own/a.cpp", "/b#1.hpp", "/c$d.hpp", "/e:f.hpp"});
}

TEST_CASE("there are no files in an empty rule, or in none", "[cli]") {
  CHECK(read_dependencies("").empty());
  CHECK(read_dependencies("a.o: \n").empty());
  CHECK(read_dependencies("no rule").empty());
}
