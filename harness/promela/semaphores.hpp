#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "promela/scene.hpp"

namespace harness::promela {

// How those who find no unit of a semaphore wait.
enum class Waiting : std::uint8_t {
  in_a_queue,  // whoever waits longest goes on
  in_a_crowd,  // any one goes on
  outside,     // nobody is let go on: who comes first when a unit is there has it
};

Waiting waiting_at(const Scene& scene, std::uint32_t semaphore);

// The calls of the model's P and V on a semaphore; `index`: which of the choices V may use.
std::string p_call(const Scene& scene, std::uint32_t semaphore);
std::string v_call(const Scene& scene, std::uint32_t semaphore, std::size_t index);

}  // namespace harness::promela
