#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/operation.hpp"
#include "model/program.hpp"
#include "properties/ledger.hpp"

namespace harness::properties {

// What the marks of one process have said so far, as far as it matters.
struct Status {
  std::vector<model::Mark> inside;   // regions it is in, outermost first
  std::vector<model::Mark> wanting;  // regions it has requested and not yet entered
  bool done = false;                 // its role has returned
  auto operator<=>(const Status&) const = default;
};

// A global state, as far as a spec may look at it. Processes are numbered as in processes().
class State {
 public:
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  virtual ~State() = default;

  [[nodiscard]] virtual std::span<const model::ProcessName> processes() const = 0;
  [[nodiscard]] virtual const Status& status(std::size_t process) const = 0;
  // Whether it could take a step now; one that has returned cannot.
  [[nodiscard]] virtual bool can_move(std::size_t process) const = 0;
  // What the spec's own entries have written.
  [[nodiscard]] virtual const Ledger& ledger() const = 0;
  // The value of an integer in the shared struct, by the name it has there: "count", "slot[2]",
  // "table.state[0]". Throws model::Failure if the program has no such variable.
  [[nodiscard]] virtual std::int64_t variable(std::string_view name) const = 0;

  // The value of a semaphore, by the name it has in the shared struct: "mutex", "fork[2]"; below
  // zero it counts those who wait. Throws model::Failure if the program has no such semaphore.
  [[nodiscard]] virtual std::int64_t semaphore(std::string_view name) const = 0;

  // How many processes (of `role`, unless empty) are in `region`.
  [[nodiscard]] int inside(std::string_view region, std::string_view role = {}) const;
  // How many have requested `region` and not yet entered it.
  [[nodiscard]] int wanting(std::string_view region, std::string_view role = {}) const;
  // How many of those cannot move now.
  [[nodiscard]] int waiting(std::string_view region, std::string_view role = {}) const;
  // Whether all processes (of `role`) have returned.
  [[nodiscard]] bool done(std::string_view role = {}) const;

  // From the ledger.
  [[nodiscard]] std::int64_t number(std::string_view name) const { return ledger().number(name); }
  [[nodiscard]] const std::vector<std::int64_t>& list(std::string_view name) const {
    return ledger().list(name);
  }
};

// Whether a process with this status is in `region`.
bool is_inside(const Status& status, std::string_view region);
// Whether it has requested `region` and not yet entered it.
bool is_wanting(const Status& status, std::string_view region);

}  // namespace harness::properties
