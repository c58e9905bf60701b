#include "bounded_buffer.hpp"

struct Buffer {
  static constexpr int places = 2;
  Semaphore empty{places};
  Semaphore full{0};
  Semaphore mutex{1};
  int place[places] = {};
  int in = 0;
  int out = 0;
  int taken = 0;  // the sum of all items
};

// Puts items in that tell who made them.
void producer(Buffer& buffer, int i) {
  for (int item = 1; item <= items_each; ++item) {
    make(10 * i + item);
    P(buffer.empty);
    P(buffer.mutex);
    buffer.place[buffer.in] = 10 * i + item;
    buffer.in = (buffer.in + 1) % Buffer::places;
    V(buffer.mutex);
    V(buffer.full);
  }
}

// Takes items out, remembers them in their order, and tells in the end what they come to.
void consumer(Buffer& buffer, int /*i*/) {
  int remembered = 0;
  for (int taken = 0; taken < items_each; ++taken) {
    P(buffer.full);
    P(buffer.mutex);
    remembered = remembered * 100 + buffer.place[buffer.out];
    buffer.out = (buffer.out + 1) % Buffer::places;
    V(buffer.mutex);
    V(buffer.empty);
    use(remembered % 100);
  }
  P(buffer.mutex);
  for (; remembered > 0; remembered /= 100) {
    buffer.taken += remembered % 100;
  }
  V(buffer.mutex);
}
