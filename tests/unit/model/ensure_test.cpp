#include "model/ensure.hpp"

#include <cerrno>

#include "model/failure.hpp"
#include "support/catch.hpp"

using namespace harness::model;

TEST_CASE("a promise that holds is silent", "[model]") {
  CHECK_NOTHROW(ensure(true, "never said"));
}

TEST_CASE("a broken promise says what should have held, and where", "[model]") {
  try {
    ensure(false, "a queue is sorted");
    FAIL("ensure returned");
  } catch (const BrokenPromise& broken) {
    const std::string text = broken.what();
    CHECK(text.find("a queue is sorted (") == 0);
    CHECK(text.find("ensure_test.cpp:") != std::string::npos);
  }
}

TEST_CASE("a failure of the world says the call, what went wrong and what to do", "[model]") {
  CHECK(std::string(Failure("no such file: a.cpp; check its name").what()) ==
        "no such file: a.cpp; check its name");
  CHECK(std::string(Failure("fork", ENOMEM, "close some programs").what()) ==
        "fork: Cannot allocate memory; close some programs");
}

TEST_CASE("a failure of the world is no bug of the harness", "[model]") {
  CHECK_THROWS_AS(throw Failure("the disk is full"), std::runtime_error);
  CHECK_THROWS_AS(ensure(false, "two and two are four"), std::logic_error);
}
