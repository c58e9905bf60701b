#pragma once

#include <xxhash.h>

#include <memory>
#include <span>
#include <vector>

#include "learn/automaton.hpp"
#include "live/private_memory.hpp"
#include "live/witness.hpp"
#include "live/worker.hpp"
#include "live/zygote.hpp"

namespace harness::live {

// Looks at a process that stands still, from outside: what it is about to do, and in which local
// state.
class Observer {
 public:
  // Requires: the zygote is ready and stands still.
  explicit Observer(const Zygote& zygote);

  // A process that has arrived as await() said. `segment` receives its view of the shared segment,
  // unless the process is gone.
  learn::Stop look(Worker& worker, Arrival arrival, std::span<std::byte> segment);

  // To be called before a copy is made of a process: keeps in mind which of its pages differ from
  // the zygote's, for afterwards the kernel counts them as shared.
  void remember_written(Worker& worker) { memory_.remember_written(worker.page_map()); }

  // The same without its local state: only the operation, for processes that run together.
  model::Operation operation(Worker& worker, Arrival arrival) {
    return witness_.operation(worker, arrival);
  }

 private:
  learn::Stop at_gate(Worker& worker, std::span<std::byte> segment);
  learn::Fingerprint fingerprint(const model::Operation& operation,
                                 const wire::Registers& registers);
  void feed(const model::Operation& operation);

  const model::Program* program_;
  PrivateMemory memory_;
  Witness witness_;
  std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> hash_;
};

}  // namespace harness::live
