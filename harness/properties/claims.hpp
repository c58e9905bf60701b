#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "model/program.hpp"
#include "properties/property.hpp"

namespace harness::properties {

// Whether two processes must not be in a region at the same time. Symmetric.
using Excludes = std::function<bool(const model::ProcessName&, const model::ProcessName&)>;

// No two processes that exclude each other are at once one in `region` and one in `other` (which
// may be the same region). (Dijkstra 1965; Courtois, Heymans and Parnas 1971 for two regions)
Property mutual_exclusion(std::string sentence, const std::string& region, const std::string& other,
                          const Excludes& excludes,
                          const std::vector<model::ProcessName>& processes);

// No process of `role` ever returns.
Property never_returns(const std::string& role, const std::vector<model::ProcessName>& processes);

// `count` processes are in `region` at once.
Property together(const std::string& region, std::uint32_t count);

}  // namespace harness::properties
