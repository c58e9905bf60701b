#include "predict_output.hpp"

struct Paper {
  Semaphore a{1};
  Semaphore b{0};
  Semaphore c{0};
};

void tick(Paper& paper, int /*i*/) {
  for (int round = 0; round < 2; ++round) {
    P(paper.a);
    print(1);
    V(paper.b);
  }
}

void tock(Paper& paper, int /*i*/) {
  for (int round = 0; round < 2; ++round) {
    P(paper.b);
    print(2);
    V(paper.a);
    V(paper.c);
  }
}

void bell(Paper& paper, int /*i*/) {
  P(paper.c);
  print(3);
}
