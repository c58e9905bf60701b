#pragma once

#include <cstddef>
#include <cstdint>

#include "wire/gate.hpp"

namespace pv::gate {

using harness::wire::Gate;
using harness::wire::Stop;

// This process's page. Mapped in processes under a check only.
inline Gate& page() {
  return *reinterpret_cast<Gate*>(harness::wire::gate_address);
}

// Announces an operation and stops until the checker says go on. What `a` and `b` mean depends on
// `stop`: p, v: the semaphore; swait, ssignal: WireDemands and their count; read, write: first byte
// and size; marks and ends: a number in `b`. `name`: of a mark, or what was asked for; may be null.
// Returns the checker's answer. Everything below the caller's frame is scratch: registers are taken
// on entry, before anything of ours can change them.
extern "C" long pv_gate(Stop stop, std::uint64_t a, std::uint64_t b, const char* name);

// Announces an end, and never returns: the checker ends the process.
[[noreturn]] void stop_for_ever(Stop stop, std::uint64_t number, const char* name);

// Hands the turn to the checker with whatever the page says, for ever. For signal handlers.
[[noreturn]] void hand_over_for_ever();

}  // namespace pv::gate
