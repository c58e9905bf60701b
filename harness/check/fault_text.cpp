#include "check/fault_text.hpp"

#include <fmt/format.h>

namespace harness::check {
namespace {

using model::Operation;
using model::OperationKind;

std::string misuse_text(const Operation& operation, const Names& names) {
  if (operation.address == 0) {
    return operation.detail + ".";
  }
  return fmt::format(
      "{} {}. A variable outside the shared struct is private: each process has a "
      "copy of its own, and nobody else sees what is done to it.",
      names.address(operation.address), operation.detail);
}

// What the checker has no model of, and what to do instead.
std::string unmodelled_text(const std::string& who, const std::string& where,
                            const Operation& operation, const Names& names) {
  if (operation.address != 0) {
    return fmt::format(
        "{} {}{}: {}. It does so in assembly, or in a function of a library, where the compiler "
        "does not tell us. Use plain C++ on what is shared, or work on a copy.",
        who, operation.detail, where, names.address(operation.address));
  }
  return fmt::format(
      "{} does something the checker cannot follow{}: {}. Processes may meet only in the "
      "shared struct, by plain C++ and by P, V and their kin: nothing can be proved of anything "
      "else. Do it without.",
      who, where, operation.detail);
}

}  // namespace

std::string behind_at(const report::Place& place) {
  return place.line == 0 ? "" : fmt::format(" at {}:{}", place.file, place.line);
}

std::string fault_text(const std::string& who, const Operation& operation, const Names& names) {
  const std::string where = behind_at(names.place(operation));
  switch (operation.kind) {
    case OperationKind::crashed:
      return fmt::format("{} is ended by {}{}.", who, operation.detail, where);
    case OperationKind::exited:
      return fmt::format("{} ends early{}: {}.", who, where, operation.detail);
    case OperationKind::spinning:
      return fmt::format("{} computes{} without ever coming to another operation.", who, where);
    case OperationKind::refused:
      return fmt::format(
          "{} asks for {}{}. Its answer is another one in every run, so nothing can "
          "be proved of what follows. Do it without.",
          who, operation.detail, where);
    case OperationKind::diverged:
      return fmt::format(
          "{} did not do the same when it was run again with the same answers: it {}"
          "{}. Does it use a variable that was never set, or random numbers?",
          who, operation.detail, where);
    case OperationKind::misuse:
      return fmt::format("{}{}: {}", who, where, misuse_text(operation, names));
    default:
      return unmodelled_text(who, where, operation, names);
  }
}

}  // namespace harness::check
