#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/program.hpp"

namespace harness::cli {

// How many processes of each role; under the empty name, those of a program's only role.
using Size = std::map<std::string, std::uint32_t>;

// Reads "reader=3", "reader=3,writer=2", or "5" for a program's only role. Throws model::Failure.
Size parse_processes(const std::vector<std::string>& texts);

// What to judge at: what is wished, and else the first of the sizes the spec names. What neither
// says, the program does.
Size chosen_size(const Size& wished, const std::vector<Size>& of_the_spec);

// What `dev check` judges at: the sizes that the spec names, or 3, 4 and 5 processes of a role that
// is the only one, or else what the program says. `roles`: those of the program.
std::vector<Size> sizes_to_check(const std::vector<Size>& of_the_spec,
                                 const std::vector<std::string>& roles);

// "3 reader, 2 writer".
std::string text_of(const Size& size);

// The processes of a size.
std::vector<model::ProcessName> processes_of(const Size& size);

// How many there are of each role.
Size size_of(const std::vector<model::ProcessName>& processes);

}  // namespace harness::cli
