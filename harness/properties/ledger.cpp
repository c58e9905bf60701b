#include "properties/ledger.hpp"

namespace harness::properties {
namespace {

template <class Map>
typename Map::mapped_type& cell(Map& map, std::string_view name) {
  const auto found = map.find(name);
  return found != map.end() ? found->second : map[std::string(name)];
}

}  // namespace

std::int64_t& Ledger::number(std::string_view name) {
  return cell(numbers_, name);
}

std::int64_t Ledger::number(std::string_view name) const {
  const auto found = numbers_.find(name);
  return found == numbers_.end() ? 0 : found->second;
}

std::vector<std::int64_t>& Ledger::list(std::string_view name) {
  return cell(lists_, name);
}

const std::vector<std::int64_t>& Ledger::list(std::string_view name) const {
  static const std::vector<std::int64_t> empty;
  const auto found = lists_.find(name);
  return found == lists_.end() ? empty : found->second;
}

void Ledger::tidy() {
  std::erase_if(numbers_, [](const auto& cell) { return cell.second == 0; });
  std::erase_if(lists_, [](const auto& cell) { return cell.second.empty(); });
}

}  // namespace harness::properties
