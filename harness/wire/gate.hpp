#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace harness::wire {

// The two sides of a check speak through shared pages: one Gate for each process, known to that
// process and the checker only, and one Control page for the zygote. Both sides are built from this
// header; the number changes with it.
inline constexpr std::uint32_t protocol = 6;

// Fixed addresses, the same in every process of a check, so that equal local states look equal.
inline constexpr std::uintptr_t control_address = 0x5f00'0000'0000;
inline constexpr std::uintptr_t gate_address = 0x5f10'0000'0000;
inline constexpr std::uintptr_t segment_address = 0x5f20'0000'0000;
inline constexpr std::uintptr_t board_address = segment_address + 0x1'0000'0000;
inline constexpr std::uintptr_t stack_address = 0x5f30'0000'0000;  // lowest byte of a role's stack
// What signal handlers run on, while a process has no role's stack: no part of its local state.
inline constexpr std::uintptr_t handler_stack_address = 0x5f50'0000'0000;
inline constexpr std::uintptr_t heap_address = 0x5f40'0000'0000;  // lowest byte of the heap

inline constexpr std::size_t page_size = 4096;
inline constexpr std::size_t segment_limit = 1U << 20;  // bytes, largest shared struct
inline constexpr std::size_t board_limit = 1U << 20;    // bytes, state of the real semaphores
inline constexpr std::size_t stack_size = 256U << 10;   // bytes, one role's stack
inline constexpr std::size_t handler_stack_size = 32U << 10;
inline constexpr std::size_t heap_limit = 64U << 20;  // bytes, one process's heap
inline constexpr std::size_t most_demands = 16;       // semaphores in one Swait or Ssignal
inline constexpr std::size_t name_length = 48;  // bytes of a mark's or role's name, with its 0
inline constexpr std::size_t most_roles = 8;
inline constexpr std::uint32_t most_processes = 32;
// Whose gate the zygote has until its setup is over, and it says `done` there.
inline constexpr std::uint32_t setup_slot = 0;

// Who may run: the other side waits (futex) until the word changes.
enum Turn : std::uint32_t { turn_process = 0, turn_checker = 1 };

// What the process is about to do; kinds as in model::OperationKind, checked on arrival.
enum class Stop : std::uint32_t {
  p,
  v,
  swait,
  ssignal,
  read,
  write,
  atomic_load,
  atomic_store,
  atomic_update,
  atomic_compare,
  fence,
  request,
  enter,
  leave,
  note,
  identity,
  done,
  exited,
  crashed,
  refused,
  system_call,
  out_of_memory,
  unsupported,
  unannounced,  // touches the segment otherwise than it has said
  misused,      // only in the setup: what Control::error says
};

// Registers that survive a call, as they were when the process called the gate.
struct Registers {
  std::uint64_t rbx, rbp, r12, r13, r14, r15;
  std::uint64_t rsp;    // points at the return address
  std::uint64_t rip;    // only in `crashed` and `system_call`: where it happened; else 0
  std::uint32_t mxcsr;  // how floating point numbers are rounded, ...
  std::uint32_t x87;    // ... and the same for long double; 16 bits
};

struct WireDemand {
  std::uint64_t address;  // of the semaphore
  std::int32_t threshold;
  std::int32_t amount;
};

enum class AtomicFunction : std::uint32_t {
  load,
  store,
  exchange,
  add,
  subtract,
  bit_and,
  bit_or,
  bit_xor,
  bit_nand,
  compare,  // stores the operand where it finds what is expected
};

// An atomic operation of up to 8 bytes; values as in memory, then zeros.
struct AtomicRequest {
  AtomicFunction function;
  std::uint32_t order;    // as std::memory_order
  std::uint32_t failure;  // compare: the one for when it does not store
  std::uint64_t operand;
  std::uint64_t expected;  // compare
};

// How a process is being driven.
enum class Mode : std::uint32_t {
  free,     // no checker: operations happen for real
  setup,    // the zygote, before any process: operations happen unannounced
  learn,    // alone; the checker answers, nothing happens for real
  confirm,  // with all the others; the checker says when, then it happens for real
};

// What a process is to do when it gets the turn.
enum class Order : std::uint32_t {
  go_on,      // with the answer
  double_up,  // first make a copy of itself, which stands at the gate `slot`; then wait again
};

// Whether a process can touch the segment behind the back of the gate.
enum class Shield : std::uint32_t {
  none,  // it can
  down,  // it cannot, but now the runtime is at work
  up,    // it cannot
};

