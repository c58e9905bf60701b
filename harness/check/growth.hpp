#pragma once

#include <cstddef>
#include <utility>

namespace harness::check {

// Whether the processes still come to new local states when a search has long been under way: a
// sign that one of them counts something without a bound.
class Growth {
 public:
  // So many states were seen, and so many local states.
  void note(std::size_t states, std::size_t local_states) {
    if (states >= 2 * noted_at_) {
      noted_at_ = states;
      before_ = std::exchange(last_, local_states);
    }
  }

  // Whether more than a fifth of the local states were found while the states doubled, at least.
  [[nodiscard]] bool goes_on(std::size_t local_states) const {
    return before_ > 0 && local_states > before_ + before_ / 4;
  }

 private:
  std::size_t noted_at_ = 512;  // states; nothing is noted before there are twice as many
  std::size_t last_ = 0;        // local states at that time
  std::size_t before_ = 0;      // and the time before
};

}  // namespace harness::check
