#include "check/semaphore_names.hpp"

#include <fmt/format.h>

#include <fstream>

#include "check/names.hpp"
#include "live/zygote.hpp"
#include "model/failure.hpp"

namespace harness::check {

void write_semaphore_names(const std::string& executable, const std::string& file) {
  live::Zygote zygote(executable, {});
  model::Program program = zygote.program();
  Names(executable, zygote.segment_type(), "").name_semaphores(program);
  std::ofstream out(file);
  for (const model::SemaphoreInfo& semaphore : program.semaphores) {
    out << fmt::format("{} {}\n", semaphore.offset, semaphore.name);
  }
  if (!out.flush()) {
    throw model::Failure(fmt::format("cannot write {}. Is there space left?", file));
  }
}

}  // namespace harness::check