// Input from an untrusted process: every field is checked before it is used.
struct alignas(page_size) Gate {
  std::atomic<std::uint32_t> turn;
  Stop stop;
  Registers registers;
  std::uint32_t demand_count;
  WireDemand demands[most_demands];  // p, v, swait, ssignal
  // read, write, atomics: first byte; crashed, unannounced: faulting address
  std::uint64_t address;
  std::uint64_t size;    // read, write, atomics: bytes
  AtomicRequest atomic;  // atomics; fence: only `order`
  // mark: argument; exited: status; crashed: signal; system_call: its number; unannounced: 1 for a
  // write
  std::int64_t number;
  char name[name_length];  // mark: region or event; refused, unsupported: what was asked for
  // The checker's answer.
  Order order;
  std::uint32_t slot;        // double_up: which gate the copy gets
  std::int32_t checker;      // double_up: process number of the checker
  std::uint8_t bytes[2048];  // what a load is to find (large reads come in pieces)
  std::int64_t answer;       // identity: the number to return; from the process, after
                             // double_up: the copy's process number, or -errno
  // Only in confirm mode: the atomic store is not to reach memory yet, or the load is to return
  // `bytes`, which a store before it has left in the store buffer. Not 0: so it is.
  std::uint32_t in_buffer;
  std::uint64_t preferred;  // v, ssignal in confirm mode: whom to resume before others that
                            // wait for the same semaphore, bit i for process i
  // Only in confirm mode, written around a real P or Swait: the process is about to sleep.
  std::atomic<std::uint32_t> asleep;
  // Only in confirm mode: it has found the integer semaphore of its P empty, and stands before the
  // same P again.
  std::atomic<std::uint32_t> spins;
  // Set by the checker before the process begins: `none` or `down`.
  Shield shield;
  std::uint64_t segment_size;  // bytes, in whole pages
};
static_assert(sizeof(Gate) == page_size);

struct WireRole {
  char name[name_length];
  std::uint32_t processes;  // as many as will be started
  std::uint32_t most;       // as many as the problem allows
};

enum class Command : std::uint32_t {
  prepare,  // make file_live a fresh copy of the constructed segment, for a confirmation
  spawn,    // start one process
  quit,
};

// A process to be started.
struct Birth {
  std::uint32_t role;    // by number, in the program's order
  std::uint32_t index;   // of the process within its role
  std::uint32_t number;  // of the process, over all roles
  std::uint32_t slot;    // which gate it gets
  Mode mode;
  std::uint32_t pattern;  // learn: which of the filler segments it sees
};

// Between the checker and the zygote; `turn` as in Gate, with the zygote as the process.
struct alignas(page_size) Control {
  std::atomic<std::uint32_t> turn;
  // Written by the checker before exec.
  std::uint32_t protocol;
  std::uint32_t wish_count;
  WireRole wishes[most_roles];  // processes wished for some roles, by name; `most` unused
  // Written by the zygote once it is ready.
  std::uint32_t role_count;
  WireRole roles[most_roles];
  std::uint64_t segment_size;  // bytes, of the shared struct
  char segment_type[256];      // C++ name of the shared struct
  char error[256];             // not empty: why the program cannot start
  // Written by the checker with each command.
  Command command;
  Birth birth;       // spawn: what is wanted
  std::int32_t pid;  // answer to spawn; -errno when it failed
};
static_assert(sizeof(Control) == page_size);

// Open files the checker hands to the zygote, by number.
enum InheritedFile : int {
  file_wire = 100,     // Control, then the gates
  file_initial = 101,  // the segment as constructed
  file_live = 102,     // the segment of a confirmation, shared by all its processes
  file_fill = 103,  // two segments of filler bytes, one after the other: what unannounced loads see
  file_filter = 104,        // the system call filter, a struct sock_filter[]; empty: none
  file_setup_filter = 105,  // the same for the zygote, and so for all
};

// The environment variable that tells a program it is being checked; its value is `protocol`.
inline constexpr char checked_variable[] = "WORKBOOK_CHECKED";

// In the segment, where a semaphore is: how the checker recognizes one it did not construct, and
// of which kind it is.
inline constexpr std::uint64_t semaphore_magic = 0x726f'6870'616d'6553;          // "Semaphor"
inline constexpr std::uint64_t binary_semaphore_magic = 0x6553'7972'616e'6942;   // "BinarySe"
inline constexpr std::uint64_t integer_semaphore_magic = 0x5372'6567'6574'6e49;  // "IntegerS"

}  // namespace harness::wire
