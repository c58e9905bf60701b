#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace harness::mutate {

// A semaphore, or an array of them, as the shared struct declares it.
struct Declaration {
  std::size_t line = 0;   // from 0
  std::string kind = {};  // of one of them: "Semaphore", "BinarySemaphore", ...
  bool is_array = false;
  std::string name = {};
  std::size_t value = 0;     // where on its line the initial value begins
  std::string initial = {};  // the initial value as written
};
std::vector<Declaration> declarations(const std::vector<std::string>& lines);

// Where a semaphore is named: `.fork[left(i)]` behind the shared struct's name, or a reference that
// stands for one (`Semaphore& lower = ...`).
struct Use {
  std::size_t line = 0;   // from 0
  std::size_t begin = 0;  // on that line
  std::string text;       // "fork[left(i)]", "lower"
  std::string kind;       // uses of one kind can stand for each other
};

// All uses outside of declarations, in the order of the text.
std::vector<Use> uses(const std::vector<std::string>& lines);

}  // namespace harness::mutate
