#include <fmt/format.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "build_program.hpp"
#include "commands.hpp"
#include "model/failure.hpp"
#include "output.hpp"
#include "thread_race_words.hpp"
#include "threads_program.hpp"
#include "threads_run.hpp"
#include "workbook.hpp"

namespace harness::cli {
namespace {

struct RunArguments {
  std::string name;
  std::string problem;
  bool threads = false;
  std::vector<std::string> rest;  // the program's own business
};

[[noreturn]] void become(const std::string& executable, const std::vector<std::string>& rest) {
  std::vector<std::string> words{executable};
  words.insert(words.end(), rest.begin(), rest.end());
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) {
    pointers.push_back(word.data());
  }
  pointers.push_back(nullptr);
  execv(pointers[0], pointers.data());
  throw model::Failure("cannot run " + executable, errno, "may programs be run from there?");
}

// Runs the program on our own terminal until it ends; Ctrl-C is the program's business. Returns its
// exit code.
int run_and_wait(const std::string& executable, const std::vector<std::string>& rest) {
  const auto before = signal(SIGINT, SIG_IGN);
  const pid_t child = fork();
  if (child < 0) {
    throw model::Failure("fork", errno, "is there a limit on processes here (ulimit -u)?");
  }
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    signal(SIGINT, before == SIG_IGN ? SIG_IGN : SIG_DFL);
    try {
      become(executable, rest);
    } catch (...) {
      _exit(exit_usage);
    }
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  signal(SIGINT, before);
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int run_as_threads(const Subject& subject, const std::vector<std::string>& rest) {
  const BuiltProgram program = build_threads_program(subject);
  if (std::ranges::find(rest, "--help") != rest.end()) {
    return run_and_wait(program.executable, rest);
  }
  int code = exit_as_wished;
  const ThreadReports reports = reports_of([&] { code = run_and_wait(program.executable, rest); });
  put(summary_of_races(reports, program.executable, subject.source));
  const bool raced = std::ranges::any_of(reports.races, is_shared);
  return code == exit_as_wished && raced ? exit_judged_wrong : code;
}

// Without threads the program takes our place: Ctrl-C, its exit code and its output are its own.
int run(const RunArguments& arguments) {
  const Subject subject = subject_named(arguments.name, arguments.problem);
  if (arguments.threads) {
    return run_as_threads(subject, arguments.rest);
  }
  become(build_program(subject).executable, arguments.rest);
}

}  // namespace

void add_run(CLI::App& app, Action& action) {
  CLI::App* const command =
      app.add_subcommand("run", "Runs an exercise freely: real processes, really at once");
  const auto a = std::make_shared<RunArguments>();
  command->add_option("NAME", a->name, "A problem, or a .cpp file meant to solve one")
      ->required()
      ->type_name("");
  command->add_option("--problem", a->problem, "The problem that a file elsewhere is to solve")
      ->type_name("NAME");
  command->add_flag("--threads", a->threads,
                    "Run its processes as threads, under the compiler's ThreadSanitizer");
  command->allow_extras();
  command->footer(
      "Further options are the program's: --processes ROLE=N, --rounds N, --seconds S,\n"
      "--seed N, --disturb, --plain, --color WHEN.");
  command->callback([a, command, &action] {
    a->rest = command->remaining();
    action = [a] { return run(*a); };
  });
}

}  // namespace harness::cli
