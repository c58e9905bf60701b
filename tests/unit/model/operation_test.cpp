#include "model/operation.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "model/ensure.hpp"
#include "support/catch.hpp"
#include "support/enumerators.hpp"

namespace {

using namespace harness::model;
using harness::support::enumerators;
using Kinds = std::vector<OperationKind>;

std::string in_lower_case(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

Kinds kinds_that(bool (*predicate)(OperationKind)) {
  Kinds result;
  for (const auto& [kind, identifier] : enumerators<OperationKind>()) {
    if (predicate(kind)) {
      result.push_back(kind);
    }
  }
  return result;
}

}  // namespace

TEST_CASE("every kind of operation has a name of its own, that of its enumerator", "[model]") {
  const auto all = enumerators<OperationKind>();
  REQUIRE(all.size() == 25);
  std::set<std::string_view> names;
  for (const auto& [kind, identifier] : all) {
    CHECK(in_lower_case(name_of(kind)) == identifier);
    names.insert(name_of(kind));
  }
  CHECK(names.size() == all.size());
  CHECK(name_of(OperationKind::p) == "P");
  CHECK(name_of(OperationKind::swait) == "Swait");
  CHECK(name_of(OperationKind::enter) == "enter");
}

TEST_CASE("a number that is no kind of operation breaks a promise", "[model]") {
  CHECK_THROWS_AS(name_of(static_cast<OperationKind>(25)), BrokenPromise);
  CHECK_THROWS_AS(is_last(static_cast<OperationKind>(255)), BrokenPromise);
}

TEST_CASE("the kinds of operations fall into their classes", "[model]") {
  using enum OperationKind;
  CHECK(kinds_that(is_synchronization) == Kinds{p, v, swait, ssignal});
  CHECK(kinds_that(is_atomic) ==
        Kinds{atomic_load, atomic_store, atomic_update, atomic_compare, fence});
  CHECK(kinds_that(reads_segment) == Kinds{read, atomic_load, atomic_update, atomic_compare});
  CHECK(kinds_that(writes_segment) == Kinds{write, atomic_store, atomic_update, atomic_compare});
  CHECK(kinds_that(is_mark) == Kinds{request, enter, leave, note});
  CHECK(kinds_that(is_last) ==
        Kinds{done, exited, crashed, spinning, refused, unmodelled, misuse, diverged});
  CHECK(kinds_that(is_fault) ==
        Kinds{exited, crashed, spinning, refused, unmodelled, misuse, diverged});
}
