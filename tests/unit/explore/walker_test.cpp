#include "explore/walker.hpp"

#include <cstring>

#include "explore/lost_track.hpp"
#include "model/ensure.hpp"
#include "support/catch.hpp"
#include "support/scripted_processes.hpp"

namespace {

using namespace harness::explore;
using harness::model::Mark;
using harness::model::Operation;
using Kind = harness::model::OperationKind;
using harness::model::Program;
using harness::support::bytes;
using harness::support::Script;
using harness::support::ScriptedProcesses;
using Kinds = std::vector<Kind>;

constexpr std::uint32_t segment_size = 16;

// A walker over scripted processes, with all that must outlive it.
struct Walking {
  explicit Walking(std::vector<Script> scripts)
      : processes(std::move(scripts)),
        learner(processes),
        walker(learner, Program{{}, {}, Bytes(segment_size)}) {}

  ScriptedProcesses processes;
  harness::learn::Learner learner;
  Walker walker;
};

// The kinds of what process 0 passes from its start.
Kinds passed_from_start(Walker& walker) {
  Kinds kinds;
  const Walker::Listener listener = [&](const Operation& operation) {
    kinds.push_back(operation.kind);
  };
  walker.start({0}, Walker::first_segment, &listener);
  return kinds;
}

Bytes segment_of(std::size_t offset, const Bytes& written) {
  Bytes segment(segment_size);
  std::memcpy(&segment[offset], written.data(), written.size());
  return segment;
}

}  // namespace

TEST_CASE("a process stops before synchronization, leave marks and its end alone", "[explore]") {
  Walking toy({Script()
                   .request("r")
                   .read(0, 4)
                   .p(0)
                   .enter("r")
                   .write_constant(0, bytes(1))
                   .leave("r")
                   .note("n")
                   .v(0)
                   .identity()
                   .swait({{{0}}})
                   .ssignal({0})});
  CHECK(passed_from_start(toy.walker) == Kinds{Kind::request, Kind::read});
  Advance at = toy.walker.start({0}, Walker::first_segment);
  Kinds stops;
  while (toy.walker.operation(at.view).kind != Kind::done) {
    stops.push_back(toy.walker.operation(at.view).kind);
    CHECK_FALSE(toy.walker.spins(at.view));
    CHECK_FALSE(toy.walker.is_faulty(at.view));
    at = toy.walker.go_on(at.view, at.segment);
  }
  CHECK(stops == Kinds{Kind::p, Kind::leave, Kind::v, Kind::swait, Kind::ssignal});
}

TEST_CASE("what is passed is told in order", "[explore]") {
  Walking toy({Script().p(0).read(0, 4).add(1).write_variable(0).note("n").v(0)});
  const Advance start = toy.walker.start({0}, Walker::first_segment);
  Kinds kinds;
  const auto listener = [&](const Operation& operation) { kinds.push_back(operation.kind); };
  const Advance told = toy.walker.go_on(start.view, start.segment, listener);
  CHECK(kinds == Kinds{Kind::read, Kind::write, Kind::note});
  const Advance again = toy.walker.go_on(start.view, start.segment);
  CHECK(again.view == told.view);
  CHECK(again.segment == told.segment);
}

TEST_CASE("accesses read and write the segment of the state", "[explore]") {
  Walking toy({Script().p(0).read(4, 4).add(1).write_variable(4).v(0).loop()});
  Advance at = toy.walker.start({0}, Walker::first_segment);
  for (std::uint32_t round = 1; round < 4; ++round) {
    at = toy.walker.go_on(at.view, at.segment);
    CHECK(toy.walker.segment(at.segment) == segment_of(4, bytes(round)));
    at = toy.walker.go_on(at.view, at.segment);
  }
}

TEST_CASE("one view goes on differently on different segments, and alike on equal ones",
          "[explore]") {
  // The second process waits at the same place whatever the first has written.
  Walking toy({Script().write_constant(0, bytes(1)).p(0).write_constant(0, bytes(2)).p(0),
               Script().p(0).read(0, 4).write_variable(8).p(0)});
  const Advance first = toy.walker.start({0}, Walker::first_segment);
  const Advance second = toy.walker.start({1}, first.segment);
  CHECK(second.segment == first.segment);
  const Advance later = toy.walker.go_on(first.view, first.segment);
  const Advance on_one = toy.walker.go_on(second.view, first.segment);
  const Advance on_two = toy.walker.go_on(second.view, later.segment);
  CHECK(toy.walker.segment(on_one.segment)[8] == std::byte{1});
  CHECK(toy.walker.segment(on_two.segment)[8] == std::byte{2});
  const Advance on_one_again = toy.walker.go_on(second.view, first.segment);
  CHECK(on_one_again.view == on_one.view);
  CHECK(on_one_again.segment == on_one.segment);
}

