#include "free_run.hpp"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <initializer_list>

#include "board.hpp"
#include "family.hpp"
#include "journal.hpp"
#include "lanes.hpp"
#include "output.hpp"
#include "places.hpp"
#include "runtime.hpp"
#include "stuck_report.hpp"
#include "watcher.hpp"

namespace pv {
namespace {

namespace wire = harness::wire;

int refuse(const char* what) {
  fprintf(stderr, "cannot run: %s: %s\n", what, strerror(errno));
  return 2;
}

// Memory that is shared with the children and gone with the last of us.
bool map_shared(std::uintptr_t address, std::size_t size) {
  void* const got = mmap(reinterpret_cast<void*>(address), size, PROT_READ | PROT_WRITE,
                         MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
  return got == reinterpret_cast<void*>(address);
}

bool set_up_memory(const detail::AnyProgram& program, const FreeOptions& options) {
  for (std::size_t i = 0; i < program.role_count; ++i) {
    const int wished = options.processes[i];
    runtime::set_processes(program, static_cast<int>(i),
                           wished != 0 ? wished : program.roles[i].processes);
  }
  if (!map_shared(segment_place, program.shared_size) || !map_shared(board_place, sizeof(Board))) {
    return false;
  }
  initialize(*board);
  runtime::mode = wire::Mode::setup;
  program.construct(reinterpret_cast<void*>(segment_place));
  runtime::mode = wire::Mode::free;
  return true;
}

// Signals come as reads of the file this returns; -1: errno says why.
int take_signals_as_file() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGCHLD}) {
    sigaddset(&signals, signal);
  }
  signal(SIGPIPE, SIG_IGN);
  struct sigaction action = {};
  action.sa_handler = SIG_DFL;
  action.sa_flags = SA_NOCLDSTOP;
  sigaction(SIGCHLD, &action, nullptr);
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

int conclude_stuck(Watcher& watcher, const FreeOptions& options, const SemaphoreNames& names) {
  const StuckReport report(names);
  // Without a circle it is only that some wait for those that were sent home.
  const bool is_deadlock = options.rounds == 0 || report.has_circle();
  Text headline;
  headline.add(is_deadlock
                   ? "\ndeadlock after %.1f ms: nobody can ever move again\n"
                   : "\nthe rounds are over after %.1f ms; who is left waits for who has gone\n",
               watcher.stuck_at());
  watcher.say(headline);
  for (std::uint32_t i = 0; i < report.line_count(); ++i) {
    Text line;
    report.add_line(i, line);
    watcher.say(line);
  }
  return is_deadlock ? 1 : 0;
}

int conclude_failure(Watcher& watcher, const Family::Failure& failure) {
  Text text;
  text.add("\n%s ", failure.is_somebody ? runtime::name_of(failure.process).text : "a thread");
  if (failure.signal != 0) {
    text.add("was ended by signal %d (%s)", failure.signal, strsignal(failure.signal));
  } else {
    text.add("ended itself by exit(%d) before its role returned", failure.status);
  }
  text.add("%s%s; the others were stopped\n", board->last_words[0] == 0 ? "" : ": ",
           board->last_words);
  watcher.say(text);
  return 1;
}

void say_how_it_ended(Watcher& watcher, End end, const FreeOptions& options) {
  Text text;
  if (end == End::all_ended) {
    text.add("\nall processes have ended%s\n", options.rounds == 0 ? "" : " or done their rounds");
  } else if (end == End::time_is_up) {
    text.add(
        "\n%g s are over and nothing went wrong, this time; only a check tells whether it never "
        "does\n",
        static_cast<double>(options.milliseconds) / 1000);
  } else if (end == End::stopped) {
    text.add("\nstopped\n");
  }
  watcher.say(text);
}

int watch(Family& family, Watcher& watcher, const FreeOptions& options,
          const SemaphoreNames& names) {
  int status = 0;
  const End end = watcher.watch(family, options);
  if (end == End::stuck) {
    status = conclude_stuck(watcher, options, names);
  } else if (end == End::failed) {
    status = conclude_failure(watcher, family.failure());
  } else {
    say_how_it_ended(watcher, end, options);
  }
  if (watcher.has_failed()) {
    return 2;
  }
  return watcher.signal() != 0 ? 128 + watcher.signal() : status;
}

}  // namespace

int run_freely(const detail::AnyProgram& program, const FreeOptions& options) {
  if (program.shared_size > wire::segment_limit) {
    fprintf(stderr, "cannot run: the shared struct is larger than 1 MiB\n");
    return 2;
  }
  if (fcntl(STDOUT_FILENO, F_GETFD) < 0) {
    return refuse("standard output");
  }
  if (!set_up_memory(program, options)) {
    return refuse("mmap of the shared memory");
  }
  int ends[2] = {};
  const int signals = take_signals_as_file();
  if (signals < 0 || pipe2(ends, O_CLOEXEC) != 0) {
    return refuse("opening a pipe");
  }
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  journal::pipe_end = ends[1];
  SemaphoreNames names;
  names.load();
  const bool is_colored = options.color == Color::automatic ? wants_color(STDOUT_FILENO)
                                                            : options.color == Color::always;
  const Lanes lanes(terminal_width(STDOUT_FILENO), is_colored, names);
  Watcher watcher(signals, ends[0], lanes);
  Family family;
  if (!family.start(program, options)) {
    return refuse("starting the processes");
  }
  close(journal::pipe_end);
  return watch(family, watcher, options, names);
}

}  // namespace pv
