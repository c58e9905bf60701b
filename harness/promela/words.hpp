#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "model/operation.hpp"

namespace harness::promela {

// What the student calls things.
struct Words {
  std::function<std::string(const model::Operation&)> operation;  // "P(fork[0]), mine.cpp:12"
  std::function<std::string(const model::Range&)> variable;       // "state[2]"
};

// Makes names of Promela, each given once: letters, digits and underscores, no word of the
// language.
class Identifiers {
 public:
  // "state[2]" becomes "state_2", and if there is one already "state_2_".
  std::string unique(std::string_view text);

 private:
  std::set<std::string> taken_;
};

// A region's name as part of an identifier.
std::string identifier_of(std::string_view text);

// Text that does not end the comment it stands in, nor goes beyond its line.
std::string commented(std::string_view text);

// "(x == 1 || x >= 3 && x <= 5)": that the value of `expression` is among `numbers`, which ascend.
std::string among(std::string_view expression, std::span<const std::uint32_t> numbers);

}  // namespace harness::promela
