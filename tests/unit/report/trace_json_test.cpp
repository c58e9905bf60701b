#include "report/trace_json.hpp"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/sample_outcomes.hpp"

namespace {

using Catch::Matchers::ContainsSubstring;
using harness::model::Event;
using harness::model::Operation;
using harness::model::OperationKind;
using harness::model::ProcessName;
using harness::model::Step;
using harness::report::BadTrace;
using harness::report::Place;
using harness::report::Trace;
using harness::report::trace_from_json;
using harness::report::Waiting;
using nlohmann::json;

// A trace in which no field has its default.
Trace full_trace() {
  Trace trace;
  trace.problem = "用餐";
  trace.source = "/home/li/\"quoted\"\\exercise.cpp";
  trace.program_hash = "0123456789abcdef";
  trace.processes = {{"philosopher", 0, 2}, {"philosopher", 1, 2}, {"barber", 0, 1}};
  trace.strength = harness::model::Strength::barging;
  trace.verdict = harness::model::Verdict::data_race;
  trace.property = "nobody\nwaits";
  trace.explanation = "it went wrong\t\x01";
  Operation swait;
  swait.kind = OperationKind::swait;
  swait.demands = {{{0}, 1, 1}, {{4294967295U}, 2147483647, -2147483647 - 1}};
  Operation mark;
  mark.kind = OperationKind::note;
  mark.mark = {"served", -9223372036854775807 - 1};
  Operation write;
  write.kind = OperationKind::write;
  write.range = {4294967295U, 8};
  Operation crash;
  crash.kind = OperationKind::crashed;
  crash.detail = "segmentation fault";
  trace.schedule.first = {{{2}, mark}};
  trace.schedule.steps = {{.process = {0}, .operation = swait, .waits = true},
                          {.process = {2},
                           .operation = mark,
                           .resumed = {{0}, {1}},
                           .events = {{{1}, write}, {{2}, crash}}}};
  trace.schedule.clash = {{{1}, write}, {{2}, write}};
  trace.schedule.cycle = 1;
  trace.texts = {{"Swait(a, b)", {"exercise.cpp", 12, "Swait(a, b);"}}, {"note", {"x.hpp", 1, ""}}};
  trace.lost_after = 1;
  trace.waiting = {{{1}, "P(fork[1])", "fork[1]", {{0}, {2}}, {"exercise.cpp", 15, "P(f);"}, true},
                   {{0}, "P(s)", "s", {}, {}, false}};
  trace.confirmed = "seen";
  return trace;
}

bool same(const Operation& a, const Operation& b) {
  return harness::model::is_same(a, b) && a.detail == b.detail;
}

bool same(const Event& a, const Event& b) {
  return a.process == b.process && same(a.operation, b.operation);
}

bool same(const Place& a, const Place& b) {
  return a.file == b.file && a.line == b.line && a.text == b.text;
}

bool same(const ProcessName& a, const ProcessName& b) {
  return a.role == b.role && a.index == b.index && a.role_size == b.role_size;
}

bool same(const harness::report::StepText& a, const harness::report::StepText& b) {
  return a.operation == b.operation && same(a.place, b.place);
}

bool same(const Step& a, const Step& b);
bool same(const Waiting& a, const Waiting& b);

template <class Item>
bool same(const std::vector<Item>& a, const std::vector<Item>& b) {
  bool all = a.size() == b.size();
  for (std::size_t i = 0; all && i < a.size(); ++i) {
    all = same(a[i], b[i]);
  }
  return all;
}

bool same(const Step& a, const Step& b) {
  return a.process == b.process && same(a.operation, b.operation) && a.waits == b.waits &&
         a.resumed == b.resumed && same(a.events, b.events) && a.in_buffer == b.in_buffer;
}

bool same(const Waiting& a, const Waiting& b) {
  return a.process == b.process && a.operation == b.operation && a.object == b.object &&
         a.held_by == b.held_by && same(a.place, b.place) && a.spins == b.spins;
}

void check_same(const Trace& a, const Trace& b) {
  CHECK(a.problem == b.problem);
  CHECK(a.source == b.source);
  CHECK(a.program_hash == b.program_hash);
  CHECK(same(a.processes, b.processes));
  CHECK(a.strength == b.strength);
  CHECK(a.verdict == b.verdict);
  CHECK(a.property == b.property);
  CHECK(a.explanation == b.explanation);
  CHECK(same(a.schedule.first, b.schedule.first));
  CHECK(same(a.schedule.steps, b.schedule.steps));
  REQUIRE(a.schedule.clash.has_value() == b.schedule.clash.has_value());
  if (a.schedule.clash) {
    CHECK(same(a.schedule.clash->first, b.schedule.clash->first));
    CHECK(same(a.schedule.clash->second, b.schedule.clash->second));
  }
  CHECK(a.schedule.cycle == b.schedule.cycle);
  CHECK(same(a.texts, b.texts));
  CHECK(a.lost_after == b.lost_after);
  CHECK(same(a.waiting, b.waiting));
  CHECK(a.confirmed == b.confirmed);
}

// The full trace, with what `pointer` points at replaced.
std::string with(const std::string& pointer, const json& value) {
  json edited = json::parse(to_json(full_trace()));
  edited.at(json::json_pointer(pointer)) = value;
  return edited.dump();
}

std::string without(const std::string& key) {
  json edited = json::parse(to_json(full_trace()));
  REQUIRE(edited.erase(key) == 1);
  return edited.dump();
}

// Reads `text`; whether it was accepted. Fails if anything but BadTrace comes of it.
bool is_accepted(const std::string& text) {
  try {
    const Trace trace = trace_from_json(text);
    return trace.texts.size() == trace.schedule.steps.size();
  } catch (const BadTrace&) {
    return false;
  }
}

}  // namespace

