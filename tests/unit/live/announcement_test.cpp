#include "live/announcement.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <random>

#include "support/catch.hpp"

namespace {

using harness::live::announced;
using harness::live::call_stack;
using harness::model::Demand;
using harness::model::Operation;
using harness::model::OperationKind;
using harness::model::Program;
using harness::wire::Gate;
using harness::wire::Registers;
using harness::wire::segment_address;
using harness::wire::Stop;

constexpr std::uint32_t last_stop = static_cast<std::uint32_t>(Stop::misused);

// Two semaphores at 0 and 64, in 200 bytes.
Program small_program() {
  Program program;
  program.processes = {{"cook", 0, 1}, {"guest", 0, 1}};
  program.semaphores = {{0, 1, "plates"}, {64, 0, "dishes"}};
  program.segment.resize(200);
  return program;
}

class Page {
 public:
  Page() : gate_(std::make_unique<Gate>()) {}
  Gate* operator->() { return gate_.get(); }
  Operation read(Stop stop) {
    gate_->stop = stop;
    return announced(*gate_, program_);
  }
  [[nodiscard]] Program& program() { return program_; }
  void fill_with(std::mt19937_64& random) {
    auto* const bytes = reinterpret_cast<std::uint64_t*>(gate_.get());
    for (std::size_t i = 0; i < sizeof(Gate) / sizeof(*bytes); ++i) {
      const std::uint64_t word = random();
      std::memcpy(static_cast<void*>(bytes + i), &word, sizeof(word));
    }
  }

 private:
  std::unique_ptr<Gate> gate_;
  Program program_ = small_program();
};

bool is_demand(const Demand& demand, const Program& program) {
  return demand.semaphore.value < program.semaphores.size() && demand.threshold >= 0 &&
         demand.amount >= 0;
}

// What every user of an operation relies on.
bool is_sound(const Operation& operation, const Program& program) {
  switch (operation.kind) {
    case OperationKind::p:
    case OperationKind::v:
      return operation.demands.size() == 1 && is_demand(operation.demands[0], program) &&
             operation.demands[0].threshold == 1 && operation.demands[0].amount == 1;
    case OperationKind::swait:
    case OperationKind::ssignal:
      return !operation.demands.empty() &&
             operation.demands.size() <= harness::wire::most_demands &&
             std::ranges::all_of(operation.demands,
                                 [&](const Demand& d) { return is_demand(d, program); });
    case OperationKind::read:
      return operation.range.size > 0 && operation.range.size <= sizeof(Gate::bytes) &&
             operation.range.offset < program.segment.size() &&
             operation.range.size <= program.segment.size() - operation.range.offset;
    case OperationKind::write:
      return operation.range.size > 0 && operation.range.offset < program.segment.size() &&
             operation.range.size <= program.segment.size() - operation.range.offset;
    default:
      return operation.kind <= OperationKind::diverged &&
             operation.mark.name.size() < harness::wire::name_length + 1 &&
             operation.detail.size() < 200;
  }
}

// Numbers that are nearly right more often than chance would have them.
std::uint64_t tempting(std::mt19937_64& random) {
  const std::uint64_t candidates[] = {0,
                                      1,
                                      8,
                                      16,
                                      17,
                                      200,
                                      2048,
                                      2049,
                                      1'000'000'000,
                                      ~std::uint64_t{0},
                                      std::uint64_t{1} << 31,
                                      segment_address,
                                      segment_address + 64,
                                      segment_address + 199,
                                      segment_address + 200,
                                      segment_address - 1,
                                      segment_address - 64,
                                      random()};
  return candidates[random() % std::size(candidates)];
}

}  // namespace

TEST_CASE("any page is read as an operation that makes sense", "[live]") {
  std::mt19937_64 random(20260101);
  Page page;
  for (int i = 0; i < 20'000; ++i) {
    page.fill_with(random);
    page->demand_count = static_cast<std::uint32_t>(tempting(random));
    for (auto& demand : page->demands) {
      demand = {tempting(random), static_cast<std::int32_t>(tempting(random)),
                static_cast<std::int32_t>(tempting(random))};
    }
    page->address = tempting(random);
    page->size = tempting(random);
    page->number = static_cast<std::int64_t>(tempting(random));
    const auto stop = static_cast<Stop>(random() % (last_stop + 3));
    CAPTURE(i, static_cast<int>(stop));
    REQUIRE(is_sound(page.read(stop), page.program()));
  }
}

TEST_CASE("an unknown message is a fault", "[live]") {
  Page page;
  CHECK(page.read(static_cast<Stop>(last_stop + 1)).kind == OperationKind::unmodelled);
  CHECK(page.read(static_cast<Stop>(~0U)).kind == OperationKind::unmodelled);
}

