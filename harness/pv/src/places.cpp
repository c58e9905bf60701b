#include "places.hpp"

#include "board.hpp"
#include "wire/gate.hpp"

namespace pv {

const std::uintptr_t segment_place = harness::wire::segment_address;
const std::uintptr_t board_place = harness::wire::board_address;

Board* board = reinterpret_cast<Board*>(harness::wire::board_address);

}  // namespace pv
