#pragma once

#include <string>

#include "check/names.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"
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

// Writes a Promela model of the program to a file. Explores the product past states in which
// something is wrong if `explored` stopped at one; the model says if that did not come to its end.
// Throws model::Failure if the file cannot be written.
void write_promela(const std::string& file, const Learned& learned,
                   const explore::Explored& explored);

}  // namespace harness::check
