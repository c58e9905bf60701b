#include "spec/spec.hpp"

#include "bounded_buffer.hpp"

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

// What is consumed must be what was taken last, once.
void is_in_hand(Ledger& ledger, const Occurrence& get) {
  ledger.number("in hand") = get.argument;
}

void is_consumed(Ledger& ledger, const Occurrence& consumed) {
  if (ledger.number("in hand") != consumed.argument) {
    ledger.number("consumed without having it") = 1;
  }
  ledger.number("in hand") = 0;
}

}  // namespace

Spec describe() {
  return Spec("Bounded buffer, one producer and one consumer")
      .size({{"producer", 1}, {"consumer", 1}})
      .never_returns("producer")
      .never_returns("consumer")
      .on_enter("put", is_put)
      .on_leave("get", is_taken)
      .on_leave("get", is_in_hand)
      .on_leave("consume", is_consumed)
      .always("no item is put into a full buffer",
              [](const State& state) { return std::ssize(state.list("in the buffer")) <= slots; })
      .always("no item is taken from an empty buffer",
              [](const State& state) { return state.number("taken from nothing") == 0; })
      .always("items leave the buffer in the order in which they came",
              [](const State& state) { return state.number("taken out of order") == 0; })
      .always("what is consumed is what was taken out",
              [](const State& state) { return state.number("consumed without having it") == 0; })
      .possible("the producer produces while the consumer consumes",
                [](const State& state) {
                  return state.inside("produce") > 0 && state.inside("consume") > 0;
                })
      .possible("the buffer is full while an item is consumed",
                [](const State& state) {
                  return std::ssize(state.list("in the buffer")) == slots &&
                         state.inside("consume") > 0;
                })
      .possible("one item is put in while another is taken out", [](const State& state) {
        return state.inside("put") > 0 && state.inside("get") > 0;
      });
}
