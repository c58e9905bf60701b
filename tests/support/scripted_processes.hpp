#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "learn/processes.hpp"

namespace harness::support {

using Bytes = std::vector<std::byte>;

// `value` as it lies in memory, least significant byte first.
Bytes bytes(std::uint64_t value, std::size_t size = 4);

// What a toy process does, line by line; it is done behind the last one.
//
//   Script philosopher;
//   philosopher.p(0).p(1).enter("eat").leave("eat").v(0).v(1).loop();
//
// A process has four private variables, empty at first; they are part of its local state.
class Script {
 public:
  static constexpr std::size_t variables = 4;

  // Operations: the process stops before each.
  Script& p(std::uint32_t semaphore);
  Script& v(std::uint32_t semaphore);
  Script& swait(std::vector<model::Demand> demands);
  Script& ssignal(const std::vector<std::uint32_t>& semaphores);
  Script& read(std::uint32_t offset, std::uint32_t size, std::size_t variable = 0);
  Script& write_constant(std::uint32_t offset, Bytes value);
  Script& write_variable(std::uint32_t offset, std::size_t variable = 0);
  // Atomics: what they find goes to the variable.
  Script& load(std::uint32_t offset, std::uint32_t size, std::size_t variable = 0,
               model::MemoryOrder order = model::MemoryOrder::seq_cst);
  Script& store(std::uint32_t offset, Bytes value,
                model::MemoryOrder order = model::MemoryOrder::seq_cst);
  Script& exchange(std::uint32_t offset, Bytes value, std::size_t variable = 0,
                   model::MemoryOrder order = model::MemoryOrder::seq_cst);
  // compare_exchange of one byte.
  Script& compare(std::uint32_t offset, std::uint8_t expected, std::uint8_t value,
                  std::size_t variable, model::Atomic orders);
  Script& fence(model::MemoryOrder order);
  Script& request(const std::string& region, std::int64_t argument = 0);
  Script& enter(const std::string& region, std::int64_t argument = 0);
  Script& leave(const std::string& region, std::int64_t argument = 0);
  Script& note(const std::string& event, std::int64_t argument = 0);
  Script& identity(std::size_t variable = 0);
  Script& fault(model::OperationKind kind, const std::string& detail = "");

  // Private steps: nobody sees them.
  Script& set(Bytes value, std::size_t variable = 0);
  Script& add(std::uint64_t amount, std::size_t variable = 0);  // wraps at the variable's size
  Script& label(const std::string& name);
  Script& jump(const std::string& label);
  Script& jump_if(Bytes equal, const std::string& label, std::size_t variable = 0);
  Script& loop();  // back to the first line

  bool operator==(const Script&) const = default;

 private:
  friend class ScriptedProcesses;
  enum class Action : std::uint8_t { operation, write_variable, set, add, jump, jump_if };

  // Fields that an action has no use for are left empty.
  struct Line {
    Action action = Action::operation;
    model::OperationKind kind = model::OperationKind::done;
    std::vector<model::Demand> demands = {};
    model::Range range = {};
    model::Atomic atomic = {};
    model::Mark mark = {};
    std::string text = {};  // label to jump to; detail of a fault
    Bytes value = {};       // written, set, compared with
    std::uint64_t amount = 0;
    std::size_t variable = 0;
    bool operator==(const Line&) const = default;
  };

  Script& append(Line line);
  Script& append_mark(model::OperationKind kind, const std::string& name, std::int64_t argument);

  std::vector<Line> lines_;
  std::map<std::string, std::size_t> labels_;  // the line each stands before
};

// Processes that follow scripts instead of running. Those with equal scripts share local states.
class ScriptedProcesses : public learn::Processes {
 public:
  // One script for each process.
  explicit ScriptedProcesses(std::vector<Script> scripts);

  learn::Stop start(model::ProcessId process) override;
  learn::Stop go_on(const learn::Automaton& automaton, model::NodeId from,
                    const learn::Answer& answer) override;

  // How often each was called.
  [[nodiscard]] std::size_t starts() const { return starts_; }
  [[nodiscard]] std::size_t steps() const { return steps_; }

 private:
  // All that decides what a process does next.
  struct Local {
    std::size_t script = 0;  // the first that is equal
    std::size_t line = 0;
    std::array<Bytes, Script::variables> variables = {};
    auto operator<=>(const Local&) const = default;
  };

  learn::Stop run_to_operation(Local local);
  bool do_private_step(Local& local) const;
  [[nodiscard]] model::Operation operation_at(const Local& local) const;
  [[nodiscard]] const Script& script_of(const Local& local) const { return scripts_[local.script]; }

  std::vector<Script> scripts_;
  std::map<Local, std::uint64_t> numbers_;  // fingerprints are numbers in order of appearance
  std::vector<Local> locals_;               // by number
  std::size_t starts_ = 0;
  std::size_t steps_ = 0;
};

}  // namespace harness::support
