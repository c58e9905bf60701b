#pragma once

#include "model/semaphore.hpp"

namespace harness::explore {

// Under which rules the processes of a product run.
struct Semantics {
  Semantics() = default;
  // Sequentially consistent, as far as semaphores are all that matters.
  Semantics(model::Strength its_strength) : strength(its_strength) {}  // NOLINT: a strength is one

  model::Strength strength = model::Strength::strong;
  // Who knows of which access is part of a state. Without that, data races are found where every
  // atomic operation is sequentially consistent: then two accesses race if and only if both can be
  // next at once (Boehm and Adve 2008).
  bool follows_knowledge = false;
  // x86-TSO (Sewell and others 2010): a store that is not sequentially consistent goes through the
  // store buffer of its process, and reaches memory some time later.
  bool buffers_stores = false;
};

}  // namespace harness::explore
