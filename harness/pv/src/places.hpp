#pragma once

#include <cstdint>

// Where things lie that all processes share. Fixed, so that they are the same in each; under
// ThreadSanitizer they lie elsewhere, for it has the usual place in use.
namespace pv {

extern const std::uintptr_t segment_place;  // of the shared struct
extern const std::uintptr_t board_place;

}  // namespace pv
