#include "cli/spec_mistakes.hpp"

#include "support/catch.hpp"

using namespace harness::cli;
using harness::spec::Spec;
using Mistakes = std::vector<std::string>;

namespace {

constexpr const char* headers = R"(
  pv::request("eat", i);
  { const pv::Region eating("eat", i); }
  pv::note("eaten", i);
  inline constexpr pv::Role<Table> roles[] = {{"cook", cook, 1, 4}, {"guest", guest, 2, 4}};
)";

bool always_true(const harness::spec::State&) {
  return true;
}

void nothing(harness::spec::Ledger&, const harness::spec::Occurrence&) {}

Mistakes mistakes(const Spec& spec) {
  return spec_mistakes(spec, headers);
}

}  // namespace

TEST_CASE("a spec that names what the given header has makes no mistake", "[cli]") {
  CHECK(mistakes(Spec("Meals")
                     .size({{"cook", 1}, {"guest", 2}})
                     .size({{"cook", 1}, {"guest", 3}})
                     .never_returns("cook")
                     .everyone_enters("eat")
                     .bounded_waiting("eat", 1)
                     .on("eaten", nothing)
                     .on_enter("eat", nothing)
                     .always("all is well", always_true)
                     .finally("all was well", always_true))
            .empty());
}

TEST_CASE("a name that the given header does not have is a mistake, with the nearest", "[cli]") {
  CHECK(
      mistakes(Spec("x").never_returns("coook")) ==
      Mistakes{"it speaks of a role \"coook\", which the given header does not have in its roles. "
               "Did you mean \"cook\"?"});
  CHECK(mistakes(Spec("x").size({{"barber", 1}})).size() == 1);
  CHECK(mistakes(Spec("x").everyone_enters("sleep")).size() == 1);
  CHECK(mistakes(Spec("x").together("sleep", 2)).size() == 1);
  CHECK(mistakes(Spec("x").on_leave("sleep", nothing)).size() == 1);
  CHECK(mistakes(Spec("x").on("slept", nothing)).size() == 1);
}

TEST_CASE("a claim is made once, in words", "[cli]") {
  CHECK(mistakes(Spec("x").always("so", always_true).finally("so", always_true)) ==
        Mistakes{"it says \"so\" twice"});
  CHECK(mistakes(Spec("x").always("", always_true)) ==
        Mistakes{"it makes a claim without a sentence"});
  CHECK(mistakes(Spec("")) == Mistakes{"it has no title"});
}

TEST_CASE("sizes have some of the same roles each, and differ", "[cli]") {
  CHECK(mistakes(Spec("x").size({})).front() == "one of its sizes names no role");
  CHECK(mistakes(Spec("x").size({{"cook", 0}})) ==
        Mistakes{"one of its sizes has 0 processes of role \"cook\""});
  CHECK(mistakes(Spec("x").size({{"cook", 2}}).size({{"cook", 2}})) ==
        Mistakes{"it names the size 2 cook twice"});
  CHECK(mistakes(Spec("x").size({{"cook", 2}}).size({{"guest", 2}})) ==
        Mistakes{"its sizes do not name the same roles: 2 cook, but 2 guest"});
}

TEST_CASE("a bound of no entries at all cannot be meant", "[cli]") {
  CHECK(mistakes(Spec("x").size({{"cook", 2}}).bounded_waiting("eat", 0)).size() == 1);
  const auto others = [](auto processes) {
    return static_cast<std::uint32_t>(processes.size() - 1);
  };
  CHECK(mistakes(Spec("x").size({{"cook", 2}}).bounded_waiting("eat", others)).empty());
  CHECK(mistakes(Spec("x").size({{"cook", 1}}).bounded_waiting("eat", others)).size() == 1);
}

TEST_CASE("what a schedule is to break, some schedule can break", "[cli]") {
  using harness::model::Verdict;
  CHECK(mistakes(Spec("x").break_it(Verdict::deadlock)).empty());
  CHECK(mistakes(Spec("x").break_it(Verdict::mutual_exclusion)).empty());
  for (const Verdict verdict : {Verdict::holds, Verdict::starvation, Verdict::inconclusive}) {
    CHECK(mistakes(Spec("x").break_it(verdict)).size() == 1);
  }
  CHECK(mistakes(Spec("x").semaphores(harness::model::Strength::weak).break_it(Verdict::deadlock))
            .size() == 1);
}

TEST_CASE("questions are asked once, in words, and alone", "[cli]") {
  using harness::model::Verdict;
  CHECK(mistakes(Spec("x").question("so?", always_true).question("or so?", always_true)).empty());
  CHECK(mistakes(Spec("x").question("so?", always_true).question("so?", always_true)) ==
        Mistakes{"it asks \"so?\" twice"});
  CHECK(mistakes(Spec("x").question("", always_true)).size() == 1);
  CHECK(mistakes(Spec("x").question("so?", always_true).break_it(Verdict::deadlock)).size() == 1);
}

TEST_CASE("texts between quotation marks end with their line", "[cli]") {
  CHECK(quoted_in(R"(f("a", "b\"c"); "")") == Mistakes{"a", R"(b\"c)", ""});
  CHECK(quoted_in("\"open\n\"closed\"") == Mistakes{"closed"});
  CHECK(quoted_in("none").empty());
}
