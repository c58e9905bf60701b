#include "cli/mutant_reasons.hpp"

#include "support/catch.hpp"

using harness::cli::complaints;
using harness::cli::MutantResult;
using harness::cli::reasons_in;
using harness::cli::SecondOpinion;
using Fate = harness::cli::MutantResult::Fate;

namespace {

MutantResult result(Fate fate) {
  return {.id = "a:2:drop", .change = "line 2: P(x) dropped", .fate = fate, .verdict = "deadlock"};
}

const std::string table = "# Why\n\n| mutant | why |\n|---|---|\n| `a:2:drop` | It is right. |\n";

}  // namespace

TEST_CASE("reasons are the rows of a table", "[cli]") {
  CHECK(reasons_in(table) == harness::cli::Reasons{{"a:2:drop", "It is right."}});
}

TEST_CASE("a mutant that holds needs a reason, one that does not must have none", "[cli]") {
  CHECK(complaints({result(Fate::holds)}, reasons_in(table)).empty());
  CHECK(complaints({result(Fate::wrong)}, {}).empty());
  CHECK(complaints({result(Fate::does_not_compile)}, {}).empty());
  CHECK(complaints({result(Fate::holds)}, {}).size() == 1);
  CHECK(complaints({result(Fate::wrong)}, reasons_in(table)).size() == 1);
  CHECK(complaints({}, reasons_in(table)).size() == 1);
}

TEST_CASE("a mutant that is not decided needs a reason, too", "[cli]") {
  CHECK(complaints({result(Fate::undecided)}, {}).size() == 1);
  CHECK(complaints({result(Fate::undecided)}, reasons_in(table)).empty());
}

TEST_CASE("a data race that only ThreadSanitizer sees is never in order", "[cli]") {
  for (const Fate fate : {Fate::wrong, Fate::holds, Fate::undecided}) {
    MutantResult unseen = result(fate);
    unseen.threads = SecondOpinion::race_we_do_not_find;
    CHECK(complaints({unseen}, {}).size() == 1);
  }
  MutantResult seen = result(Fate::wrong);
  seen.threads = SecondOpinion::race;
  CHECK(complaints({seen}, {}).empty());
}

TEST_CASE("an empty reason is none", "[cli]") {
  CHECK(complaints({result(Fate::holds)}, {{"a:2:drop", ""}}).size() == 1);
}