TEST_CASE("a trace that is written and read is the same trace", "[report]") {
  check_same(full_trace(), trace_from_json(to_json(full_trace())));
}

TEST_CASE("a trace with nothing in it is written and read", "[report]") {
  check_same(Trace{}, trace_from_json(to_json(Trace{})));
}

TEST_CASE("the traces of all findings are written and read", "[report]") {
  for (const auto& outcome :
       {samples::deadlock(3), samples::mutual_exclusion(), samples::data_race(), samples::crash(),
        samples::incomplete(), samples::starvation()}) {
    check_same(*outcome.finding, trace_from_json(to_json(*outcome.finding)));
  }
}

TEST_CASE("every kind of operation is written and read", "[report]") {
  for (int i = 0; i <= static_cast<int>(OperationKind::diverged); ++i) {
    Trace trace = full_trace();
    trace.schedule.steps[0].operation.kind = static_cast<OperationKind>(i);
    check_same(trace, trace_from_json(to_json(trace)));
  }
}

TEST_CASE("what atomics and store buffers add is written and read", "[report]") {
  using harness::model::AtomicFunction;
  using harness::model::MemoryOrder;
  Trace trace = full_trace();
  Operation compare;
  compare.kind = OperationKind::atomic_compare;
  compare.range = {8, 4};
  compare.atomic = {AtomicFunction::compare, MemoryOrder::acq_rel, MemoryOrder::relaxed,
                    18446744073709551615U, 7};
  Operation flush;
  flush.kind = OperationKind::flush;
  flush.range = {0, 1};
  trace.schedule.steps[0] = {.process = {0},
                             .operation = compare,
                             .found = {std::byte{255}},
                             .left = {std::byte{1}, std::byte{2}},
                             .in_buffer = true};
  trace.schedule.steps[1] = {.process = {1}, .operation = flush, .left = {std::byte{9}}};
  trace.schedule.clash->late = true;
  const Trace read = trace_from_json(to_json(trace));
  check_same(trace, read);
  CHECK(read.schedule.steps[0].found == trace.schedule.steps[0].found);
  CHECK(read.schedule.steps[0].left == trace.schedule.steps[0].left);
  CHECK(read.schedule.steps[1].left == trace.schedule.steps[1].left);
  CHECK(read.schedule.clash->late);
}

TEST_CASE("bytes that are no UTF-8 do not keep a trace from being written", "[report]") {
  Trace trace = full_trace();
  trace.texts[0].place.text = "// \xce\xd2";
  CHECK(trace_from_json(to_json(trace)).texts[0].place.text == "// \xef\xbf\xbd\xef\xbf\xbd");
}

TEST_CASE("a text that is no trace is refused with a sentence", "[report]") {
  CHECK_THROWS_WITH(trace_from_json(""), ContainsSubstring("this is not a trace of the workbook") &&
                                             ContainsSubstring("no JSON") &&
                                             ContainsSubstring("workbook check"));
  CHECK_THROWS_WITH(trace_from_json("[1, 2]"), ContainsSubstring("\"format\""));
  CHECK_THROWS_WITH(trace_from_json("{\"format\": 3}"), ContainsSubstring("\"format\""));
  CHECK_THROWS_WITH(trace_from_json("{\"format\": \"workbook-trace\"}"),
                    ContainsSubstring("\"version\""));
  CHECK_THROWS_AS(trace_from_json("\x7f\x45LF"), BadTrace);
}

TEST_CASE("a trace of another version is refused with advice", "[report]") {
  CHECK_THROWS_WITH(trace_from_json(with("/version", harness::report::trace_version + 1)),
                    ContainsSubstring("newer workbook"));
  CHECK_THROWS_WITH(trace_from_json(with("/version", 0)),
                    ContainsSubstring("check the program again"));
  CHECK_THROWS_WITH(trace_from_json(with("/version", "1")), ContainsSubstring("whole number"));
}

TEST_CASE("a trace without one of its fields is refused with the field's name", "[report]") {
  for (const char* key :
       {"problem", "source", "program_hash", "processes", "semaphores", "verdict", "property",
        "explanation", "schedule", "texts", "lost_after", "waiting", "confirmed"}) {
    CHECK_THROWS_WITH(trace_from_json(without(key)),
                      ContainsSubstring("\"" + std::string(key) + "\""));
  }
}

