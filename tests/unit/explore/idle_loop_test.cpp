#include "explore/idle_loop.hpp"

#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using harness::explore::Explored;
using harness::explore::IdleLoops;
using harness::model::ProcessId;
using harness::support::bytes;
using harness::support::Script;
using harness::support::ToyProduct;
using harness::support::ToyProgram;

// Locks, looks whether the other one has written, and goes on if so; `told` or not, what it does.
Script looks_until_written(bool told) {
  Script script;
  script.label("look").p(0).read(0, 1);
  if (told) {
    script.note("looks");
  }
  return script.v(0).jump_if(bytes(1, 1), "seen").jump("look").label("seen").note("seen");
}

ToyProgram polling(bool told) {
  return {.scripts = {looks_until_written(told), Script().p(0).write_constant(0, bytes(1, 1)).v(0)},
          .semaphores = {1}};
}

TEST_CASE("who only looks, again and again, waits busily", "[explore]") {
  ToyProduct product(polling(false));
  const Explored explored = product.search();
  const auto run = IdleLoops(*product, explored).run_of(ProcessId{0});
  REQUIRE(run.has_value());
  CHECK(run->cycle == 1);  // after its first V it has looked once, which the first state has not
  CHECK(run->path.back() == run->path[1]);
  CHECK(run->movers == std::vector<ProcessId>{{0}, {0}, {0}});
  CHECK_FALSE(IdleLoops(*product, explored).run_of(ProcessId{1}).has_value());
}

TEST_CASE("who passes a mark on each round does something", "[explore]") {
  ToyProduct product(polling(true));
  const Explored explored = product.search();
  CHECK_FALSE(IdleLoops(*product, explored).run_of(ProcessId{0}).has_value());
}

}  // namespace
