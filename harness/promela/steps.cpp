// The local steps: what each process was seen to do on its way from one scheduling point to the
// next.
#include <fmt/format.h>

#include <map>
#include <numeric>

#include "promela/scene.hpp"

namespace harness::promela {
namespace {

using model::OperationKind;

// That the cells of a range hold these bytes.
std::string holds(const Scene& scene, const model::Range& range, const learn::Answer& bytes) {
  std::string text;
  for (const Cell& cell : cells_in(scene.cells, range)) {
    text += fmt::format("{}{} == {}", text.empty() ? "" : " && ", cell.name,
                        value_of(cell, bytes, range.offset));
  }
  return text.empty() ? "true" : text;
}

std::string assignments(const Scene& scene, const model::Range& range,
                        const std::vector<std::byte>& bytes) {
  std::string text;
  for (const Cell& cell : cells_in(scene.cells, range)) {
    text += fmt::format("{} = {}; ", cell.name, value_of(cell, bytes, range.offset));
  }
  return text;
}

std::string place(const Branch& branch) {
  return branch.to ? std::to_string(*branch.to) : std::string("beyond");
}

std::string arrival(const Branch& branch) {
  return "at[r] = " + place(branch);
}

// Told as a distance, which is the same from many places.
std::string move(std::uint32_t from, const Branch& branch) {
  if (!branch.to) {
    return arrival(branch);
  }
  return *branch.to >= from ? fmt::format("at[r] = at[r] + {}", *branch.to - from)
                            : fmt::format("at[r] = at[r] - {}", from - *branch.to);
}

std::string on_entering(const Scene& scene, const model::Operation& operation) {
  return operation.kind == OperationKind::enter
             ? fmt::format("entered({}); ", scene.region_constant(operation.mark.name))
             : std::string();
}

// Where a process goes by what it reads. A single statement: SPIN has a limit for those of a
// d_step.
std::string fork_in_the_way(const Scene& scene, const model::Range& range,
                            const std::vector<Branch>& branches) {
  std::string text = "at[r] = ";
  for (const Branch& branch : branches) {
    text += fmt::format("({} -> {} : ", holds(scene, range, branch.answer), place(branch));
  }
  return text + "beyond" + std::string(branches.size(), ')');
}

std::string consequence(const Scene& scene, std::uint32_t number) {
  const model::Operation& operation = scene.locals.operation(number);
  const auto& branches = scene.locals.branches(number);
  const bool writes = model::writes_segment(operation.kind);
  const auto written = [&](const Branch& branch) {
    return writes ? assignments(scene, operation.range, branch.written) : std::string();
  };
  if (!model::reads_segment(operation.kind)) {
    const Branch& only = branches.at(0);
    return on_entering(scene, operation) + written(only) + move(number, only);
  }
  if (!writes) {
    return fork_in_the_way(scene, operation.range, branches);
  }
  std::string text = "if";
  for (const Branch& branch : branches) {
    text += fmt::format(" :: {} -> {}{}", holds(scene, operation.range, branch.answer),
                        written(branch), arrival(branch));
  }
  return text + " :: else -> at[r] = beyond fi";
}

// What happens at these local states: those at which it is the same, and has the same words, on one
// line.
std::string rows(const Scene& scene, const std::vector<std::uint32_t>& numbers,
                 std::string_view indent) {
  std::vector<std::string> lines;                                // as they come first
  std::map<std::string, std::vector<std::uint32_t>> where_true;  // by line
  for (const std::uint32_t number : numbers) {
    if (!scene.locals.branches(number).empty()) {
      const std::string line =
          fmt::format("{} /* {} */", consequence(scene, number),
                      commented(scene.searched.words.operation(scene.locals.operation(number))));
      auto& those = where_true[line];
      if (those.empty()) {
        lines.push_back(line);
      }
      those.push_back(number);
    }
  }
  std::string text;
  for (const std::string& line : lines) {
    text += fmt::format("{}:: {} -> {}\n", indent, among("at[r]", where_true[line]), line);
  }
  return text;
}

std::vector<std::uint32_t> numbers_from(std::uint32_t first, std::uint32_t last) {
  std::vector<std::uint32_t> numbers(last - first);
  std::iota(numbers.begin(), numbers.end(), first);
  return numbers;
}

// Passed between two scheduling points. Somebody who spins does so for ever: it rests there.
std::string passing(const Scene& scene) {
  const auto points = static_cast<std::uint32_t>(scene.locals.points());
  const auto size = static_cast<std::uint32_t>(scene.locals.size());
  if (points == size) {
    return {};
  }
  const bool spins = scene.somebody_spins();
  std::string text = spins ? "     passed = 0;\n" : "";
  text +=
      fmt::format("     do\n     :: at[r] < {} || at[r] == beyond || before_entry(r){} -> break\n",
                  points, spins ? " || passed > 10000" : "");
  text +=
      fmt::format("     :: at[r] >= {} && at[r] != beyond && !before_entry(r){} ->{}\n        if\n",
                  points, spins ? " && passed <= 10000" : "", spins ? " passed++;" : "");
  text += rows(scene, numbers_from(points, size), "        ");
  text += "        :: else -> at[r] = beyond\n        fi\n     od;\n";
  return text + (spins ? "     passed = 0;\n" : "");
}

}  // namespace

std::string local_steps(const Scene& scene) {
  const std::size_t size = scene.locals.size();
  std::string text = fmt::format(
      "\n/* A step that the checker has not seen leads nowhere. Where its search was complete "
      "SPIN\n"
      "   gets there only if the two disagree on what can happen. */\n"
      "#define beyond {}\n\n"
      "/* Those who are running do the operation they stand before, whose effect on semaphores is "
      "done,\n"
      "   and run on to their next scheduling point, one after the other. */\n"
      "inline run_on() {{\n  do\n  :: empty(running) -> break\n  :: nempty(running) ->\n"
      "     running?r;\n     if\n",
      size);
  text += rows(scene, numbers_from(0, static_cast<std::uint32_t>(scene.locals.points())), "     ");
  if (const auto entries = scene.passed_entries(); !entries.empty()) {
    text += "#ifdef WAITER\n" + rows(scene, entries, "     ") + "#endif\n";
  }
  text += "     :: else -> at[r] = beyond\n     fi;\n" + passing(scene) +
          "     strayed = strayed || at[r] == beyond\n  od;\n  r = 0;\n";
  return text + "  note_waiting()\n}\n";
}

}  // namespace harness::promela
