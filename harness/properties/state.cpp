#include "properties/state.hpp"

#include <algorithm>

namespace harness::properties {
namespace {

bool has(const std::vector<model::Mark>& marks, std::string_view name) {
  return std::ranges::any_of(marks, [&](const model::Mark& mark) { return mark.name == name; });
}

// How many processes of `role` (any, if empty) are as `is_so` says.
template <class IsSo>
int count(const State& state, std::string_view role, IsSo is_so) {
  int found = 0;
  const auto processes = state.processes();
  for (std::size_t p = 0; p < processes.size(); ++p) {
    found += (role.empty() || processes[p].role == role) && is_so(p) ? 1 : 0;
  }
  return found;
}

}  // namespace

bool is_inside(const Status& status, std::string_view region) {
  return has(status.inside, region);
}

bool is_wanting(const Status& status, std::string_view region) {
  return has(status.wanting, region);
}

int State::inside(std::string_view region, std::string_view role) const {
  return count(*this, role, [&](std::size_t p) { return is_inside(status(p), region); });
}

int State::wanting(std::string_view region, std::string_view role) const {
  return count(*this, role, [&](std::size_t p) { return is_wanting(status(p), region); });
}

int State::waiting(std::string_view region, std::string_view role) const {
  return count(*this, role,
               [&](std::size_t p) { return is_wanting(status(p), region) && !can_move(p); });
}

bool State::done(std::string_view role) const {
  return count(*this, role, [&](std::size_t p) { return !status(p).done; }) == 0;
}

}  // namespace harness::properties
