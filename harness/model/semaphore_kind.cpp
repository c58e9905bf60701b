#include "model/semaphore_kind.hpp"

#include <array>

#include "model/named.hpp"

namespace harness::model {
namespace {

constexpr auto table = std::to_array<Named<SemaphoreKind>>({
    {SemaphoreKind::record, "record"},
    {SemaphoreKind::binary, "binary"},
    {SemaphoreKind::integer, "integer"},
});
static_assert(is_in_order(table));

}  // namespace

std::string_view name_of(SemaphoreKind kind) {
  return row_of(table, kind).name;
}

}  // namespace harness::model