TEST_CASE("values of the wrong type are refused", "[report]") {
  for (const json& wrong :
       {json(), json(1), json(-1.5), json("x"), json::array({1}), json::object({{"a", 1}})}) {
    CHECK_FALSE(is_accepted(with("/processes/0", wrong)));
    CHECK_FALSE(is_accepted(with("/schedule", wrong)));
    CHECK_FALSE(is_accepted(with("/schedule/steps/0/operation", wrong)));
    CHECK_FALSE(is_accepted(with("/schedule/steps/0/waits", wrong)));
    CHECK_FALSE(is_accepted(with("/semaphores", wrong)));
    CHECK_FALSE(is_accepted(with("/texts/0/place", wrong)));
  }
  CHECK_THROWS_WITH(trace_from_json(with("/verdict", "fine")),
                    ContainsSubstring("no verdict \"fine\""));
  CHECK_THROWS_WITH(trace_from_json(with("/semaphores", "odd")),
                    ContainsSubstring("no \"odd\" semaphores"));
  CHECK_THROWS_WITH(trace_from_json(with("/schedule/steps/0/operation/kind", "Q")),
                    ContainsSubstring("no operation \"Q\""));
}

TEST_CASE("numbers that do not fit are refused", "[report]") {
  for (const json& wrong : {json(-1), json(4294967296), json(1e30), json(18446744073709551615U)}) {
    CHECK_FALSE(is_accepted(with("/schedule/steps/0/process", wrong)));
    CHECK_FALSE(is_accepted(with("/schedule/steps/0/operation/range/offset", wrong)));
    CHECK_FALSE(is_accepted(with("/texts/0/place/line", wrong)));
    CHECK_FALSE(is_accepted(with("/lost_after", wrong)));
  }
  CHECK_FALSE(is_accepted(with("/schedule/steps/0/operation/demands/0/amount", 2147483648)));
  CHECK_FALSE(is_accepted(with("/schedule/steps/0/operation/mark/argument", 9223372036854775808U)));
  CHECK_FALSE(is_accepted("{\"format\": \"workbook-trace\", \"version\": 1e999}"));
}

TEST_CASE("processes that a trace does not have are refused wherever they are named", "[report]") {
  for (const char* pointer :
       {"/schedule/first/0/process", "/schedule/steps/0/process", "/schedule/steps/1/resumed/0",
        "/schedule/steps/1/events/0/process", "/schedule/clash/first/process",
        "/schedule/clash/second/process", "/waiting/0/process", "/waiting/0/held_by/1"}) {
    CHECK_THROWS_WITH(trace_from_json(with(pointer, 3)), ContainsSubstring("process 3"));
  }
  CHECK_FALSE(is_accepted(with("/processes/1/index", 2)));
}

TEST_CASE("a trace that does not fit together is refused", "[report]") {
  CHECK_THROWS_WITH(trace_from_json(with("/texts", json::array())),
                    ContainsSubstring("2 steps but 0 texts"));
  CHECK_FALSE(is_accepted(with("/lost_after", 2)));
  CHECK(is_accepted(with("/lost_after", nullptr)));
}

TEST_CASE("a cycle begins at a step or behind the last one", "[report]") {
  CHECK(is_accepted(with("/schedule/cycle", 0)));
  CHECK(is_accepted(with("/schedule/cycle", 2)));
  CHECK_FALSE(is_accepted(with("/schedule/cycle", 3)));
  CHECK_FALSE(is_accepted(with("/schedule/cycle", -1)));
  CHECK_FALSE(is_accepted(with("/schedule/cycle", "1")));
}

TEST_CASE("a trace from before there were cycles has none", "[report]") {
  json old = json::parse(to_json(full_trace()));
  REQUIRE(old["schedule"].erase("cycle") == 1);
  CHECK_FALSE(trace_from_json(old.dump()).schedule.cycle);
}

TEST_CASE("a trace that was cut short anywhere is refused", "[report]") {
  const std::string whole = to_json(full_trace());
  const std::size_t end = whole.rfind('}');
  for (std::size_t length = 0; length <= end; length += 3) {
    CAPTURE(length);
    REQUIRE_FALSE(is_accepted(whole.substr(0, length)));
  }
}

TEST_CASE("a trace with any byte changed is read whole or refused", "[report]") {
  const std::string whole = to_json(full_trace());
  const std::vector<int> masks = {0x01, 0x10, 0x80, 0x04, 0x40};
  std::size_t refused = 0;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string flipped = whole;
    flipped[i] = static_cast<char>(flipped[i] ^ masks[i % masks.size()]);
    refused += is_accepted(flipped) ? 0U : 1U;
  }
  CHECK(refused > whole.size() / 3);
}

TEST_CASE("deeply nested brackets are refused", "[report]") {
  CHECK_FALSE(is_accepted(std::string(100000, '[')));
  CHECK_FALSE(
      is_accepted("{\"format\":" + std::string(100000, '[') + std::string(100000, ']') + "}"));
}
