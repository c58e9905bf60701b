// Where a program begins: is it being checked, or does it run freely?
#include <cstdlib>

#include "controlled.hpp"
#include "free_run.hpp"
#include "journal.hpp"
#include "options.hpp"
#include "pv/program.hpp"
#include "wire/gate.hpp"

namespace pv::detail {

int launch(int argc, char** argv, const AnyProgram& program) {
  if (getenv(harness::wire::checked_variable) != nullptr) {
    return controlled::serve(program);
  }
  FreeOptions options;
  switch (parse_options(argc, argv, program, options)) {
    case Parsed::helped:
      return 0;
    case Parsed::refused:
      return 2;
    case Parsed::run:
      break;
  }
  if (!options.has_seed) {
    options.seed = journal::now();
  }
  return run_freely(program, options);
}

}  // namespace pv::detail
