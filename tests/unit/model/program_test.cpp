#include "model/program.hpp"

#include "support/catch.hpp"

using namespace harness::model;

TEST_CASE("a process that shares its role is called by role and index", "[model]") {
  CHECK(name_of(ProcessName{.role = "philosopher", .index = 2, .role_size = 5}) == "philosopher 2");
  CHECK(name_of(ProcessName{.role = "reader", .index = 0, .role_size = 2}) == "reader 0");
}

TEST_CASE("a process alone in its role is called by the role", "[model]") {
  CHECK(name_of(ProcessName{.role = "barber", .index = 0, .role_size = 1}) == "barber");
}
