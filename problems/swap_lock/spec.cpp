#include "spec/spec.hpp"

using harness::model::ProcessName;
using harness::spec::Spec;

namespace {

bool always(const ProcessName& /*one*/, const ProcessName& /*other*/) {
  return true;
}

}  // namespace

Spec describe() {
  return Spec("Swap, and compare-and-swap")
      .size({{"photographer", 2}})
      .size({{"photographer", 3}})
      .size({{"photographer", 4}})
      .never_returns("photographer")
      .excludes("develop", "two photographers are never in the darkroom at the same time", always)
      .everyone_enters("develop")
      .together("take_pictures", 2)
      .progress("develop")
      .may_busy_wait();
}
