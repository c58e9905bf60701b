#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "promela/cells.hpp"
#include "promela/locals.hpp"
#include "promela/model.hpp"

namespace harness::promela {

// Everything a model speaks of, with its name in the model.
class Scene {
 public:
  explicit Scene(const Searched& searched);

  // What the processes stand before at a scheduling point, as far as the model tells it apart.
  using Call = std::pair<model::OperationKind, std::vector<model::Demand>>;

  [[nodiscard]] std::uint32_t processes() const {
    return static_cast<std::uint32_t>(searched.program.processes.size());
  }
  // The scheduling points with a property, ascending.
  [[nodiscard]] std::vector<std::uint32_t> points_that(
      const std::function<bool(std::uint32_t)>& holds) const;
  // Those at which a process does this call.
  [[nodiscard]] std::vector<std::uint32_t> points_before(const Call& call) const;
  // Whether some process may go round for ever without coming to a scheduling point.
  [[nodiscard]] bool somebody_spins() const;
  // That a process gets into a region whenever it wants to; one for each that ever wants to.
  struct Hope {
    std::string region;
    std::uint32_t process;
    [[nodiscard]] std::string claim() const;
  };
  [[nodiscard]] std::vector<Hope> hopes() const;
  // The local states before an `enter` mark that is passed on the way.
  [[nodiscard]] std::vector<std::uint32_t> passed_entries() const;
  // Every call that some process stands before at a scheduling point.
  [[nodiscard]] std::vector<Call> calls() const;
  [[nodiscard]] const std::string& semaphore(const model::Demand& demand) const {
    return semaphores[demand.semaphore.value];
  }
  // Whether some operation that was learned names it.
  [[nodiscard]] bool is_used(std::uint32_t semaphore) const { return used[semaphore]; }
  // The constant for a region. Requires: a mark names it.
  [[nodiscard]] const std::string& region_constant(const std::string& region) const {
    return regions.at(region);
  }

  const Searched& searched;
  Locals locals;
  std::vector<Cell> cells;
  std::vector<std::string> semaphores;         // by id
  std::vector<bool> used;                      // by id
  std::map<std::string, std::string> regions;  // that marks name, and their constants
  std::vector<std::uint32_t> start;            // the first tuple
};

// The parts of the text, in their order.
std::string heading(const Scene& scene);
std::string variables(const Scene& scene);
std::string semaphore_operations(const Scene& scene);
std::string region_macros(const Scene& scene);
std::string movements(const Scene& scene);
std::string waiting_counter(const Scene& scene);
std::string local_steps(const Scene& scene);
std::string processes(const Scene& scene);
std::string claims(const Scene& scene);

}  // namespace harness::promela
