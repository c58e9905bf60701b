#include "explore/store_buffer.hpp"

#include "explore/product.hpp"
#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using harness::model::MemoryOrder;
using harness::model::OperationKind;
using harness::model::ProcessId;
using harness::model::Verdict;

constexpr std::uint32_t x = 0;
constexpr std::uint32_t y = 1;
constexpr std::uint32_t seen = 4;  // what process i has found, a byte each

Bytes byte(std::uint8_t value) {
  return bytes(value, 1);
}

ToyProgram on_tso(std::vector<Script> scripts) {
  ToyProgram toy{.scripts = std::move(scripts)};
  toy.semantics.buffers_stores = true;
  return toy;
}

// Whether both processes can come to their end with 0 found, of programs that write what they find.
bool can_both_find_nothing(const ToyProgram& program) {
  ToyProduct toy(program);
  const Explored explored = toy.search();
  REQUIRE(explored.ending == Ending::complete);
  for (StateId state = 0; state < explored.store.size(); ++state) {
    const auto tuple = toy.tuple(explored, state);
    const Bytes& segment = toy->walker().segment(tuple[2]);
    if (toy->unfinished(tuple) == 0 && segment[seen] == std::byte{0} &&
        segment[seen + 1] == std::byte{0}) {
      return true;
    }
  }
  return false;
}

// The litmus test SB: each stores, then looks at what the other one stores.
Script stores_and_looks(std::uint8_t i, MemoryOrder order) {
  const std::uint32_t own = i == 0 ? x : y;
  const std::uint32_t other = i == 0 ? y : x;
  return Script().store(own, byte(1), order).load(other, 1).write_variable(seen + i);
}

ToyProgram store_buffering(MemoryOrder one, MemoryOrder other) {
  return on_tso({stores_and_looks(0, one), stores_and_looks(1, other)});
}

}  // namespace

TEST_CASE("a load finds the newest store of each byte in the buffer", "[explore]") {
  const StoreBuffer buffer{{{0, 4}, bytes(0x04030201)}, {{1, 1}, byte(9)}};
  bool is_buffered = false;
  CHECK(load_through(buffer, {0, 4}, bytes(0), is_buffered) == bytes(0x04030901));
  CHECK(is_buffered);
  CHECK(load_through(buffer, {2, 4}, bytes(0xaabbccdd), is_buffered) == bytes(0xaabb0403));
  CHECK(is_buffered);
  CHECK(load_through(buffer, {4, 2}, bytes(5, 2), is_buffered) == bytes(5, 2));
  CHECK_FALSE(is_buffered);
}

TEST_CASE("stores that are not seq_cst can be overtaken by loads, both at once", "[explore]") {
  using enum MemoryOrder;
  CHECK(can_both_find_nothing(store_buffering(relaxed, relaxed)));
  CHECK(can_both_find_nothing(store_buffering(release, release)));
  CHECK_FALSE(can_both_find_nothing(store_buffering(seq_cst, seq_cst)));
  CHECK(can_both_find_nothing(store_buffering(seq_cst, release)));
}

TEST_CASE("without store buffers nobody overtakes", "[explore]") {
  ToyProgram program = store_buffering(MemoryOrder::relaxed, MemoryOrder::relaxed);
  program.semantics = {};
  CHECK_FALSE(can_both_find_nothing(program));
}

TEST_CASE("a fence of seq_cst, and an update, wait until the buffer is empty", "[explore]") {
  using enum MemoryOrder;
  const auto with = [](Script between, std::uint8_t i) {
    return between.load(i == 0 ? y : x, 1).write_variable(seen + i);
  };
  const auto fenced = [&](std::uint8_t i, MemoryOrder order) {
    return with(Script().store(i == 0 ? x : y, byte(1), relaxed).fence(order), i);
  };
  CHECK_FALSE(can_both_find_nothing(on_tso({fenced(0, seq_cst), fenced(1, seq_cst)})));
  CHECK(can_both_find_nothing(on_tso({fenced(0, acq_rel), fenced(1, acq_rel)})));
  const auto updated = [&](std::uint8_t i) {
    return with(Script().store(i == 0 ? x : y, byte(1), relaxed).exchange(8, byte(1), 1, relaxed),
                i);
  };
  CHECK_FALSE(can_both_find_nothing(on_tso({updated(0), updated(1)})));
}

TEST_CASE("a process sees its own stores at once", "[explore]") {
  const Script own =
      Script().store(x, byte(7), MemoryOrder::relaxed).load(x, 1).write_variable(seen);
  ToyProduct toy(on_tso({own}));
  const Explored explored = toy.search();
  for (StateId state = 0; state < explored.store.size(); ++state) {
    const auto tuple = toy.tuple(explored, state);
    if (toy->unfinished(tuple) == 0) {
      CHECK(toy->walker().segment(tuple[1])[seen] == std::byte{7});
      CHECK(toy->walker().segment(tuple[1])[x] == std::byte{7});
    }
  }
  CHECK(explored.store.size() == 5);  // the buffer is emptied before, between or behind
}

TEST_CASE("a loop that only stores has an end of states", "[explore]") {
  ToyProduct toy(on_tso({Script().store(x, byte(1), MemoryOrder::relaxed).loop()}));
  const Explored explored = toy.search();
  CHECK(explored.ending == Ending::complete);
  // So many stores in the buffer, over a byte that has been stored to or not.
  CHECK(explored.store.size() == 2 * (most_pending_stores + 1));
}

TEST_CASE("stores reach memory in the order in which they were done", "[explore]") {
  // MP: who sees the second one sees the first one.
  const Script writer =
      Script().store(x, byte(1), MemoryOrder::relaxed).store(y, byte(1), MemoryOrder::relaxed);
  const Script reader = Script()
                            .load(y, 1, 0)
                            .jump_if(byte(0), "end")
                            .load(x, 1, 1)
                            .jump_if(byte(1), "end", 1)
                            .fault(OperationKind::crashed)
                            .label("end");
  ToyProduct toy(on_tso({writer, reader}));
  CHECK_FALSE(toy.search().hit);
}

TEST_CASE("a store that reaches memory is a step of its own, told with what it leaves",
          "[explore]") {
  ToyProduct toy(on_tso({Script().store(x, byte(3), MemoryOrder::release)}));
  const Explored explored = toy.search();
  REQUIRE(explored.store.size() == 3);
  const auto store = toy->explain(toy.tuple(explored, 0), toy.tuple(explored, 1), ProcessId{0});
  CHECK(store.in_buffer);
  CHECK(store.left == byte(3));
  const auto flush = toy->explain(toy.tuple(explored, 1), toy.tuple(explored, 2), ProcessId{1});
  CHECK(flush.operation.kind == OperationKind::flush);
  CHECK(flush.process == ProcessId{0});
  CHECK(flush.left == byte(3));
}
