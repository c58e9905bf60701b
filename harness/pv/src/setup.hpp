#pragma once

// Under the checker, what happens before any process: the constructors of the student's globals,
// then that of the shared struct. They can do wrong as the processes can, and are watched alike:
// the zygote has a gate of its own for that time, at which it tells of a crash, a forbidden system
// call and the like.
namespace pv::setup {

// Null if the setup was begun before the first constructor; else why not, to be told.
const char* failure();

// Tells the checker that all went well, and gives the gate up.
void end();

}  // namespace pv::setup
