// Marks. Under the checker these functions leave nothing on the stack when they call on: their
// frames would be part of the local state.
#include "pv/region.hpp"

#include "controlled.hpp"
#include "free_process.hpp"
#include "runtime.hpp"

namespace pv {
namespace {

using harness::wire::Mode;
using harness::wire::Stop;

void mark(Stop stop, const char* name, long argument) {
  switch (runtime::mode) {
    case Mode::learn:
    case Mode::confirm:
      return controlled::mark(stop, name, argument);
    case Mode::free:
      return freely::mark(stop, name, argument);
    case Mode::setup:
      return;
  }
}

}  // namespace

void request(const char* name, long argument) {
  mark(Stop::request, name, argument);
}
void note(const char* name, long argument) {
  mark(Stop::note, name, argument);
}

Region::Region(const char* name, long argument) : name_(name), argument_(argument) {
  mark(Stop::enter, name, argument);
}
Region::~Region() {
  mark(Stop::leave, name_, argument_);
}

void linger() {
  if (runtime::mode == Mode::free) {
    freely::linger();
  }
}

}  // namespace pv
