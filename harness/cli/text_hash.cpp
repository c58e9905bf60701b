#include "text_hash.hpp"

#include <fmt/format.h>
#include <xxhash.h>

namespace harness::cli {

TextHash::TextHash() : state_(XXH3_createState(), [](XXH3_state_s* s) { XXH3_freeState(s); }) {
  XXH3_128bits_reset(state_.get());
}

void TextHash::add(std::string_view text) {
  const std::size_t size = text.size();
  XXH3_128bits_update(state_.get(), &size, sizeof(size));
  XXH3_128bits_update(state_.get(), text.data(), size);
}

std::string TextHash::hexadecimal() const {
  const XXH128_hash_t hash = XXH3_128bits_digest(state_.get());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace harness::cli