TEST_CASE("marks say what a process wants, where it is, and that it is done", "[explore]") {
  Walking toy({Script().request("r", 7).p(0).enter("r", 7).leave("r", 7).v(0)});
  const std::vector<Mark> region{{"r", 7}};
  Advance at = toy.walker.start({0}, Walker::first_segment);
  CHECK(toy.walker.status(at.view).wanting == region);
  CHECK(toy.walker.status(at.view).inside.empty());
  at = toy.walker.go_on(at.view, at.segment);
  CHECK(toy.walker.status(at.view).wanting.empty());
  CHECK(toy.walker.status(at.view).inside == region);
  at = toy.walker.go_on(at.view, at.segment);
  CHECK(toy.walker.status(at.view).inside.empty());
  CHECK_FALSE(toy.walker.status(at.view).done);
  at = toy.walker.go_on(at.view, at.segment);
  CHECK(toy.walker.status(at.view).done);
}

TEST_CASE("each process is told its own number, however alike they are", "[explore]") {
  const Script script = Script().p(0).identity().write_variable(0).v(0);
  Walking toy({script, script});
  for (const std::uint32_t process : {0U, 1U}) {
    const Advance start = toy.walker.start({process}, Walker::first_segment);
    const Advance at = toy.walker.go_on(start.view, start.segment);
    CHECK(toy.walker.segment(at.segment) == segment_of(0, bytes(1000 + process, 8)));
  }
}

TEST_CASE("a footprint is what was touched since the last scheduling point", "[explore]") {
  Walking toy(
      {Script().write_constant(4, bytes(1)).read(0, 4).read(0, 4).p(0).read(8, 2).leave("r").v(0)});
  Advance at = toy.walker.start({0}, Walker::first_segment);
  CHECK(toy.walker.footprint(at.view) == Footprint{{{0, 4}, false}, {{4, 4}, true}});
  const ViewId asleep = toy.walker.asleep(at.view);
  CHECK_FALSE(toy.walker.has_footprint(asleep));
  CHECK(toy.walker.operation(asleep).kind == Kind::p);
  CHECK(toy.walker.asleep(at.view) == asleep);
  CHECK(toy.walker.asleep(asleep) == asleep);
  at = toy.walker.go_on(at.view, at.segment);
  CHECK(toy.walker.footprint(at.view) == Footprint{{{8, 2}, false}});
  at = toy.walker.go_on(at.view, at.segment);
  CHECK_FALSE(toy.walker.has_footprint(at.view));
}

TEST_CASE("a loop of marks alone spins", "[explore]") {
  Walking toy({Script().request("r").note("n").loop(), Script().identity().loop(),
               Script().note("n").p(0).label("l").enter("r").jump("l")});
  for (const std::uint32_t process : {0U, 1U}) {
    const Advance at = toy.walker.start({process}, Walker::first_segment);
    CHECK(toy.walker.spins(at.view));
    CHECK_FALSE(toy.walker.is_faulty(at.view));
  }
  const Advance at = toy.walker.start({2}, Walker::first_segment);
  CHECK_FALSE(toy.walker.spins(at.view));
  const Advance inside = toy.walker.go_on(at.view, at.segment);
  CHECK(toy.walker.spins(inside.view));
  CHECK(toy.walker.status(inside.view).inside.front() == Mark{"r", 0});
}

TEST_CASE("a loop that only reads spins until the segment lets it go on", "[explore]") {
  Walking toy({Script().p(0).read(0, 4).jump_if(bytes(0), "p").v(0).label("p").loop(),
               Script().label("wait").read(0, 4).jump_if(bytes(0), "wait").v(0),
               Script().write_constant(0, bytes(1)).v(0)});
  const Advance spins = toy.walker.start({1}, Walker::first_segment);
  CHECK(toy.walker.spins(spins.view));
  CHECK(toy.walker.operation(spins.view).kind == Kind::read);
  CHECK(toy.walker.footprint(spins.view) == Footprint{{{0, 4}, false}});
  const Advance writer = toy.walker.start({2}, Walker::first_segment);
  const Advance goes_on = toy.walker.start({1}, writer.segment);
  CHECK_FALSE(toy.walker.spins(goes_on.view));
  CHECK(toy.walker.operation(goes_on.view).kind == Kind::v);
}

TEST_CASE("a loop that writes the same bytes again and again spins", "[explore]") {
  Walking toy({Script().write_constant(0, bytes(1)).write_constant(0, bytes(0)).loop()});
  const Advance at = toy.walker.start({0}, Walker::first_segment);
  CHECK(toy.walker.spins(at.view));
  CHECK(toy.walker.footprint(at.view) == Footprint{{{0, 4}, true}});
}

TEST_CASE("passing the same access on other bytes is no spinning", "[explore]") {
  // Counts in the segment; between two rounds its private memory is the same.
  Walking toy({Script()
                   .label("count")
                   .read(0, 1)
                   .add(1)
                   .write_variable(0)
                   .jump_if(bytes(200, 1), "end")
                   .set({})
                   .note("n")
                   .jump("count")
                   .label("end")
                   .v(0)});
  const Advance at = toy.walker.start({0}, Walker::first_segment);
  CHECK_FALSE(toy.walker.spins(at.view));
  CHECK(toy.walker.operation(at.view).kind == Kind::v);
  CHECK(toy.walker.segment(at.segment) == segment_of(0, bytes(200, 1)));
}

