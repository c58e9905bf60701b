#pragma once

#include <functional>
#include <string>
#include <vector>

namespace harness::bench {

// One thing measured several times.
class Sample {
 public:
  void add(double value) { values_.push_back(value); }
  [[nodiscard]] bool empty() const { return values_.empty(); }

  // Requires: not empty.
  [[nodiscard]] double median() const;
  [[nodiscard]] double lowest() const;
  [[nodiscard]] double highest() const;

 private:
  std::vector<double> values_;
};

// Wall clock that `work` takes, in seconds.
double seconds_of(const std::function<void()>& work);

// "28.5 us (27.9..33.0)": median, lowest and highest of a sample of seconds. Requires: not empty.
std::string as_time(const Sample& seconds);

// "1,234,567".
std::string as_count(double number);

}  // namespace harness::bench
