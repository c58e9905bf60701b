#pragma once

#include <vector>

#include "live/zygote.hpp"
#include "model/program.hpp"
#include "spec/spec.hpp"

namespace harness::check {

// Numbers of processes below those that are asked for, smallest first: of each role 2, then 3, and
// so on, but of none more than are asked for, nor less than the smallest size that the spec names.
std::vector<live::ProcessCounts> smaller_sizes(const std::vector<model::ProcessName>& asked,
                                               const spec::Spec& spec);

}  // namespace harness::check
