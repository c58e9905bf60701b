#pragma once

#include <cstddef>
#include <string>

#include "check/names.hpp"
#include "explore/product.hpp"
#include "learn/automaton.hpp"
#include "model/program.hpp"
#include "model/semaphore.hpp"
#include "spec/spec.hpp"

namespace harness::check {

// What was learned of a program, to be written down for SPIN.
struct Learned {
  const spec::Spec& spec;
  const model::Program& program;
  model::Strength strength;
  const learn::Automaton& automaton;
  explore::Product& product;
  const Names& names;
};

// Writes a Promela model of the program to a file. Explores the whole product for it, past states
// in which something is wrong; the model says so if that is far more than the `seen` states of the
// check. Throws model::Failure if the file cannot be written.
void write_promela(const std::string& file, const Learned& learned, std::size_t seen);

}  // namespace harness::check
