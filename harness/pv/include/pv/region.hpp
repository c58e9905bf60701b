#pragma once

namespace pv {

// Marks: what a problem's given functions announce. They never wait and change nothing.
// `name` is a string literal of at most 47 characters; `argument` is up to the problem.

// The process begins to try to enter the region.
void request(const char* name, long argument);

// Something happened that the problem's spec counts.
void note(const char* name, long argument);

// The process is in the region while this lives; in a free run it stays there for a moment.
class Region {
 public:
  Region(const char* name, long argument);
  ~Region();
  Region(const Region&) = delete;
  Region& operator=(const Region&) = delete;

 private:
  const char* name_;
  long argument_;
};

// Takes a while in a free run (at random, up to a few milliseconds); nothing under the checker.
void linger();

}  // namespace pv
