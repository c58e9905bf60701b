#include "spec/spec.hpp"

using harness::model::ProcessName;
using harness::model::Verdict;
using harness::spec::Spec;

namespace {

bool are_neighbours(const ProcessName& one, const ProcessName& other) {
  const auto right_of = [](const ProcessName& p) { return (p.index + 1) % p.role_size; };
  return right_of(one) == other.index || right_of(other) == one.index;
}

}  // namespace

Spec describe() {
  return Spec("Left fork first")
      .size({{"philosopher", 5}})
      .never_returns("philosopher")
      .excludes("eat", "two neighbours never eat at the same time", are_neighbours)
      .break_it(Verdict::deadlock);
}
