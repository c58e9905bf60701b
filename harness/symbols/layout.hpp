#pragma once

#include <elfutils/libdw.h>

#include <cstddef>
#include <optional>
#include <string>

#include "symbols/types.hpp"

namespace harness::symbols {

// What follows an object's name to name its byte at `offset`: "[2]", ".in", "[1].in"; empty if the
// object has no parts. Nothing if no part covers that byte (padding, beyond the end). Members whose
// names start with "_M_" or end in "_" belong to libraries: their names are left out, their indices
// stay. In a union the first member that has a part there counts. A member whose type is described
// nowhere reaches to the next.
std::optional<std::string> path_in(Types& types, Dwarf_Die type, std::size_t offset);

// Whether a pointer or reference begins at `offset` of an object, in some member of a union.
bool is_pointer_in(Types& types, Dwarf_Die type, std::size_t offset);

}  // namespace harness::symbols
