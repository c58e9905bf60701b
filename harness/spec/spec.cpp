#include "spec/spec.hpp"

#include <utility>

namespace harness::spec {

Spec& Spec::semaphores(model::Strength strength) {
  strength_ = strength;
  return *this;
}

Spec& Spec::never_returns(std::string role) {
  endless_.push_back(std::move(role));
  return *this;
}

Spec& Spec::excludes(std::string region, std::string sentence, properties::Excludes excludes) {
  exclusions_.push_back({std::move(region), std::move(sentence), std::move(excludes)});
  return *this;
}

Spec& Spec::everyone_enters(std::string region) {
  entered_.push_back(std::move(region));
  return *this;
}

std::vector<properties::Property> Spec::properties(
    const std::vector<model::ProcessName>& processes) const {
  std::vector<properties::Property> claims;
  for (const Exclusion& e : exclusions_) {
    claims.push_back(properties::mutual_exclusion(e.sentence, e.region, e.excludes, processes));
  }
  for (const std::string& role : endless_) {
    claims.push_back(properties::never_returns(role, processes));
  }
  return claims;
}

}  // namespace harness::spec
