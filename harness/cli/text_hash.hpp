#pragma once

#include <memory>
#include <string>
#include <string_view>

struct XXH3_state_s;

namespace harness::cli {

// A 128 bit hash over a list of texts.
class TextHash {
 public:
  TextHash();
  void add(std::string_view text);
  [[nodiscard]] std::string hexadecimal() const;  // 32 digits

 private:
  std::unique_ptr<XXH3_state_s, void (*)(XXH3_state_s*)> state_;
};

}  // namespace harness::cli
