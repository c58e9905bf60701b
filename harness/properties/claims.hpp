#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/program.hpp"
#include "properties/property.hpp"

namespace harness::properties {

// Whether two processes must not be in a region at the same time. Symmetric.
using Excludes = std::function<bool(const model::ProcessName&, const model::ProcessName&)>;

// No two processes that exclude each other are in `region` at once. (Dijkstra 1965)
Property mutual_exclusion(std::string sentence, const std::string& region, const Excludes& excludes,
                          const std::vector<model::ProcessName>& processes);

// No process of `role` ever returns.
Property never_returns(const std::string& role, const std::vector<model::ProcessName>& processes);

}  // namespace harness::properties
