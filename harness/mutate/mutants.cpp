#include "mutate/mutants.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "mutate/atomics.hpp"
#include "mutate/semaphores.hpp"
#include "mutate/statements.hpp"

namespace harness::mutate {
namespace {

using Lines = std::vector<std::string>;

// What two texts that differ in empty lines only have in common.
std::string without_empty_lines(Lines lines) {
  std::erase(lines, "");
  return text_of(lines);
}

// The mutants of one solution in the making.
class Collection {
 public:
  explicit Collection(Lines original) : original_(std::move(original)) {
    texts_.insert(without_empty_lines(original_));
  }

  [[nodiscard]] const Lines& original() const { return original_; }

  // Unless there is one of the same text already. `line` counts from 0.
  void add(std::size_t line, const std::string& operation, const std::string& change,
           const Lines& mutated) {
    if (!texts_.insert(without_empty_lines(mutated)).second) {
      return;
    }
    const std::string number = std::to_string(line + 1);
    std::string id = number + ":" + operation;
    const int times = ++times_[id];
    id += times == 1 ? "" : "#" + std::to_string(times);
    mutants_.push_back({.id = std::move(id),
                        .change = "line " + number + ": " + change,
                        .text = text_of(mutated)});
  }

  std::vector<Mutant> take() { return std::move(mutants_); }

 private:
  Lines original_;
  std::set<std::string> texts_;
  std::map<std::string, int> times_;
  std::vector<Mutant> mutants_;
};

std::string call_of(const std::string& line) {
  const std::string_view code = code_of(line);
  return std::string(code.substr(0, code.size() - 1));
}

// The line moved to before another, counted as in the original.
Lines moved(Lines lines, std::size_t line, std::size_t before) {
  const auto at = [&](std::size_t i) { return lines.begin() + static_cast<std::ptrdiff_t>(i); };
  if (before <= line) {
    std::rotate(at(before), at(line), at(line + 1));
  } else {
    std::rotate(at(line), at(line + 1), at(before));
  }
  return lines;
}

void drop_and_double(Collection& mutants, std::size_t line) {
  Lines dropped = mutants.original();
  const std::string call = call_of(dropped[line]);
  dropped.erase(dropped.begin() + static_cast<std::ptrdiff_t>(line));
  mutants.add(line, "drop", call + " dropped", dropped);
  Lines doubled = mutants.original();
  const std::string copy = doubled[line];
  doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(line), copy);
  mutants.add(line, "double", call + " done twice", doubled);
}

// What is not a call on semaphores is an action.
const Statement* action_before(const Lines& lines, const Surroundings& around) {
  const auto found = std::ranges::find_if(around.before, [&](const Statement& statement) {
    return call_on(lines[statement.first]) == Call::none;
  });
  return found == around.before.end() ? nullptr : &*found;
}

void move(Collection& mutants, std::size_t line) {
  const Lines& lines = mutants.original();
  const Surroundings around = surroundings(lines, line);
  const std::string call = call_of(lines[line]);
  if (!around.before.empty()) {
    const std::size_t target = around.before.front().first;
    mutants.add(line, "up", call + " moved up across line " + std::to_string(target + 1),
                moved(lines, line, target));
  }
  if (!around.after.empty()) {
    const Statement& next = around.after.front();
    mutants.add(line, "down", call + " moved down across line " + std::to_string(next.first + 1),
                moved(lines, line, next.last + 1));
  }
  const Statement* const action = action_before(lines, around);
  if (call_on(lines[line]) == Call::gives && action != nullptr) {
    mutants.add(line, "early",
                call + " moved to before the action on line " + std::to_string(action->first + 1),
                moved(lines, line, action->first));
  }
}

bool is_number(const std::string& text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// A named number is taken to be at least 1: fewer units than none would not start at all.
void change_initial(Collection& mutants, const Declaration& declared) {
  const auto with = [&](const std::string& value) {
    Lines lines = mutants.original();
    lines[declared.line].replace(declared.value, declared.initial.size(), value);
    return lines;
  };
  const bool is_plain = is_number(declared.initial);
  const auto other = [&](int difference) {
    return is_plain ? std::to_string(std::stoi(declared.initial) + difference)
                    : declared.initial + (difference > 0 ? " + 1" : " - 1");
  };
  const std::string begins = declared.name + " starts with ";
  const bool can_be_more = declared.kind != "BinarySemaphore" || declared.initial == "0";
  if (can_be_more) {
    mutants.add(declared.line, "plus", begins + other(1) + ", not " + declared.initial,
                with(other(1)));
  }
  if (!is_plain || std::stoi(declared.initial) > 0) {
    mutants.add(declared.line, "minus", begins + other(-1) + ", not " + declared.initial,
                with(other(-1)));
  }
}

// The semaphores of each kind, as the program names them, each once; and those it never names.
std::map<std::string, std::set<std::string>> names_by_kind(const Lines& lines) {
  std::map<std::string, std::set<std::string>> names;
  for (const Use& use : uses(lines)) {
    names[use.kind].insert(use.text);
  }
  for (const Declaration& declared : declarations(lines)) {
    if (!declared.is_array) {
      names[declared.kind].insert(declared.name);
    }
  }
  return names;
}

void take_for_another(Collection& mutants, std::size_t line) {
  const Lines& lines = mutants.original();
  const auto names = names_by_kind(lines);
  for (const Use& use : uses(lines)) {
    if (use.line != line) {
      continue;
    }
    for (const std::string& other : names.at(use.kind)) {
      if (other != use.text) {
        Lines mutated = lines;
        mutated[line].replace(use.begin, use.text.size(), other);
        mutants.add(line, "other:" + use.text + "->" + other, use.text + " taken for " + other,
                    mutated);
      }
    }
  }
}

void change_atomics(Collection& mutants, std::size_t line, const std::vector<std::string>& names) {
  const std::string& text = mutants.original()[line];
  if (is_store(text, names)) {
    Lines dropped = mutants.original();
    dropped.erase(dropped.begin() + static_cast<std::ptrdiff_t>(line));
    mutants.add(line, "drop", call_of(text) + " dropped", dropped);
    move(mutants, line);
  }
  for (const Swap& swap : swaps(text, names)) {
    Lines mutated = mutants.original();
    mutated[line].replace(swap.begin, swap.from.size(), swap.to);
    mutants.add(line, "swap:" + swap.from + "->" + swap.to, swap.from + " taken for " + swap.to,
                mutated);
  }
}

}  // namespace

std::vector<Mutant> mutants_of(std::string_view solution) {
  Collection mutants(lines_of(solution));
  const Lines& lines = mutants.original();
  const std::vector<Declaration> declared = declarations(lines);
  const std::vector<std::string> names = atomics(lines);
  for (std::size_t line = 0; line < lines.size(); ++line) {
    const auto here = std::ranges::find(declared, line, &Declaration::line);
    if (here != declared.end()) {
      change_initial(mutants, *here);
    }
    if (call_on(lines[line]) != Call::none) {
      drop_and_double(mutants, line);
      move(mutants, line);
    }
    take_for_another(mutants, line);
    change_atomics(mutants, line, names);
  }
  return mutants.take();
}

}  // namespace harness::mutate
