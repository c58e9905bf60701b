#include "spec/spec.hpp"

#include <algorithm>

#include "bounded_buffer_many.hpp"

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

void is_consumed(Ledger& ledger, const Occurrence& consumed) {
  auto& consumed_items = ledger.list("consumed");
  consumed_items.insert(std::ranges::upper_bound(consumed_items, consumed.argument),
                        consumed.argument);
}

bool each_is_consumed_once(const State& state) {
  const auto& consumed = state.list("consumed");
  return std::ssize(consumed) == items && std::ranges::adjacent_find(consumed) == consumed.end();
}

// Whether two processes of `role` are in `region`, or the only one.
bool two_are_in(const State& state, const char* region, const char* role) {
  const auto all = std::ranges::count(state.processes(), role, &harness::model::ProcessName::role);
  return state.inside(region) >= std::min<std::ptrdiff_t>(2, all);
}

}  // namespace

Spec describe() {
  return Spec("Bounded buffer, several producers and consumers")
      .size({{"producer", 1}, {"consumer", 2}})
      .size({{"producer", 2}, {"consumer", 1}})
      .size({{"producer", 2}, {"consumer", 2}})
      .on("put", is_put)
      .on("get", is_taken)
      .on_leave("consume", is_consumed)
      .always("no item is put into a full buffer",
              [](const State& state) { return std::ssize(state.list("in the buffer")) <= slots; })
      .always("nobody takes an item from an empty buffer",
              [](const State& state) { return state.number("taken from nothing") == 0; })
      .always("items leave the buffer in the order in which they came",
              [](const State& state) { return state.number("taken out of order") == 0; })
      .finally("every item is consumed once", each_is_consumed_once)
      .possible("a producer produces while a consumer consumes",
                [](const State& state) {
                  return state.inside("produce") > 0 && state.inside("consume") > 0;
                })
      .possible("the buffer is full while an item is consumed",
                [](const State& state) {
                  return std::ssize(state.list("in the buffer")) == slots &&
                         state.inside("consume") > 0;
                })
      .possible("two producers, if there are two, produce at the same time",
                [](const State& state) { return two_are_in(state, "produce", "producer"); })
      .possible("two consumers, if there are two, consume at the same time",
                [](const State& state) { return two_are_in(state, "consume", "consumer"); });
}
