#include "mutate/mutants.hpp"

#include <algorithm>

#include "support/catch.hpp"

using harness::mutate::Mutant;
using harness::mutate::mutants_of;

namespace {

std::vector<std::string> ids(const std::string& text) {
  std::vector<std::string> all;
  for (const Mutant& mutant : mutants_of(text)) {
    all.push_back(mutant.id);
  }
  return all;
}

std::string text_of(const std::string& solution, const std::string& id) {
  const auto all = mutants_of(solution);
  const auto found = std::ranges::find(all, id, &Mutant::id);
  return found == all.end() ? "no such mutant" : found->text;
}

const std::string lock = R"(struct Bridge {
  Semaphore mutex{1};
};
void car(Bridge& bridge) {
  P(bridge.mutex);
  cross();
  V(bridge.mutex);
}
)";

}  // namespace

TEST_CASE("a lock has exactly these mutants", "[mutate]") {
  CHECK(ids(lock) == std::vector<std::string>{"2:plus", "2:minus", "5:drop", "5:double", "5:down",
                                              "7:drop", "7:double", "7:up"});
}

TEST_CASE("each mutant says in words what was changed", "[mutate]") {
  const auto all = mutants_of(lock);
  REQUIRE(all.size() == 8);
  CHECK(all[0].change == "line 2: mutex starts with 2, not 1");
  CHECK(all[2].change == "line 5: P(bridge.mutex) dropped");
  CHECK(all[4].change == "line 5: P(bridge.mutex) moved down across line 6");
}

TEST_CASE("a mutant differs in what it says and in nothing else", "[mutate]") {
  std::string expected = lock;
  const auto change = [&](const std::string& from, const std::string& to) {
    expected = lock;
    expected.replace(expected.find(from), from.size(), to);
    return expected;
  };
  CHECK(text_of(lock, "2:plus") == change("{1}", "{2}"));
  CHECK(text_of(lock, "2:minus") == change("{1}", "{0}"));
  CHECK(text_of(lock, "5:drop") == change("  P(bridge.mutex);\n", ""));
  CHECK(text_of(lock, "7:double") ==
        change("  V(bridge.mutex);\n", "  V(bridge.mutex);\n  V(bridge.mutex);\n"));
  CHECK(text_of(lock, "5:down") ==
        change("  P(bridge.mutex);\n  cross();\n", "  cross();\n  P(bridge.mutex);\n"));
  CHECK(text_of(lock, "7:up") ==
        change("  cross();\n  V(bridge.mutex);\n", "  V(bridge.mutex);\n  cross();\n"));
}

TEST_CASE("a call is moved across a whole block, its else included, and never out of its own",
          "[mutate]") {
  const std::string text = R"(struct Shared {
  Semaphore mutex{0};
};
void role(Shared& shared) {
  V(shared.mutex);
  if (shared.count > 0) {
    P(shared.mutex);
  } else {
    --shared.count;
  }
  end();
}
)";
  CHECK(ids(text) ==
        std::vector<std::string>{"2:plus", "5:drop", "5:double", "5:down", "7:drop", "7:double"});
  CHECK(text_of(text, "5:down").find("  }\n  V(shared.mutex);\n  end();\n") != std::string::npos);
}

TEST_CASE("a V behind other calls is also moved to before the action", "[mutate]") {
  const std::string text = R"(struct Shared {
  Semaphore a{0};
};
void role(Shared& shared) {
  act();
  P(shared.a);
  V(shared.a);
}
)";
  CHECK(text_of(text, "7:early").find("  V(shared.a);\n  act();\n  P(shared.a);\n") !=
        std::string::npos);
  CHECK(text_of(text, "6:early") == "no such mutant");
}

TEST_CASE("each use of a semaphore is taken for every other of its kind, and for no other kind",
          "[mutate]") {
  const std::string text = R"(struct Shared {
  Semaphore a{1};
  SemaphoreArray<4> many{1};
  BinarySemaphore binary{1};
  Semaphore never_used{0};  // not a.many
};
void role(Shared& shared, int i) {
  Swait(shared.a, shared.many[next(i)]);
}
)";
  std::vector<std::string> others;
  for (const std::string& id : ids(text)) {
    if (id.find(":other:") != std::string::npos) {
      others.push_back(id);
    }
  }
  CHECK(others == std::vector<std::string>{"8:other:a->many[next(i)]", "8:other:a->never_used",
                                           "8:other:many[next(i)]->a",
                                           "8:other:many[next(i)]->never_used"});
  CHECK(text_of(text, "8:other:many[next(i)]->a").find("Swait(shared.a, shared.a);") !=
        std::string::npos);
}

TEST_CASE("references that stand for semaphores are taken for each other", "[mutate]") {
  const std::string text = R"(void role(Shared& shared, int i) {
  Semaphore& lower = first(shared, i);
  Semaphore& higher = second(shared, i);
  P(lower);
  P(higher);
}
)";
  CHECK(text_of(text, "4:other:lower->higher").find("  P(higher);\n  P(higher);\n") !=
        std::string::npos);
}

TEST_CASE("a binary semaphore gets no second unit, and a named number is calculated with",
          "[mutate]") {
  CHECK(ids("struct S {\n  BinarySemaphore b{1};\n};\n") == std::vector<std::string>{"2:minus"});
  const std::string named = "struct S {\n  Semaphore empty{slots};\n};\n";
  CHECK(ids(named) == std::vector<std::string>{"2:plus", "2:minus"});
  CHECK(text_of(named, "2:minus") == "struct S {\n  Semaphore empty{slots - 1};\n};\n");
}

TEST_CASE("texts that differ in empty lines only are one mutant", "[mutate]") {
  CHECK(ids("void role(S& s) {\n  P(s.a);\n\n  P(s.b);\n}\n") ==
        std::vector<std::string>{"2:drop", "2:double", "2:down", "4:drop", "4:double"});
}

TEST_CASE("equal texts are one mutant", "[mutate]") {
  // Up for the one is down for the other.
  CHECK(ids("void role(S& s) {\n  P(s.a);\n  P(s.b);\n}\n") ==
        std::vector<std::string>{"2:drop", "2:double", "2:down", "3:drop", "3:double"});
}
