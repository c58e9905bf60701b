#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/operation.hpp"
#include "model/program.hpp"
#include "wire/gate.hpp"

namespace harness::live {

// What a process has published at its gate, as an operation. The page is untrusted: what makes no
// sense there becomes an operation that is a fault, never an error of ours. Without a call stack.
model::Operation announced(const wire::Gate& gate, const model::Program& program);

// The return addresses of a process, innermost first, at most 24. `stack`: its bytes from the stack
// pointer up. Functions keep frame pointers, so they form a chain.
std::vector<std::uint64_t> call_stack(const wire::Registers& registers,
                                      std::span<const std::byte> stack);

}  // namespace harness::live
