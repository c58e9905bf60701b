#include "model/memory_order.hpp"

#include <array>

#include "model/named.hpp"

namespace harness::model {
namespace {

constexpr auto table = std::to_array<Named<MemoryOrder>>({
    {MemoryOrder::relaxed, "relaxed"},
    {MemoryOrder::acquire, "acquire"},
    {MemoryOrder::release, "release"},
    {MemoryOrder::acq_rel, "acq_rel"},
    {MemoryOrder::seq_cst, "seq_cst"},
});
static_assert(is_in_order(table));

}  // namespace

std::string_view name_of(MemoryOrder order) {
  return row_of(table, order).name;
}

std::optional<MemoryOrder> memory_order_named(std::string_view name) {
  return value_named(table, name);
}

bool acquires(MemoryOrder order) {
  return order == MemoryOrder::acquire || order == MemoryOrder::acq_rel ||
         order == MemoryOrder::seq_cst;
}

bool releases(MemoryOrder order) {
  return order == MemoryOrder::release || order == MemoryOrder::acq_rel ||
         order == MemoryOrder::seq_cst;
}

}  // namespace harness::model