TEST_CASE("requesting again is no spinning if it leads on", "[explore]") {
  Walking toy({Script()
                   .set(bytes(0))
                   .label("again")
                   .request("r")
                   .add(1)
                   .jump_if(bytes(50), "end")
                   .jump("again")
                   .label("end")
                   .p(0)});
  const Advance at = toy.walker.start({0}, Walker::first_segment);
  CHECK_FALSE(toy.walker.spins(at.view));
  CHECK(toy.walker.status(at.view).wanting == std::vector<Mark>{{"r", 0}});
}

TEST_CASE("a loop is told about, once round at least and not for long", "[explore]") {
  Walking short_loop({Script().note("n").loop()});
  CHECK(passed_from_start(short_loop.walker) == Kinds{Kind::note});
  Walking two_reads({Script().label("l").read(0, 4).read(4, 4, 1).jump("l")});
  const Kinds kinds = passed_from_start(two_reads.walker);
  CHECK(kinds.size() >= 3);  // the first round sets the variables
  CHECK(kinds.size() <= 6);
}

TEST_CASE("a way that never ends and never repeats is lost: that proves nothing", "[explore]") {
  Walking toy({Script().set(bytes(0)).label("l").add(1).read(0, 1, 1).note("n").jump("l")});
  std::size_t passed = 0;
  const Walker::Listener count = [&](const Operation&) { ++passed; };
  CHECK_THROWS_AS(toy.walker.start({0}, Walker::first_segment, &count), LostTrack);
  CHECK(passed == Walker::most_passed);
}

TEST_CASE("a way that ends just in time is followed", "[explore]") {
  Walking toy({Script()
                   .set(bytes(0))
                   .label("l")
                   .jump_if(bytes(Walker::most_passed), "end")
                   .note("n")
                   .add(1)
                   .jump("l")
                   .label("end")
                   .p(0)});
  CHECK_FALSE(toy.walker.spins(toy.walker.start({0}, Walker::first_segment).view));
}

TEST_CASE("a bad end is a fault, a proper one is not", "[explore]") {
  Walking toy({Script().note("n").fault(Kind::crashed), Script().note("n")});
  CHECK(toy.walker.is_faulty(toy.walker.start({0}, Walker::first_segment).view));
  CHECK_FALSE(toy.walker.is_faulty(toy.walker.start({1}, Walker::first_segment).view));
}

TEST_CASE("an access beyond the segment is a bug of whoever announces it", "[explore]") {
  Walking toy(
      {Script().read(segment_size - 3, 4), Script().write_constant(segment_size, bytes(1))});
  CHECK_THROWS_AS(toy.walker.start({0}, Walker::first_segment), harness::model::BrokenPromise);
  CHECK_THROWS_AS(toy.walker.start({1}, Walker::first_segment), harness::model::BrokenPromise);
}

TEST_CASE("a walker's memory grows with the segments it has seen", "[explore]") {
  Walking toy({Script().p(0).read(4, 4).add(1).write_variable(4).v(0).loop()});
  Advance at = toy.walker.start({0}, Walker::first_segment);
  const std::size_t before = toy.walker.memory();
  for (int step = 0; step < 20; ++step) {
    at = toy.walker.go_on(at.view, at.segment);
  }
  CHECK(toy.walker.memory() >= before + 160);  // ten segments of 16 bytes at least
}

TEST_CASE("a view remembers which marks may as well be still to come", "[explore]") {
  Walking toy({Script().v(0).request("r").p(0).enter("r").p(1).leave("r").request("s").v(1)});
  const auto view = [&](const Advance& at) { return toy.walker.views()[at.view]; };
  const Advance begun = toy.walker.start({0}, Walker::first_segment);
  CHECK_FALSE(view(begun).may_be_outside);
  const Advance asked = toy.walker.go_on(begun.view, begun.segment);
  CHECK(view(asked).may_be_outside);
  CHECK(view(asked).entered == 0);
  const Advance entered = toy.walker.go_on(asked.view, asked.segment);
  CHECK_FALSE(view(entered).may_be_outside);
  CHECK(view(entered).entered == 1);
  CHECK(toy.walker.views()[toy.walker.asleep(entered.view)].entered == 0);
  CHECK_FALSE(toy.walker.views()[toy.walker.asleep(asked.view)].may_be_outside);
  const Advance inside = toy.walker.go_on(entered.view, entered.segment);
  CHECK(view(inside).entered == 0);
}

TEST_CASE("who asks for a region inside of another one is not outside", "[explore]") {
  Walking toy({Script().request("r").enter("r").p(0).request("s").p(1).leave("r")});
  const Advance begun = toy.walker.start({0}, Walker::first_segment);
  CHECK(toy.walker.views()[begun.view].may_be_outside);
  const Advance nested = toy.walker.go_on(begun.view, begun.segment);
  CHECK_FALSE(toy.walker.views()[nested.view].may_be_outside);
}
