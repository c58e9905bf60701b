#include "check/smaller.hpp"

#include <algorithm>

namespace harness::check {
namespace {

using live::ProcessCounts;

ProcessCounts counts_of(const std::vector<model::ProcessName>& processes) {
  ProcessCounts counts;
  for (const model::ProcessName& process : processes) {
    counts[process.role] = process.role_size;
  }
  return counts;
}

ProcessCounts least_of(const ProcessCounts& asked, const spec::Spec& spec) {
  ProcessCounts least;
  for (const auto& [role, count] : asked) {
    std::uint32_t smallest = 2;
    if (!spec.sizes().empty()) {
      const auto named = spec.sizes().front().find(role);
      smallest = named == spec.sizes().front().end() ? count : named->second;
    }
    least[role] = std::min(smallest, count);
  }
  return least;
}

}  // namespace

std::vector<ProcessCounts> smaller_sizes(const std::vector<model::ProcessName>& asked,
                                         const spec::Spec& spec) {
  const ProcessCounts most = counts_of(asked);
  std::vector<ProcessCounts> sizes;
  ProcessCounts counts = least_of(most, spec);
  for (std::uint32_t size = 1; counts != most; ++size) {
    if (sizes.empty() || counts != sizes.back()) {
      sizes.push_back(counts);
    }
    for (auto& [role, count] : counts) {
      count = std::min(std::max(count, size + 1), most.at(role));
    }
  }
  return sizes;
}

}  // namespace harness::check
