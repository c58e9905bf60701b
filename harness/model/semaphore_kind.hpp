#pragma once

#include <cstdint>
#include <string_view>

namespace harness::model {

// What a semaphore is made of, whatever its strength.
enum class SemaphoreKind : std::uint8_t {
  record,   // a number and a queue; below zero the number counts those who wait
  binary,   // 0 or 1, and a queue; V on 1 is lost
  integer,  // a number only: who finds none looks again and again
};

// "record", "binary", "integer".
std::string_view name_of(SemaphoreKind kind);

}  // namespace harness::model
