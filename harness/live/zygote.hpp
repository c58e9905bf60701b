#pragma once

#include <sys/types.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "live/file.hpp"
#include "live/one_core.hpp"
#include "live/worker.hpp"
#include "model/ids.hpp"
#include "model/operation.hpp"
#include "model/program.hpp"
#include "wire/gate.hpp"

namespace harness::live {

// How many processes of a role are wished for; a role that is not named gets the program's default.
using ProcessCounts = std::map<std::string, std::uint32_t>;

// The program under check, started but with no role running yet: the mould of all its processes.
class Zygote {
 public:
  // Gates for processes that run alone; behind them are those for processes that run together.
  static constexpr std::uint32_t slots_alone = 128;
  static constexpr std::uint32_t slots = slots_alone + wire::most_processes;

  // Starts `executable` and lets it construct its globals and its shared struct.
  // Throws model::Failure if it cannot be started, or refuses the wished numbers.
  Zygote(const std::string& executable, const ProcessCounts& counts);
  Zygote(const Zygote&) = delete;
  Zygote& operator=(const Zygote&) = delete;
  ~Zygote();

  // What went wrong in a constructor, before any process could be started. Then there is no program
  // to be asked for, and nothing can be started.
  [[nodiscard]] const std::optional<model::Operation>& fault() const { return fault_; }
  // Throws model::Failure if there is a fault: for those who cannot judge it.
  void require_no_fault() const;

  // Processes, semaphores (yet without names) and initial segment.
  [[nodiscard]] const model::Program& program() const { return program_; }
  // C++ name of the shared struct.
  [[nodiscard]] const std::string& segment_type() const { return segment_type_; }
  [[nodiscard]] pid_t pid() const { return process_->pid(); }

  // Starts `process` alone, on its way to its first operation. The segment it sees holds filler
  // bytes, of pattern 0 or 1, except where the checker has answered a load. With a shield it
  // cannot touch the segment otherwise than it has announced, and its accesses take longer.
  std::unique_ptr<Worker> spawn_alone(model::ProcessId process, std::uint32_t slot,
                                      std::uint32_t pattern, bool shielded = false);

  // A copy of a process that runs alone and stands at its gate; null if the system refuses.
  std::unique_ptr<Worker> copy(Worker& worker, std::uint32_t slot) {
    return worker.copy(slot, gate(slot));
  }

  // Makes a fresh real segment, with real semaphores, for spawn_together.
  void prepare_segment();
  // Writes into the real segment, as a store that was late does. Requires: no process runs; the
  // bytes lie within the segment.
  void write_segment(std::uint32_t offset, const std::vector<std::byte>& bytes);
  // Starts `process` on the real segment, beside the others. `shielded`: as for spawn_alone.
  std::unique_ptr<Worker> spawn_together(model::ProcessId process, bool shielded = false);

  // The filler byte at `offset` of a segment of that pattern.
  static std::byte filler(std::uint32_t pattern, std::size_t offset);

 private:
  // Makes the files that a zygote and its checker share; nothing runs yet.
  Zygote();
  void start(const std::string& executable);
  // Whether it came through.
  bool await_setup();
  void await_ready();
  void read_program();
  void find_semaphores();
  void fill_segments();
  void command(wire::Command command);
  std::unique_ptr<Worker> spawn(model::ProcessId process, std::uint32_t slot, wire::Mode mode,
                                std::uint32_t pattern, bool shielded);
  wire::Control& control() { return *reinterpret_cast<wire::Control*>(wire_.start()); }
  wire::Gate& gate(std::uint32_t slot);

  OneCore one_core_;  // before anything is started
  File wire_file_, initial_file_, live_file_, fill_file_, filter_file_, setup_filter_file_;
  Mapping wire_, initial_, fill_;
  std::unique_ptr<Worker> process_;  // none before it is started
  std::optional<model::Operation> fault_;
  model::Program program_;
  std::string segment_type_;
  std::vector<std::uint32_t> role_of_;  // by process: which of the program's roles, by number
};

}  // namespace harness::live
