#include "live/observer.hpp"

#include <vector>

#include "live/announcement.hpp"

namespace harness::live {

using learn::Stop;
using model::Operation;

Observer::Observer(const Zygote& zygote)
    : program_(&zygote.program()),
      memory_(zygote.pid()),
      witness_(zygote.pid(), zygote.program()),
      hash_(XXH3_createState(), XXH3_freeState) {}

Stop Observer::look(Worker& worker, Arrival arrival, std::span<std::byte> segment) {
  if (arrival == Arrival::at_gate && !model::is_last(announced(worker.gate(), *program_).kind)) {
    return at_gate(worker, segment);
  }
  Stop stop{.fingerprint = {}, .operation = witness_.operation(worker, arrival)};
  read_memory(worker.pid(), {wire::segment_address, segment.data(), segment.size()});
  // An end has no future: all ends of one kind, at one place, are one local state.
  XXH3_128bits_reset(hash_.get());
  feed(stop.operation);
  for (const std::uint64_t address : stop.operation.call_stack) {
    XXH3_128bits_update(hash_.get(), &address, sizeof(address));
  }
  const XXH128_hash_t hash = XXH3_128bits_digest(hash_.get());
  stop.fingerprint = {hash.low64, hash.high64};
  return stop;
}

Stop Observer::at_gate(Worker& worker, std::span<std::byte> segment) {
  const wire::Registers registers = worker.gate().registers;
  Stop stop{.fingerprint = {}, .operation = announced(worker.gate(), *program_)};
  if (!memory_.read(worker.pid(), worker.page_map(), registers.rsp, segment)) {
    stop.operation = {.kind = model::OperationKind::unmodelled,
                      .detail = "it left the stack that its role was given"};
    return stop;
  }
  stop.operation.call_stack = call_stack(registers, memory_.stack());
  stop.fingerprint = fingerprint(stop.operation, registers);
  return stop;
}

learn::Fingerprint Observer::fingerprint(const Operation& operation,
                                         const wire::Registers& registers) {
  XXH3_128bits_reset(hash_.get());
  XXH3_128bits_update(hash_.get(), &registers, sizeof(registers));
  feed(operation);
  memory_.feed(*hash_);
  const XXH128_hash_t hash = XXH3_128bits_digest(hash_.get());
  return {hash.low64, hash.high64};
}

// The operation came in registers that do not survive a call, so it is not in the private memory.
void Observer::feed(const Operation& operation) {
  const auto add = [this](const void* bytes, std::size_t size) {
    XXH3_128bits_update(hash_.get(), bytes, size);
  };
  add(&operation.kind, sizeof(operation.kind));
  add(operation.demands.data(), operation.demands.size() * sizeof(model::Demand));
  add(&operation.range, sizeof(operation.range));
  add(&operation.atomic.function, sizeof(operation.atomic.function));
  add(&operation.atomic.order, sizeof(operation.atomic.order));
  add(&operation.atomic.failure, sizeof(operation.atomic.failure));
  add(&operation.atomic.operand, sizeof(operation.atomic.operand));
  add(&operation.atomic.expected, sizeof(operation.atomic.expected));
  add(operation.mark.name.c_str(), operation.mark.name.size() + 1);
  add(&operation.mark.argument, sizeof(operation.mark.argument));
  add(operation.detail.c_str(), operation.detail.size() + 1);
  add(&operation.address, sizeof(operation.address));
}

}  // namespace harness::live
