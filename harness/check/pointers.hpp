#pragma once

#include <string>
#include <vector>

#include "check/subject.hpp"

namespace harness::check {

// Where the program leaves a pointer to private memory in the shared segment, as far as was
// learned: a sentence for each place. Behind that address each process has a memory of its own. No
// number is taken for a pointer; pointers to what is shared, or the same and constant everywhere (a
// string literal), are fine.
std::vector<std::string> warn_of_pointers(Subject& subject);

}  // namespace harness::check
