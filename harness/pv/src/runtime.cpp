#include "runtime.hpp"

#include <cstdio>
#include <cstring>

namespace pv {
namespace runtime {

harness::wire::Mode mode = harness::wire::Mode::free;
constinit thread_local int self = -1;
int count = 0;

namespace {

struct RoleSize {
  const char* name;
  int processes;
};
RoleSize roles[harness::wire::most_roles];

}  // namespace

void set_processes(const detail::AnyProgram& program, int role, int processes) {
  count += processes - roles[role].processes;
  roles[role] = {program.roles[role].name, processes};
}

int processes_of(int role) {
  return roles[role].processes;
}

int role_named(const detail::AnyProgram& program, const char* name) {
  for (std::size_t i = 0; i < program.role_count; ++i) {
    if (strcmp(program.roles[i].name, name) == 0) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

Place place_of(int number) {
  int role = 0;
  while (number >= roles[role].processes) {
    number -= roles[role].processes;
    ++role;
  }
  return {.role = role, .index = number};
}

const char* role_name(int role) {
  return roles[role].name;
}

ProcessName name_of(int number) {
  const Place place = place_of(number);
  ProcessName name;
  if (roles[place.role].processes == 1) {
    snprintf(name.text, sizeof(name.text), "%.47s", roles[place.role].name);
  } else {
    snprintf(name.text, sizeof(name.text), "%.47s %d", roles[place.role].name, place.index);
  }
  return name;
}

}  // namespace runtime

int processes(const char* name) {
  for (const runtime::RoleSize& role : runtime::roles) {
    if (role.name != nullptr && strcmp(role.name, name) == 0) {
      return role.processes;
    }
  }
  return 0;
}

}  // namespace pv
