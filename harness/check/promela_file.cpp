#include "check/promela_file.hpp"

#include <fmt/format.h>

#include <fstream>
#include <optional>

#include "check/stuck.hpp"
#include "check/waiting.hpp"
#include "model/failure.hpp"
#include "promela/model.hpp"

namespace harness::check {
namespace {

std::vector<promela::Exclusion> exclusions_of(const spec::Spec& spec,
                                              const model::Program& program) {
  std::vector<promela::Exclusion> exclusions;
  const auto& processes = program.processes;
  const auto add = [&](const std::string& region, const std::string& other_region) {
    for (std::uint32_t p = 0; p < processes.size(); ++p) {
      for (std::uint32_t q = 0; q < processes.size(); ++q) {
        if (p != q && spec.conflict(region, processes[p], other_region, processes[q])) {
          exclusions.push_back({{p}, region, {q}, other_region});
        }
      }
    }
  };
  for (const std::string& region : spec.regions()) {
    for (const std::string& other_region : spec.regions()) {
      add(region, other_region);
    }
  }
  return exclusions;
}

std::vector<std::string> never_starved(const spec::Spec& spec) {
  std::vector<std::string> regions;
  for (const spec::WaitingDemand& demand : spec.waiting().regions) {
    if (demand.no_starvation || demand.finite) {
      regions.push_back(demand.region);
    }
  }
  return regions;
}

// "P(fork[0]), mine.cpp:12".
promela::Words words_of(const Learned& learned) {
  return {.operation =
              [&learned](const model::Operation& operation) {
                const report::Place place = learned.names.place(operation);
                const std::string text = learned.names.text(operation, learned.program);
                return place.line == 0 ? text
                                       : fmt::format("{}, {}:{}", text, place.file, place.line);
              },
          .variable = [&learned](const model::Range& range) { return learned.names.bytes(range); }};
}

// Nothing where a process is stuck in some state: who waits there waits for ever, and not because
// of others.
std::vector<promela::Wait> waits_of(const Learned& learned, const explore::Explored& explored) {
  std::vector<promela::Wait> waits;
  if (explored.ending != explore::Ending::complete || nearest_stuck(learned.product, explored)) {
    return waits;
  }
  const WaitingResult result =
      judge_waiting(learned.product, explored, learned.spec, learned.program.processes);
  for (const OwnWait& wait : result.each) {
    waits.push_back({wait.process, wait.region, wait.entries, wait.starves});
  }
  return waits;
}

std::string text_of(const Learned& learned, const explore::Explored& explored) {
  return promela::to_promela({.title = learned.spec.title(),
                              .program = learned.program,
                              .strength = learned.strength,
                              .automaton = learned.automaton,
                              .product = learned.product,
                              .explored = explored,
                              .exclusions = exclusions_of(learned.spec, learned.program),
                              .no_starvation = never_starved(learned.spec),
                              .waits = waits_of(learned, explored),
                              .words = words_of(learned)});
}

}  // namespace

void write_promela(const std::string& file, const Learned& learned, std::size_t seen) {
  std::optional<explore::Explored> explored = explore_past_deadlocks(learned.product, seen);
  if (!explored) {
    explored = explore::search(learned.product, {.states = 1}, {});  // whose ending says so
  }
  const std::string text = text_of(learned, *explored);
  std::ofstream out(file);
  out << text;
  if (!out.flush()) {
    throw model::Failure(fmt::format("cannot write {}. Is there such a folder?", file));
  }
}

}  // namespace harness::check
