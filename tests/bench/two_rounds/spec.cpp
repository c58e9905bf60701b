#include "spec/spec.hpp"

using harness::model::ProcessName;
using harness::spec::Spec;

namespace {

bool all(const ProcessName& /*one*/, const ProcessName& /*other*/) {
  return true;
}

}  // namespace

// Readers and writers who come twice each, and end.
Spec describe() {
  return Spec("Readers and writers, two rounds")
      .size({{"reader", 3}, {"writer", 2}})
      .excludes("write", "no two writers write at the same time", all)
      .excludes("read", "write", "nobody reads while somebody writes")
      .everyone_enters("read")
      .everyone_enters("write")
      .together("read", 2);
}
