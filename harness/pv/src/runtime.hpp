#pragma once

#include "pv/program.hpp"
#include "wire/gate.hpp"

// What this process knows about itself and the program it belongs to.
namespace pv::runtime {

extern harness::wire::Mode mode;  // free unless a checker started us
// Number of this process over all roles; -1 before it is one. Of each thread, where processes are
// threads.
extern constinit thread_local int self;

extern int count;  // of processes, over all roles

// One process: which role of the program, and its index within that.
struct Place {
  int role;
  int index;
};

// Says how many processes run a role. Before the first process starts, each role is set once or
// more. Requires: role < most_roles, processes >= 0.
void set_processes(const detail::AnyProgram& program, int role, int processes);

// How many processes run a role; 0 if that was not set.
int processes_of(int role);

// The number of the role with that name; -1 if the program has none.
int role_named(const detail::AnyProgram& program, const char* name);

// The place of process `number`. Requires: 0 <= number < count.
Place place_of(int number);

// The name of a role that was set.
const char* role_name(int role);

// What a process is called: "philosopher 2", or just "barber" when the role has one process.
struct ProcessName {
  char text[harness::wire::name_length + 12];
};
ProcessName name_of(int number);

}  // namespace pv::runtime
