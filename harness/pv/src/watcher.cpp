#include "watcher.hpp"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>

#include "board.hpp"
#include "futex.hpp"
#include "journal.hpp"
#include "plain.hpp"
#include "runtime.hpp"

namespace pv {

double Watcher::milliseconds_at(std::uint64_t time) const {
  return time < start_ ? 0 : static_cast<double>(time - start_) / 1e6;
}

// The first reason counts.
void Watcher::end_as(End end) {
  if (end_ == End::none) {
    end_ = end;
  }
}

std::uint64_t Watcher::next_time() const {
  if (end_of_time_ == 0 || next_disturbance_ == 0) {
    return end_of_time_ + next_disturbance_;
  }
  return end_of_time_ < next_disturbance_ ? end_of_time_ : next_disturbance_;
}

// While the output is not taken, the journal is not read: then the processes wait as well.
void Watcher::wait_for_events(Family& family) {
  pollfd files[] = {
      {.fd = signals_, .events = POLLIN, .revents = 0},
      {.fd = output_.has_room() ? journal_ : -1, .events = POLLIN, .revents = 0},
      {.fd = output_.file(), .events = POLLOUT, .revents = 0},
  };
  if (output_.is_empty()) {
    files[2].events = 0;  // only whether its reader is still there
  }
  timespec left = {};
  if (next_time() != 0) {
    const std::uint64_t now = journal::now();
    const std::uint64_t wait = next_time() > now ? next_time() - now : 0;
    left.tv_sec = static_cast<time_t>(wait / 1'000'000'000);
    left.tv_nsec = static_cast<long>(wait % 1'000'000'000);
  }
  if (ppoll(files, 3, next_time() == 0 ? nullptr : &left, nullptr) <= 0) {
    return;
  }
  if (files[1].revents != 0) {
    read_journal();
  }
  on_output(files[2].revents);
  if (files[0].revents != 0) {
    on_signals(family);
  }
}

void Watcher::on_time(Family& family) {
  const std::uint64_t now = journal::now();
  if (end_of_time_ != 0 && now >= end_of_time_) {
    end_as(End::time_is_up);
  }
  if (next_disturbance_ != 0 && now >= next_disturbance_) {
    next_disturbance_ = now + family.disturb(chance_);
  }
}

void Watcher::on_signals(Family& family) {
  signalfd_siginfo info = {};
  while (read(signals_, &info, sizeof(info)) == sizeof(info)) {
    if (info.ssi_signo == SIGCHLD) {
      family.bury_dead();
    } else {
      signal_ = static_cast<int>(info.ssi_signo);
      end_as(End::stopped);
    }
  }
  if (family.failure().process >= 0) {
    end_as(End::failed);
  } else if (family.is_gone()) {
    end_as(End::all_ended);
  }
}

void Watcher::on_output(short events) {
  if ((events & POLLOUT) == 0) {
    if (events != 0) {
      end_as(End::output_gone);
    }
    return;
  }
  const Output::Written written = output_.write_some();
  if (written == Output::Written::failed) {
    fprintf(stderr, "cannot write what happens: %s\n", strerror(errno));
    has_failed_ = true;
  }
  if (written == Output::Written::failed || written == Output::Written::reader_gone) {
    end_ = End::output_gone;
  }
}

void Watcher::read_journal() {
  journal::Record record = {};
  while (output_.has_room() && read(journal_, &record, sizeof(record)) == sizeof(record)) {
    if (record.kind == journal::Kind::stuck) {
      stuck_at_ = record.time;
      end_as(End::stuck);
      continue;
    }
    Text line;
    if (is_plain_) {
      add_plain_event(record, line);
    } else {
      lanes_.add_event(record, milliseconds_at(record.time), line);
    }
    output_.add(line);
  }
}

// Requires: all who could write to it are gone.
void Watcher::read_rest_of_journal() {
  pollfd file = {.fd = journal_, .events = POLLIN, .revents = 0};
  while (end_ != End::output_gone && poll(&file, 1, 0) > 0 && (file.revents & POLLIN) != 0) {
    read_journal();
    flush();
  }
  if (end_ == End::time_is_up && stuck_at_ != 0) {
    end_ = End::stuck;  // it was only that nobody had read so far
  }
}

void Watcher::read_signals_while_flushing() {
  signalfd_siginfo info = {};
  while (read(signals_, &info, sizeof(info)) == sizeof(info)) {
    if (info.ssi_signo != SIGCHLD) {
      signal_ = static_cast<int>(info.ssi_signo);
      end_ = End::output_gone;  // enough is enough
    }
  }
}

void Watcher::flush() {
  while (!output_.is_empty() && end_ != End::output_gone) {
    pollfd files[] = {
        {.fd = output_.file(), .events = POLLOUT, .revents = 0},
        {.fd = signals_, .events = POLLIN, .revents = 0},
    };
    if (poll(files, 2, -1) > 0) {
      if (files[0].revents != 0 && (files[0].revents & POLLOUT) == 0) {
        end_ = End::output_gone;
      }
      on_output(files[0].revents);
      read_signals_while_flushing();
    }
  }
}

void Watcher::say(const Text& line) {
  output_.add(line);
  flush();
}

End Watcher::watch(Family& family, const FreeOptions& options) {
  is_plain_ = options.is_plain;
  if (!is_plain_) {
    Text header;
    lanes_.add_header(header);
    output_.add(header);
  }
  chance_ = Random(options.seed);
  start_ = journal::now();
  end_of_time_ = options.milliseconds == 0 ? 0 : start_ + options.milliseconds * 1'000'000;
  next_disturbance_ = options.disturb ? start_ + 1 : 0;
  board->go.store(1, std::memory_order_release);
  futex_wake(board->go, runtime::count);
  while (end_ == End::none) {
    wait_for_events(family);
    on_time(family);
  }
  family.end_all();
  if (end_ != End::stopped) {
    read_rest_of_journal();
  }
  return end_;
}

}  // namespace pv
