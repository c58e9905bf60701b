#include "bench/memory.hpp"

#include <fmt/format.h>

#include "bench/apart.hpp"
#include "bench/demands.hpp"

namespace harness::bench {

void measure_memory(const Solution& solution, const Sink& sink) {
  const auto small = judged_apart(solution.with(2));
  const auto large = judged_apart(solution.with(8));
  Row row{.what = "8 philosophers, peak memory a state"};
  if (!small || !large) {
    row.demand = fmt::format("<= {} bytes", most_bytes_a_state);
    return sink(not_measured(row, "the system does not tell"));
  }
  const double bytes = (large->bytes - small->bytes) / large->states;
  row.ours = fmt::format("{:.1f} bytes", bytes);
  sink(demand_at_most(row, bytes, most_bytes_a_state, fmt::format("{} bytes", most_bytes_a_state)));
}

}  // namespace harness::bench
