#include "model/operation.hpp"

#include <array>

#include "model/named.hpp"

namespace harness::model {
namespace {

// What a kind of operation is, as far as the rules of the search differ.
enum class Sort : std::uint8_t {
  synchronization,
  access,
  atomic,
  hardware,
  mark,
  question,
  proper_end,
  fault
};

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
    {OperationKind::atomic_load, "atomic_load", Sort::atomic},
    {OperationKind::atomic_store, "atomic_store", Sort::atomic},
    {OperationKind::atomic_update, "atomic_update", Sort::atomic},
    {OperationKind::atomic_compare, "atomic_compare", Sort::atomic},
    {OperationKind::fence, "fence", Sort::atomic},
    {OperationKind::flush, "flush", Sort::hardware},
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

constexpr auto functions = std::to_array<Named<AtomicFunction>>({
    {AtomicFunction::load, "load"},
    {AtomicFunction::store, "store"},
    {AtomicFunction::exchange, "exchange"},
    {AtomicFunction::add, "fetch_add"},
    {AtomicFunction::subtract, "fetch_sub"},
    {AtomicFunction::bit_and, "fetch_and"},
    {AtomicFunction::bit_or, "fetch_or"},
    {AtomicFunction::bit_xor, "fetch_xor"},
    {AtomicFunction::bit_nand, "fetch_nand"},
    {AtomicFunction::compare, "compare_exchange"},
});
static_assert(is_in_order(functions));

Sort sort_of(OperationKind kind) {
  return row_of(table, kind).sort;
}

}  // namespace

std::string_view name_of(OperationKind kind) {
  return row_of(table, kind).name;
}

std::string_view name_of(AtomicFunction function) {
  return row_of(functions, function).name;
}

std::optional<AtomicFunction> atomic_function_named(std::string_view name) {
  return value_named(functions, name);
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

bool is_atomic(OperationKind kind) {
  return sort_of(kind) == Sort::atomic;
}

bool reads_segment(OperationKind kind) {
  return kind == OperationKind::read || kind == OperationKind::atomic_load ||
         kind == OperationKind::atomic_update || kind == OperationKind::atomic_compare;
}

bool writes_segment(OperationKind kind) {
  return kind == OperationKind::write || kind == OperationKind::atomic_store ||
         kind == OperationKind::atomic_update || kind == OperationKind::atomic_compare;
}

bool is_same(const Operation& a, const Operation& b) {
  return a.kind == b.kind && a.demands == b.demands && a.range == b.range && a.atomic == b.atomic &&
         a.mark == b.mark;
}

}  // namespace harness::model
