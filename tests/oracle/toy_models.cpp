// Writes a small program as a Promela model, for toy_oracle_test.sh, and what the checker says of
// it. usage: toy_models NAME STRENGTH COUNT
#include <iostream>
#include <map>
#include <string>

#include "promela/model.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness;
using support::Script;
using support::ToyProgram;

// One critical section.
ToyProgram mutex(std::uint32_t count) {
  ToyProgram toy{.semaphores = {1}};
  toy.scripts.assign(count, Script().request("cs").p(0).enter("cs").leave("cs").v(0).loop());
  return toy;
}

// Each gives back one unit too many; a binary semaphore loses it.
ToyProgram v_twice(std::uint32_t count, model::SemaphoreKind kind) {
  ToyProgram toy{.semaphores = {1}, .kinds = {kind}};
  toy.scripts.assign(count, Script().request("cs").p(0).enter("cs").leave("cs").v(0).v(0));
  return toy;
}

ToyProgram v_twice_on_a_binary(std::uint32_t count) {
  return v_twice(count, model::SemaphoreKind::binary);
}

ToyProgram v_twice_on_a_record(std::uint32_t count) {
  return v_twice(count, model::SemaphoreKind::record);
}

ToyProgram mutex_of_an_integer(std::uint32_t count) {
  ToyProgram toy = mutex(count);
  toy.kinds = {model::SemaphoreKind::integer};
  return toy;
}

// Nobody gives the unit back.
ToyProgram forgotten_v(std::uint32_t count) {
  ToyProgram toy{.semaphores = {1}};
  toy.scripts.assign(count, Script().request("cs").p(0).enter("cs").leave("cs").loop());
  return toy;
}

// Two units where there should be one.
ToyProgram two_units(std::uint32_t count) {
  ToyProgram toy = mutex(count);
  toy.semaphores = {2};
  return toy;
}

// Each but the first waits on two semaphores, one after the other; the first lets go on two at a
// time, with one operation, as often as there are others.
ToyProgram released_together(std::uint32_t count) {
  ToyProgram toy{.scripts = {Script()}, .semaphores = {0, 0}};
  for (std::uint32_t i = 1; i < count; ++i) {
    toy.scripts[0].ssignal({0, 1});
    toy.scripts.push_back(Script().p(i % 2).p((i + 1) % 2));
  }
  return toy;
}

// Each takes both semaphores at once, and gives them back.
ToyProgram all_at_once(std::uint32_t count) {
  ToyProgram toy{.semaphores = {1, 2}};
  toy.scripts.assign(count, Script()
                                .request("cs")
                                .swait({{{0}, 1, 1}, {{1}, 2, 1}})
                                .enter("cs")
                                .leave("cs")
                                .ssignal({0, 1})
                                .loop());
  return toy;
}

// A counter in the segment, guarded by a semaphore, that each counts up twice and then returns.
ToyProgram counter(std::uint32_t count) {
  ToyProgram toy{.semaphores = {1}};
  Script script;
  for (int round = 0; round < 2; ++round) {
    script.request("cs").p(0).read(0, 4).enter("cs").add(1).write_variable(0).leave("cs").v(0);
  }
  toy.scripts.assign(count, script);
  return toy;
}

const std::map<std::string, ToyProgram (*)(std::uint32_t)> toys{
    {"mutex", mutex},
    {"v_twice_on_a_binary", v_twice_on_a_binary},
    {"v_twice_on_a_record", v_twice_on_a_record},
    {"mutex_of_an_integer", mutex_of_an_integer},
    {"forgotten_v", forgotten_v},
    {"two_units", two_units},
    {"released_together", released_together},
    {"all_at_once", all_at_once},
    {"counter", counter},
};

std::vector<promela::Exclusion> all_exclude_each_other(std::uint32_t count) {
  std::vector<promela::Exclusion> exclusions;
  for (std::uint32_t p = 0; p < count; ++p) {
    for (std::uint32_t q = 0; q < count; ++q) {
      if (p != q) {
        exclusions.push_back({{p}, "cs", {q}, "cs"});
      }
    }
  }
  return exclusions;
}

std::string name_of_range(const model::Range& range) {
  return "x[" + std::to_string(range.offset) + "]";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4 || !toys.contains(argv[1]) || !model::strength_named(argv[2])) {
    std::cerr << "usage: toy_models NAME STRENGTH COUNT\n";
    return 2;
  }
  const auto count = static_cast<std::uint32_t>(std::stoul(argv[3]));
  ToyProgram program = toys.at(argv[1])(count);
  program.strength = *model::strength_named(argv[2]);
  support::ToyProduct toy(program);
  const explore::Explored explored = toy.search_past_all_wrongs();
  std::cout << promela::to_promela({.title = argv[1],
                                    .program = toy.program(),
                                    .strength = program.strength,
                                    .automaton = toy.learner().automaton(),
                                    .product = *toy,
                                    .explored = explored,
                                    .exclusions = all_exclude_each_other(count),
                                    .no_starvation = {},
                                    .waits = {},
                                    .words = {.operation =
                                                  [](const model::Operation& operation) {
                                                    return std::string(
                                                        model::name_of(operation.kind));
                                                  },
                                              .variable = name_of_range}});
}
