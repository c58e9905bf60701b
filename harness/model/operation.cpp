#include "model/operation.hpp"

#include <array>

#include "model/named.hpp"

namespace harness::model {
namespace {

// What a kind of operation is, as far as the rules of the search differ.
enum class Sort : std::uint8_t { synchronization, access, mark, question, proper_end, fault };

struct Row {
  OperationKind value;
  std::string_view name;
  Sort sort;
};

constexpr auto table = std::to_array<Row>({
    {OperationKind::p, "P", Sort::synchronization},
    {OperationKind::v, "V", Sort::synchronization},
    {OperationKind::swait, "Swait", Sort::synchronization},
    {OperationKind::ssignal, "Ssignal", Sort::synchronization},
    {OperationKind::read, "read", Sort::access},
    {OperationKind::write, "write", Sort::access},
    {OperationKind::request, "request", Sort::mark},
    {OperationKind::enter, "enter", Sort::mark},
    {OperationKind::leave, "leave", Sort::mark},
    {OperationKind::note, "note", Sort::mark},
    {OperationKind::identity, "identity", Sort::question},
    {OperationKind::done, "done", Sort::proper_end},
    {OperationKind::exited, "exited", Sort::fault},
    {OperationKind::crashed, "crashed", Sort::fault},
    {OperationKind::spinning, "spinning", Sort::fault},
    {OperationKind::refused, "refused", Sort::fault},
    {OperationKind::unmodelled, "unmodelled", Sort::fault},
    {OperationKind::misuse, "misuse", Sort::fault},
    {OperationKind::diverged, "diverged", Sort::fault},
});
static_assert(is_in_order(table));

Sort sort_of(OperationKind kind) {
  return row_of(table, kind).sort;
}

}  // namespace

std::string_view name_of(OperationKind kind) {
  return row_of(table, kind).name;
}

bool is_last(OperationKind kind) {
  return sort_of(kind) == Sort::proper_end || is_fault(kind);
}

bool is_fault(OperationKind kind) {
  return sort_of(kind) == Sort::fault;
}

bool is_mark(OperationKind kind) {
  return sort_of(kind) == Sort::mark;
}

bool is_synchronization(OperationKind kind) {
  return sort_of(kind) == Sort::synchronization;
}

}  // namespace harness::model
