#pragma once

#include "wire/gate.hpp"

namespace pv::gate {

// Makes a copy of this process, a child of the checker as this one is. Returns in both: the copy
// stands at its own gate, which then is what `gate` shows; this process has handed the turn back.
void double_up(harness::wire::Gate& gate);

}  // namespace pv::gate
