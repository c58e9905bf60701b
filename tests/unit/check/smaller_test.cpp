#include "check/smaller.hpp"

#include "support/catch.hpp"

namespace {

using harness::check::smaller_sizes;
using harness::live::ProcessCounts;
using harness::spec::Spec;
using Sizes = std::vector<ProcessCounts>;

std::vector<harness::model::ProcessName> processes(const ProcessCounts& counts) {
  std::vector<harness::model::ProcessName> names;
  for (const auto& [role, count] : counts) {
    for (std::uint32_t i = 0; i < count; ++i) {
      names.push_back({role, i, count});
    }
  }
  return names;
}

}  // namespace

TEST_CASE("below five of one role there are two, three and four", "[check]") {
  CHECK(smaller_sizes(processes({{"philosopher", 5}}), Spec("any")) ==
        Sizes{{{"philosopher", 2}}, {{"philosopher", 3}}, {{"philosopher", 4}}});
}

TEST_CASE("several roles are made smaller together, none larger than was asked", "[check]") {
  CHECK(smaller_sizes(processes({{"barber", 1}, {"customer", 4}, {"guest", 3}}), Spec("any")) ==
        Sizes{{{"barber", 1}, {"customer", 2}, {"guest", 2}},
              {{"barber", 1}, {"customer", 3}, {"guest", 3}}});
}

TEST_CASE("nothing is smaller than the smallest size of the spec", "[check]") {
  Spec spec("any");
  spec.size({{"reader", 3}, {"writer", 1}}).size({{"reader", 5}, {"writer", 2}});
  CHECK(smaller_sizes(processes({{"reader", 4}, {"writer", 2}}), spec) ==
        Sizes{{{"reader", 3}, {"writer", 1}}, {{"reader", 3}, {"writer", 2}}});
}

TEST_CASE("below the smallest size there is none", "[check]") {
  CHECK(smaller_sizes(processes({{"philosopher", 2}}), Spec("any")).empty());
  Spec spec("any");
  spec.size({{"philosopher", 3}});
  CHECK(smaller_sizes(processes({{"philosopher", 3}}), spec).empty());
  CHECK(smaller_sizes(processes({{"philosopher", 2}}), spec).empty());
}
