#include "spec/spec.hpp"

using harness::model::ProcessName;
using harness::spec::Spec;

namespace {

bool all(const ProcessName& /*one*/, const ProcessName& /*other*/) {
  return true;
}

}  // namespace

Spec describe() {
  return Spec("Readers and writers, nobody starves")
      .size({{"reader", 2}, {"writer", 1}})
      .size({{"reader", 2}, {"writer", 2}})
      .size({{"reader", 3}, {"writer", 2}})
      .size({{"reader", 2}, {"writer", 3}})
      .never_returns("reader")
      .never_returns("writer")
      .excludes("write", "no two writers write at the same time", all)
      .excludes("read", "write", "nobody reads while somebody writes")
      .everyone_enters("read")
      .everyone_enters("write")
      .together("read", 2)
      .no_starvation("read")
      .no_starvation("write");
}
