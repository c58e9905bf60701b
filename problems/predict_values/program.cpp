#include "predict_values.hpp"

struct Library {
  Semaphore printers{2};  // there are two of them
};

void student(Library& library, int i) {
  while (true) {
    study(i);
    P(library.printers);
    print(i);
    V(library.printers);
  }
}