TEST_CASE("P on something that is no semaphore is a misuse", "[live]") {
  Page page;
  page->demand_count = 1;
  for (const std::uint64_t address : {std::uint64_t{0}, segment_address + 8, segment_address - 64,
                                      segment_address + (1U << 20)}) {
    page->demands[0] = {address, 1, 1};
    CHECK(page.read(Stop::p).kind == OperationKind::misuse);
    CHECK(page.read(Stop::p).address == address);
  }
  page->demands[0] = {segment_address + 64, 1, 1};
  CHECK(page.read(Stop::p).kind == OperationKind::p);
  CHECK(page.read(Stop::p).demands == std::vector<Demand>{{{1}, 1, 1}});
}

TEST_CASE("a wrong number of semaphores at once is a misuse", "[live]") {
  Page page;
  page->demands[0] = {segment_address, 1, 1};
  for (const std::uint32_t count : {0U, 17U, 1'000'000'000U, ~0U}) {
    page->demand_count = count;
    CHECK(page.read(Stop::swait).kind == OperationKind::misuse);
  }
  page->demand_count = 1;
  CHECK(page.read(Stop::swait).kind == OperationKind::swait);
}

TEST_CASE("P and V are about one unit of one semaphore", "[live]") {
  Page page;
  page->demands[0] = {segment_address, 1, 1};
  page->demands[1] = {segment_address + 64, 1, 1};
  page->demand_count = 2;
  CHECK(page.read(Stop::p).kind == OperationKind::misuse);
  page->demand_count = 1;
  page->demands[0].amount = 5;
  CHECK(page.read(Stop::v).kind == OperationKind::misuse);
}

TEST_CASE("only record semaphores are taken as a set", "[live]") {
  using harness::model::SemaphoreKind;
  for (const SemaphoreKind kind : {SemaphoreKind::binary, SemaphoreKind::integer}) {
    Page page;
    page.program().semaphores[1].kind = kind;
    page->demand_count = 2;
    page->demands[0] = {segment_address, 1, 1};
    page->demands[1] = {segment_address + 64, 1, 1};
    CHECK(page.read(Stop::swait).kind == OperationKind::misuse);
    CHECK(page.read(Stop::ssignal).kind == OperationKind::misuse);
    page->demand_count = 1;
    CHECK(page.read(Stop::swait).kind == OperationKind::swait);
    page->demands[0] = {segment_address + 64, 1, 1};
    CHECK(page.read(Stop::p).kind == OperationKind::p);
    CHECK(page.read(Stop::v).kind == OperationKind::v);
  }
}

TEST_CASE("an access outside the shared struct is a fault", "[live]") {
  Page page;
  page->address = segment_address + 196;
  for (const std::uint64_t size : {std::uint64_t{0}, std::uint64_t{5}, ~std::uint64_t{0}}) {
    page->size = size;
    CHECK(page.read(Stop::read).kind == OperationKind::unmodelled);
    CHECK(page.read(Stop::write).kind == OperationKind::unmodelled);
  }
  page->size = 4;
  CHECK(page.read(Stop::write).range == harness::model::Range{196, 4});
}

TEST_CASE("a chain of frames is followed from the inside out", "[live]") {
  // From 0xff8 up: where the gate returns to; a frame at 0x1000, which is the frame pointer of its
  // caller and a return address; two words; the frame at 0x1020.
  const std::vector<std::uint64_t> stack{0x11, 0x1020, 0x22, 7, 7, 0, 0x33};
  Registers registers{};
  registers.rsp = 0xff8;
  registers.rbp = 0x1000;
  CHECK(call_stack(registers, std::as_bytes(std::span(stack))) ==
        std::vector<std::uint64_t>{0x11, 0x22, 0x33});
}

TEST_CASE("a chain of frames that goes round ends", "[live]") {
  const std::vector<std::uint64_t> stack{0x11, 0x1000, 0x22};
  Registers registers{};
  registers.rsp = 0xff8;
  registers.rbp = 0x1000;
  CHECK(call_stack(registers, std::as_bytes(std::span(stack))).size() <= 2);
}

TEST_CASE("any stack has a short list of callers", "[live]") {
  std::mt19937_64 random(7);
  for (int i = 0; i < 5'000; ++i) {
    std::vector<std::uint64_t> stack(random() % 600);
    Registers registers{};
    registers.rsp = random() % 2 == 0 ? random() : 0x1000;
    registers.rbp = registers.rsp + random() % 5'000;
    registers.rip = random() % 2;
    for (std::uint64_t& word : stack) {
      word = registers.rsp + random() % 6'000;
    }
    CHECK(call_stack(registers, std::as_bytes(std::span(stack))).size() <= 24);
  }
}
