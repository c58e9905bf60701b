#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/program.hpp"
#include "properties/four_rules.hpp"

namespace harness::spec {

// How often others may enter while one waits; depends on who there is.
using Bound = std::function<std::uint32_t(std::span<const model::ProcessName>)>;

// What a problem demands of those who wait for a region.
struct WaitingDemand {
  std::string region;
  bool no_starvation = false;
  bool finite = false;  // some bound
  Bound bound = {};     // this bound; may be empty
  bool progress = false;
};

// A problem that is judged by the four rules.
struct FourRules {
  std::string region;
  properties::RuleSet broken;  // by nature: not demanded
};

struct WaitingDemands {
  std::vector<WaitingDemand> regions;  // each region once, in the order of the spec
  bool may_busy_wait = false;
};

}  // namespace harness::spec
