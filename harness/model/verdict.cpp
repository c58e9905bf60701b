#include "model/verdict.hpp"

#include <array>

#include "model/named.hpp"

namespace harness::model {
namespace {

constexpr auto table = std::to_array<Named<Verdict>>({
    {Verdict::holds, "holds"},
    {Verdict::mutual_exclusion, "mutual_exclusion"},
    {Verdict::deadlock, "deadlock"},
    {Verdict::partial_deadlock, "partial_deadlock"},
    {Verdict::starvation, "starvation"},
    {Verdict::bounded_waiting, "bounded_waiting"},
    {Verdict::progress, "progress"},
    {Verdict::busy_waiting, "busy_waiting"},
    {Verdict::concurrency, "concurrency"},
    {Verdict::rule, "rule"},
    {Verdict::data_race, "data_race"},
    {Verdict::incomplete, "incomplete"},
    {Verdict::crash, "crash"},
    {Verdict::spinning, "spinning"},
    {Verdict::nondeterministic, "nondeterministic"},
    {Verdict::unmodelled, "unmodelled"},
    {Verdict::misuse, "misuse"},
    {Verdict::inconclusive, "inconclusive"},
    {Verdict::refuted, "refuted"},
    {Verdict::impossible, "impossible"},
});
static_assert(is_in_order(table));

}  // namespace

std::string_view name_of(Verdict verdict) {
  return row_of(table, verdict).name;
}

std::optional<Verdict> verdict_named(std::string_view name) {
  return value_named(table, name);
}

std::vector<std::string_view> verdict_names() {
  std::vector<std::string_view> names;
  names.reserve(std::size(table));
  for (const auto& row : table) {
    names.push_back(row.name);
  }
  return names;
}

}  // namespace harness::model
