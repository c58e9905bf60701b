#include "process_life.hpp"

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cstdio>

namespace pv {

void begin_life(pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) {
    _exit(1);  // it died before we could ask to die with it
  }
  setpgid(0, 0);  // so that Ctrl-C goes to the parent, which then ends us all
  signal(SIGPIPE, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
}

}  // namespace pv
