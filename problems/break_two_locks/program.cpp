#include "break_two_locks.hpp"

// Two books, each in one pair of hands at a time.
struct Bank {
  Semaphore accounts{1};
  Semaphore journal{1};
};

void payer(Bank& bank, int /*i*/) {
  while (true) {
    receive_order();
    P(bank.accounts);
    P(bank.journal);
    pay();
    V(bank.journal);
    V(bank.accounts);
  }
}

void auditor(Bank& bank, int /*i*/) {
  while (true) {
    drink_coffee();
    P(bank.journal);
    P(bank.accounts);
    audit();
    V(bank.accounts);
    V(bank.journal);
  }
}
