#pragma once

#include <cstddef>
#include <new>

namespace pv {

// One kind of process: its name, what it runs, and how many there are unless told otherwise.
template <class Shared>
struct Role {
  const char* name;  // at most 47 characters
  void (*run)(Shared& shared, int index);
  int processes;
  int most;  // that the problem allows
};

// How many processes run the role `name`; 0 if the program has no such role.
int processes(const char* name);

namespace detail {

using RoleFunction = void (*)();

struct AnyRole {
  const char* name;
  RoleFunction run;
  int processes;
  int most;
};

// A program whose shared struct has lost its type.
struct AnyProgram {
  const AnyRole* roles;
  std::size_t role_count;
  std::size_t shared_size;      // bytes
  const char* shared_type;      // ends in "[Shared = Table]"
  void (*construct)(void* at);  // the shared struct, in zeroed memory
  void (*call)(RoleFunction run, void* shared, int index);
};

// Runs freely, or under the checker if that started us. Returns the program's exit status.
int launch(int argc, char** argv, const AnyProgram& program);

template <class Shared>
const char* type_text() {
  return __PRETTY_FUNCTION__;
}

}  // namespace detail

// Starts one process for each place in `roles`, all sharing one `Shared`.
// Called once, by the program's main, which the build adds behind the student's file.
template <class Shared, std::size_t Count>
int launch(int argc, char** argv, const Role<Shared> (&roles)[Count]) {
  detail::AnyRole any[Count];
  for (std::size_t i = 0; i < Count; ++i) {
    any[i] = {roles[i].name, reinterpret_cast<detail::RoleFunction>(roles[i].run),
              roles[i].processes, roles[i].most};
  }
  const detail::AnyProgram program{
      .roles = any,
      .role_count = Count,
      .shared_size = sizeof(Shared),
      .shared_type = detail::type_text<Shared>(),
      .construct = [](void* at) { new (at) Shared{}; },
      .call =
          [](detail::RoleFunction run, void* shared, int index) {
            reinterpret_cast<void (*)(Shared&, int)>(run)(*static_cast<Shared*>(shared), index);
          },
  };
  return detail::launch(argc, argv, program);
}

}  // namespace pv
