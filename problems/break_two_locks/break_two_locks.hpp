#pragma once

// Given: what payer and auditor do besides synchronizing.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::V;

// (Not inlined, so that a process's own frame holds nothing but what stands in program.cpp.)

// Takes a while, and ends with a payment to be made.
[[gnu::noinline]] inline void receive_order() {
  pv::linger();
  pv::request("pay", 0);
}

// Moves money and writes it down, with accounts and journal in hand.
[[gnu::noinline]] inline void pay() {
  const pv::Region paying("pay", 0);
}

// Takes a while, and ends with the books to be compared.
[[gnu::noinline]] inline void drink_coffee() {
  pv::linger();
  pv::request("audit", 0);
}

// Compares journal and accounts, with both in hand.
[[gnu::noinline]] inline void audit() {
  const pv::Region auditing("audit", 0);
}

struct Bank;
void payer(Bank& bank, int i);
void auditor(Bank& bank, int i);

inline constexpr pv::Role<Bank> roles[] = {{"payer", payer, 1, 1}, {"auditor", auditor, 1, 1}};
