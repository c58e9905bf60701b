// ThreadSanitizer leaves these addresses to programs, as "high" memory, in all its versions so far.
#include "board.hpp"
#include "places.hpp"

namespace pv {
namespace {

constexpr std::uintptr_t start = 0x7eb0'0000'0000;
constexpr std::uintptr_t behind_the_segment = start + 0x1'0000'0000;

}  // namespace

const std::uintptr_t segment_place = start;
const std::uintptr_t board_place = behind_the_segment;

Board* board = reinterpret_cast<Board*>(behind_the_segment);

}  // namespace pv
