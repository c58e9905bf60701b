#include "check/pointers.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <cstring>
#include <map>
#include <span>

#include "check/fault_text.hpp"
#include "wire/gate.hpp"

namespace harness::check {
namespace {

using Bytes = std::span<const std::byte>;

bool is_in(std::uint64_t address, std::uint64_t start, std::uint64_t size) {
  return address - start < size;
}

// Looks for such pointers, and says each thing once, of the first process that does it.
class Pointers {
 public:
  explicit Pointers(Subject& subject)
      : subject_(subject), own_(live::private_regions(subject.zygote.pid())) {}

  // Those in `bytes`, which are at `offset` of the segment. `who`: "philosopher 2"; `where`: behind
  // the verb.
  void look(Bytes bytes, std::size_t offset, const std::string& who, const std::string& where) {
    constexpr std::size_t word = sizeof(std::uint64_t);
    for (std::size_t at = (word - offset % word) % word; at + word <= bytes.size(); at += word) {
      std::uint64_t value = 0;
      std::memcpy(&value, &bytes[at], word);
      if (const std::string to = private_target(value, offset + at); !to.empty()) {
        const auto member = subject_.names.bytes({static_cast<std::uint32_t>(offset + at), word});
        who_.try_emplace(fmt::format("stores a pointer to {} in {}{}", to, member, where), who);
      }
    }
  }

  [[nodiscard]] std::vector<std::string> sentences() const {
    std::vector<std::string> sentences;
    for (const auto& [what, who] : who_) {
      sentences.push_back(fmt::format(
          "{} {}. It means nothing in another process: behind the same address each has a memory "
          "of its own. Store an index, or the thing itself.",
          who, what));
    }
    return sentences;
  }

 private:
  // Empty if it is none, or points to what is no process's own. Addresses of stack and heap are
  // such that no number looks like them by chance; those of globals are small.
  [[nodiscard]] std::string private_target(std::uint64_t value, std::size_t offset) const {
    if (is_in(value, wire::stack_address, wire::stack_size)) {
      return "its own stack";
    }
    if (is_in(value, wire::heap_address, wire::heap_limit)) {
      return "its own heap";
    }
    for (const live::Region& region : own_) {
      if (is_in(value, region.start, region.size) && subject_.names.is_pointer(offset)) {
        return subject_.names.address(value) + ", of which each process has its own";
      }
    }
    return "";
  }

  Subject& subject_;
  std::vector<live::Region> own_;
  std::map<std::string, std::string> who_;  // does what
};

}  // namespace

std::vector<std::string> warn_of_pointers(Subject& subject) {
  Pointers pointers(subject);
  pointers.look(subject.program.segment, 0, "The constructor of the shared struct", "");
  const learn::Automaton& automaton = subject.learner.automaton();
  for (std::uint32_t n = 0; n < automaton.size(); ++n) {
    const learn::Node& node = automaton.node(model::NodeId{n});
    if (node.operation.kind != model::OperationKind::write) {
      continue;
    }
    for (const auto& [answer, transition] : automaton.outgoing(model::NodeId{n})) {
      pointers.look(transition.written, node.operation.range.offset,
                    model::name_of(subject.program.processes.at(node.process.value)),
                    behind_at(subject.names.place(node.operation)));
    }
  }
  return pointers.sentences();
}

}  // namespace harness::check
