#include "live/real_processes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace harness::live {

using learn::Answer;
using learn::Automaton;
using learn::Fingerprint;
using learn::Stop;
using model::NodeId;
using model::Operation;
using model::OperationKind;

// A process that stands at its gate, alone.
struct RealProcesses::Parked {
  std::uint32_t slot = 0;
  std::uint64_t last_used = 0;
  std::unique_ptr<Worker> worker;  // none: the place is free
  model::ProcessId process;
  Fingerprint fingerprint;
  std::vector<std::byte> segment;  // what its view of the segment must hold
};

namespace {

constexpr std::uint32_t most_parked = Zygote::slots_alone;

Stop diverged(model::ProcessId process, const Operation& before, const Operation& now) {
  Operation operation{.kind = OperationKind::diverged, .call_stack = now.call_stack};
  operation.detail = before.kind == now.kind
                         ? "had other things in its private memory than the first time"
                         : fmt::format("came to \"{}\" where it had come to \"{}\" before",
                                       model::name_of(now.kind), model::name_of(before.kind));
  return {.fingerprint = {0x6469'7665'7267'6564, process.value}, .operation = std::move(operation)};
}

// Whether it touches the segment behind the back of the gate.
bool is_unannounced(const Operation& operation) {
  return operation.kind == OperationKind::unmodelled && operation.address != 0;
}

// What is surprising about where a process got to that had got to `to` before; nothing, if it is
// the same.
std::optional<Surprise> surprise_in(const Stop& stop, const learn::Node& to,
                                    const std::vector<std::byte>& written) {
  if (stop.fingerprint == to.fingerprint && stop.written == written) {
    return std::nullopt;
  }
  const bool tells_itself =
      stop.operation.kind == OperationKind::diverged || is_unannounced(stop.operation);
  return Surprise{tells_itself ? stop : diverged(to.process, to.operation, stop.operation),
                  to.process};
}

std::vector<NodeId> starts_of(const Automaton& automaton) {
  std::vector<NodeId> starts;
  for (std::uint32_t n = 0; n < automaton.size(); ++n) {
    if (!automaton.node(NodeId{n}).parent) {
      starts.push_back(NodeId{n});
    }
  }
  return starts;
}

// The index of the first byte that differs; the size if none does. Requires: equal sizes.
std::size_t first_difference(const std::vector<std::byte>& a, const std::vector<std::byte>& b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

}  // namespace

RealProcesses::RealProcesses(Zygote& zygote, std::chrono::milliseconds step_limit)
    : zygote_(zygote),
      step_limit_(step_limit),
      observer_(zygote),
      segment_(zygote.program().segment.size()) {}

RealProcesses::~RealProcesses() = default;

Stop RealProcesses::start(model::ProcessId process) {
  Stop stop = spawn(place_for_new(), process);
  if (is_unannounced(stop.operation)) {
    shielded_ = true;
    Stop exact = spawn(place_for_new(), process);
    shielded_ = false;
    stop = is_unannounced(exact.operation) ? std::move(exact) : std::move(stop);
  }
  return stop;
}

// A load can be answered in many ways: whoever stands before one stays there, and a copy goes on.
Stop RealProcesses::go_on(const Automaton& automaton, NodeId from, const Answer& answer) {
  return take(automaton, from, answer, model::reads_segment(automaton.node(from).operation.kind));
}

Stop RealProcesses::take(const Automaton& automaton, NodeId from, const Answer& answer,
                         bool stays) {
  const learn::Node& node = automaton.node(from);
  Parked* parked = standing_at(node.fingerprint);
  if (parked == nullptr) {
    parked = &place_for_new();
    if (auto surprise = replay(*parked, automaton, from)) {
      return *surprise;
    }
  }
  if (Parked* const twin = stays ? copy(*parked) : nullptr) {
    parked = twin;
  }
  const Stop stop = step(*parked, node.operation, answer);
  return is_unannounced(stop.operation) && !shielded_
             ? at_exact_place(automaton, from, answer, stop)
             : stop;
}

Stop RealProcesses::at_exact_place(const Automaton& automaton, NodeId from, const Answer& answer,
                                   const Stop& found) {
  shielded_ = true;
  Parked& place = place_for_new();
  const auto before = replay(place, automaton, from);
  Stop stop = before ? *before : step(place, automaton.node(from).operation, answer);
  place.worker.reset();
  shielded_ = false;
  return is_unannounced(stop.operation) ? stop : found;
}

RealProcesses::Parked* RealProcesses::copy(Parked& original) {
  original.last_used = ++clock_;  // its place is not the one to be taken
  Parked& place = place_for_new();
  observer_.remember_written(*original.worker);
  place.worker = zygote_.copy(*original.worker, place.slot);
  if (place.worker == nullptr) {
    return nullptr;
  }
  ++spawned_;
  place.process = original.process;
  place.fingerprint = original.fingerprint;
  place.segment = original.segment;
  return &place;
}

// Nothing is known to be left in a process by the shield itself. Still, whatever else than an
// unannounced access comes out behind it, a pass without it has to decide: no right program may be
// called wrong for what we did to it.
std::optional<Surprise> RealProcesses::repeat_all(const Automaton& automaton) {
  const auto behind_shield = repeat_once(automaton, true);
  return !behind_shield || is_unannounced(behind_shield->operation) ? behind_shield
                                                                    : repeat_once(automaton, false);
}

std::optional<Surprise> RealProcesses::repeat_once(const Automaton& automaton, bool shielded) {
  parked_.clear();
  pattern_ = 1;
  shielded_ = shielded;
  std::vector<NodeId> to_do = starts_of(automaton);
  while (!to_do.empty()) {
    const NodeId from = to_do.back();
    to_do.pop_back();
    std::size_t left = automaton.outgoing(from).size();
    for (const auto& [answer, transition] : automaton.outgoing(from)) {
      const learn::Node& to = automaton.node(transition.to);
      const Stop stop = take(automaton, from, answer, --left > 0);
      if (auto surprise = surprise_in(stop, to, transition.written)) {
        return surprise;
      }
      if (to.parent == from && to.answer == answer) {
        to_do.push_back(transition.to);
      }
    }
  }
  return std::nullopt;
}

RealProcesses::Parked& RealProcesses::place_for_new() {
  if (parked_.size() < most_parked) {
    parked_.push_back(std::make_unique<Parked>());
    parked_.back()->slot = static_cast<std::uint32_t>(parked_.size() - 1);
    return *parked_.back();
  }
  auto& idle = **std::ranges::min_element(parked_, {}, [](const auto& parked) {
    return parked->worker == nullptr ? 0 : parked->last_used;
  });
  idle.worker.reset();
  return idle;
}

RealProcesses::Parked* RealProcesses::standing_at(const Fingerprint& fingerprint) {
  const auto found = std::ranges::find_if(parked_, [&](const auto& parked) {
    return parked->worker != nullptr && parked->fingerprint == fingerprint;
  });
  return found == parked_.end() ? nullptr : found->get();
}

Stop RealProcesses::spawn(Parked& place, model::ProcessId process) {
  place.process = process;
  place.segment.resize(segment_.size());
  for (std::size_t i = 0; i < place.segment.size(); ++i) {
    place.segment[i] = Zygote::filler(pattern_, i);
  }
  place.worker = zygote_.spawn_alone(process, place.slot, pattern_, shielded_);
  ++spawned_;
  return look_at(place, nullptr);
}

std::optional<Stop> RealProcesses::replay(Parked& place, const Automaton& automaton, NodeId to) {
  const std::vector<NodeId> path = automaton.path_to(to);
  const model::ProcessId process = automaton.node(path.front()).process;
  Stop stop = spawn(place, process);
  for (std::size_t i = 0;; ++i) {
    const learn::Node& expected = automaton.node(path[i]);
    if (stop.fingerprint != expected.fingerprint) {
      place.worker.reset();
      return diverged(process, expected.operation, stop.operation);
    }
    if (i + 1 == path.size()) {
      return std::nullopt;
    }
    stop = step(place, expected.operation, automaton.node(path[i + 1]).answer);
  }
}

Stop RealProcesses::step(Parked& parked, const Operation& operation, const Answer& answer) {
  ++steps_;
  wire::Gate& gate = parked.worker->gate();
  gate.answer = 0;  // every time: it ends up in a register
  if (operation.kind == OperationKind::identity && answer.size() == sizeof(gate.answer)) {
    std::memcpy(&gate.answer, answer.data(), sizeof(gate.answer));
  }
  if (model::reads_segment(operation.kind)) {
    std::ranges::copy(answer, reinterpret_cast<std::byte*>(gate.bytes));
    std::ranges::copy(answer, parked.segment.begin() + operation.range.offset);
  }
  parked.worker->resume();
  return look_at(parked, &operation);
}

Stop RealProcesses::look_at(Parked& parked, const Operation* done) {
  parked.last_used = ++clock_;
  const Arrival arrival = parked.worker->await(step_limit_);
  segment_ = parked.segment;  // what we see of a process that is gone
  Stop stop = observer_.look(*parked.worker, arrival, segment_);
  if (done != nullptr && model::writes_segment(done->kind)) {
    const auto first = segment_.begin() + done->range.offset;
    stop.written.assign(first, first + done->range.size);
    std::ranges::copy(stop.written, parked.segment.begin() + done->range.offset);
  }
  if (const std::size_t wrong = first_difference(segment_, parked.segment);
      wrong < segment_.size()) {
    stop.operation.kind = OperationKind::unmodelled;
    stop.operation.detail = "writes to the shared struct unannounced";
    stop.operation.address = wire::segment_address + wrong;
    stop.fingerprint.high ^= wrong + 1;
  }
  parked.fingerprint = stop.fingerprint;
  if (model::is_last(stop.operation.kind)) {
    parked.worker.reset();
  }
  return stop;
}

}  // namespace harness::live
