// Marks of the threads build: those of a free run, which order nothing.
#include "free_process.hpp"
#include "pv/region.hpp"
#include "runtime.hpp"
#include "threads_unseen.hpp"

namespace pv {
namespace {

using harness::wire::Stop;

void mark(Stop stop, const char* name, long argument) {
  if (runtime::mode == harness::wire::Mode::free) {
    const Unseen unseen;
    freely::mark(stop, name, argument);
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
  if (runtime::mode == harness::wire::Mode::free) {
    const Unseen unseen;
    freely::linger();
  }
}

}  // namespace pv
