#include "spec/spec.hpp"

#include <algorithm>

#include "three_items_at_a_time.hpp"

using harness::spec::Ledger;
using harness::spec::Occurrence;
using harness::spec::Spec;
using harness::spec::State;

namespace {

void is_put(Ledger& ledger, const Occurrence& put) {
  ledger.list("in the buffer").push_back(put.argument);
}

void is_taken(Ledger& ledger, const Occurrence& get) {
  auto& buffer = ledger.list("in the buffer");
  if (buffer.empty()) {
    ledger.number("taken from nothing") = 1;
  } else if (buffer.front() != get.argument) {
    ledger.number("taken out of order") = 1;
  } else {
    buffer.erase(buffer.begin());
  }
}

// Whose box is being filled, from 1, and how many items are in it.
void is_in_a_box(Ledger& ledger, const Occurrence& get) {
  const std::int64_t consumer = get.process.index + 1;
  if (ledger.number("filling") != 0 && ledger.number("filling") != consumer) {
    ledger.number("broken rows") = 1;
  }
  ledger.number("filling") = consumer;
  if (++ledger.number("in the box") == items_in_a_box) {
    ledger.number("filling") = 0;
    ledger.number("in the box") = 0;
  }
}

void is_packed(Ledger& ledger, const Occurrence& pack) {
  auto& packed = ledger.list("packed");
  for (std::int64_t box = pack.argument; box > 0; box /= 100) {
    packed.insert(std::ranges::upper_bound(packed, box % 100), box % 100);
  }
}

bool each_is_packed_once(const State& state) {
  const auto& packed = state.list("packed");
  const auto boxes =
      std::ranges::count(state.processes(), "consumer", &harness::model::ProcessName::role);
  return std::ranges::ssize(packed) == boxes * items_in_a_box &&
         std::ranges::adjacent_find(packed) == packed.end();
}

}  // namespace

Spec describe() {
  return Spec("Three items at a time")
      .size({{"producer", 1}, {"consumer", 3}})
      .size({{"producer", 2}, {"consumer", 2}})
      .size({{"producer", 3}, {"consumer", 2}})
      .on("put", is_put)
      .on("get", is_taken)
      .on("get", is_in_a_box)
      .on_leave("pack", is_packed)
      .always("no item is put into a full buffer",
              [](const State& state) { return std::ssize(state.list("in the buffer")) <= slots; })
      .always("nobody takes an item from an empty buffer",
              [](const State& state) { return state.number("taken from nothing") == 0; })
      .always("items leave the buffer in the order in which they came",
              [](const State& state) { return state.number("taken out of order") == 0; })
      .always("nobody takes an item between the first and the third of another's box",
              [](const State& state) { return state.number("broken rows") == 0; })
      .finally("every item is packed once", each_is_packed_once)
      .possible("a producer produces while a consumer packs",
                [](const State& state) {
                  return state.inside("produce") > 0 && state.inside("pack") > 0;
                })
      .possible("the buffer is full while a box is packed",
                [](const State& state) {
                  return std::ssize(state.list("in the buffer")) == slots &&
                         state.inside("pack") > 0;
                })
      .together("pack", 2);
}
