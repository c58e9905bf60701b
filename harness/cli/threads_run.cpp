#include "threads_run.hpp"

#include <fmt/format.h>
#include <sys/personality.h>

#include <cstdlib>
#include <filesystem>

#include "config.hpp"
#include "folders.hpp"
#include "model/failure.hpp"
#include "run_tool.hpp"
#include "sizes.hpp"
#include "threads_program.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

constexpr unsigned long only_ask = 0xffff'ffff;

}  // namespace

WithoutRandomAddresses::WithoutRandomAddresses() : before_(personality(only_ask)) {
  if (before_ >= 0) {
    personality(static_cast<unsigned long>(before_) | ADDR_NO_RANDOMIZE);
  }
}

WithoutRandomAddresses::~WithoutRandomAddresses() {
  if (before_ >= 0) {
    personality(static_cast<unsigned long>(before_));
  }
}

ThreadReports reports_of(const std::function<void()>& start) {
  const fs::path parent = fs::path(config::build) / "threads";
  make_folder(parent);
  const TemporaryFolder folder(parent);
  const std::string file = folder.path() + "/races";
  write_whole_file(file, "");
  setenv("WORKBOOK_RACES", file.c_str(), 1);
  unsetenv("TSAN_OPTIONS");  // what the program sets itself is what we count on
  {
    const WithoutRandomAddresses without;
    start();
  }
  unsetenv("WORKBOOK_RACES");
  ThreadReports reports = read_thread_reports(text_in(file));
  if (reports.processes.empty()) {
    throw model::Failure(
        "ThreadSanitizer does not work on this machine: it did not let the program begin. It needs "
        "memory at certain addresses, which some kernels and containers do not give it (`sysctl "
        "vm.mmap_rnd_bits=28` helps where that is allowed). This is no verdict on the program.");
  }
  return reports;
}

ThreadReports short_run(const std::string& executable, const ShortRun& run) {
  std::vector<std::string> command{executable,
                                   "--plain",
                                   "--disturb",
                                   "--seed",
                                   std::to_string(run.seed),
                                   "--seconds",
                                   fmt::format("{}", run.seconds)};
  for (const auto& [role, count] : size_of(run.processes)) {
    command.insert(command.end(), {"--processes", fmt::format("{}={}", role, count)});
  }
  std::string said;
  try {
    return reports_of([&] { said = run_tool(command).output; });
  } catch (const model::Failure& failure) {
    throw model::Failure(fmt::format("{} It said:\n{}", failure.what(), said));
  }
}

std::string why_no_threads(const Problem& problem) {
  try {
    const BuiltProgram program = build_threads_program({problem, problem.exercise()});
    short_run(program.executable, {.seconds = 0.01, .processes = {}});
    return {};
  } catch (const model::Failure& failure) {
    return failure.what();
  }
}

}  // namespace harness::cli
