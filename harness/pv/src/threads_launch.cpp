// Where a program of the threads build begins.
#include <errno.h>

#include <cstdio>
#include <cstring>

#include "free_run.hpp"
#include "journal.hpp"
#include "options.hpp"
#include "pv/program.hpp"

namespace pv::detail {

int launch(int argc, char** argv, const AnyProgram& program) {
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
