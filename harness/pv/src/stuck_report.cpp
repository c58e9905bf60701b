#include "stuck_report.hpp"

#include "board.hpp"
#include "runtime.hpp"
#include "semaphore_access.hpp"

namespace pv {
namespace {

bool spins(std::uint32_t process) {
  return board->entries[process].condition == Condition::spinning;
}

// Asleep or not: it stands still.
bool waits(std::uint32_t process) {
  return board->entries[process].condition == Condition::waiting || spins(process);
}

bool holds(std::uint32_t process, std::uint32_t semaphore) {
  const Entry& entry = board->entries[process];
  for (std::uint32_t i = 0; i < entry.holding_count; ++i) {
    if (entry.holdings[i].semaphore == semaphore) {
      return true;
    }
  }
  return false;
}

// Whether it is for the units of this semaphore that a process goes on waiting.
bool is_missing(const Entry& entry, std::uint32_t semaphore) {
  const std::int32_t value = SemaphoreAccess::value(SemaphoreAccess::at(semaphore));
  std::int64_t sum = 0;
  for (std::uint32_t i = 0; i < entry.wanted_count; ++i) {
    if (entry.wanted[i].semaphore == semaphore) {
      sum += entry.wanted[i].amount;
      if (value < entry.wanted[i].threshold || value < sum) {
        return true;
      }
    }
  }
  return false;
}

// Whether `process` waits for units that `other` holds.
bool waits_for(std::uint32_t process, std::uint32_t other) {
  const Entry& entry = board->entries[process];
  for (std::uint32_t i = 0; i < entry.wanted_count; ++i) {
    if (is_missing(entry, entry.wanted[i].semaphore) && holds(other, entry.wanted[i].semaphore)) {
      return true;
    }
  }
  return false;
}

void add_holder(std::uint32_t holder, bool is_first, Text& text) {
  const Condition condition = board->entries[holder].condition;
  text.add("%s%s%s", is_first ? ", held by " : " and ",
           runtime::name_of(static_cast<int>(holder)).text,
           condition == Condition::ended       ? ", which has ended"
           : condition == Condition::dismissed ? ", which has done its rounds"
                                               : "");
}

void add_holders(std::uint32_t process, std::uint32_t semaphore, Text& text) {
  bool is_first = true;
  for (std::uint32_t holder = 0; holder < board->count; ++holder) {
    if (holds(holder, semaphore) && holder == process) {
      text.add("%s", is_first ? ", which it holds itself" : " and itself");
      is_first = false;
    } else if (holds(holder, semaphore)) {
      add_holder(holder, is_first, text);
      is_first = false;
    }
  }
  if (is_first) {
    text.add(", and nobody is left to give it");
  }
}

}  // namespace

StuckReport::StuckReport(const SemaphoreNames& names) : names_(names) {
  for (std::uint32_t first = 0; first < board->count && circle_length_ == 0; ++first) {
    if (waits(first)) {
      lines_[0] = first;
      visited_ = 0;
      find_circle(first, 1);
    }
  }
  add_rest();
}

// Goes on from `process`, the last of `length` in lines_, until it comes back to the first of them.
// A process that was visited before leads nowhere, or is on the way already.
bool StuckReport::find_circle(std::uint32_t process, std::uint32_t length) {
  visited_ |= 1U << process;
  if (waits_for(process, lines_[0])) {
    circle_length_ = length;
    return true;
  }
  for (std::uint32_t next = 0; next < board->count; ++next) {
    if ((visited_ & (1U << next)) == 0 && waits(next) && waits_for(process, next)) {
      lines_[length] = next;
      if (find_circle(next, length + 1)) {
        return true;
      }
    }
  }
  return false;
}

void StuckReport::add_rest() {
  std::uint32_t told = 0;
  for (std::uint32_t i = 0; i < circle_length_; ++i) {
    told |= 1U << lines_[i];
  }
  line_count_ = circle_length_;
  for (std::uint32_t process = 0; process < board->count; ++process) {
    if (waits(process) && (told & (1U << process)) == 0) {
      lines_[line_count_++] = process;
    }
  }
}

void StuckReport::add_line(std::uint32_t line, Text& text) const {
  const std::uint32_t process = lines_[line];
  const Entry& entry = board->entries[process];
  text.add("  %s %s ", runtime::name_of(static_cast<int>(process)).text,
           spins(process) ? "spins on" : "waits for");
  bool is_first = true;
  for (std::uint32_t i = 0; i < entry.wanted_count; ++i) {
    if (is_missing(entry, entry.wanted[i].semaphore)) {
      text.add("%s", is_first ? "" : "; for ");
      names_.add_name(entry.wanted[i].semaphore, text);
      add_holders(process, entry.wanted[i].semaphore, text);
      is_first = false;
    }
  }
  text.add("%s\n",
           circle_length_ > 1 && line + 1 == circle_length_ ? ": the circle is closed" : "");
}

}  // namespace pv
