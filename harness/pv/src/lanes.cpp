#include "lanes.hpp"

#include <cinttypes>
#include <cstdio>

#include "runtime.hpp"

namespace pv {
namespace {

using journal::Kind;
using journal::Record;

constexpr std::size_t time_width = 10;  // "  1234.5  "
constexpr std::size_t widest_lane = 24;
constexpr std::size_t narrow_lane = 9;  // below that a column holds no event

// In the order of Kind.
constexpr const char* colors[] = {"33",   "33", "32", "0", "0", "36",
                                  "1;32", "32", "36", "2", "2", "1;31"};

std::size_t least(std::size_t a, std::size_t b) {
  return a < b ? a : b;
}
std::size_t most(std::size_t a, std::size_t b) {
  return a > b ? a : b;
}

std::size_t lane_count() {
  return runtime::count > 0 ? static_cast<std::size_t>(runtime::count) : 1;
}

int digits_of(int number) {
  return snprintf(nullptr, 0, "%d", number);
}

// Shortens the role's name, never its number: "philosopher 12", "philo 12", "p12". All processes of
// a role keep as many letters, those with small numbers too.
void shorten(int process, int room, Text& text) {
  const runtime::Place place = runtime::place_of(process);
  const char* const role = runtime::role_name(place.role);
  const int processes = runtime::processes_of(place.role);
  if (processes == 1) {
    text.add("%.*s", room, role);
    return;
  }
  const int left = room - digits_of(processes - 1);
  if (left > 3) {
    text.add("%.*s %d", left - 1, role, place.index);
  } else {
    text.add("%.*s%d", left > 1 ? left : 1, role, place.index);
  }
}

}  // namespace

Lanes::Lanes(std::size_t width, bool is_colored, const SemaphoreNames& names)
    : width_(most(width, time_width + 30)),
      lane_(least(widest_lane, (width_ - time_width) / lane_count())),
      name_room_(most(3, lane_ - 1)),
      is_narrow_(lane_ < narrow_lane),
      is_colored_(is_colored),
      names_(names) {}

std::size_t Lanes::start_of(std::uint32_t process) const {
  return time_width + process * lane_;
}

void Lanes::add_short_name(std::uint32_t process, Text& text) const {
  shorten(static_cast<int>(process), static_cast<int>(name_room_), text);
}

void Lanes::add_header(Text& text) const {
  text.add("%*s", static_cast<int>(time_width), "ms  ");
  for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(runtime::count); ++i) {
    Text name;
    add_short_name(i, name);
    if (name.size() >= lane_) {
      break;  // no room for names above the lanes; each line has one
    }
    const bool is_last = i + 1 == static_cast<std::uint32_t>(runtime::count);
    text.add("%-*s", is_last ? 0 : static_cast<int>(lane_), name.data());
  }
  text.add("\n");
}

void Lanes::add_semaphores(const Record& record, Text& text) const {
  text.add("%s", record.kind == Kind::gives ? (record.is_set ? "Ssignal(" : "V(")
                                            : (record.is_set ? "Swait(" : "P("));
  for (std::uint32_t i = 0; i < record.count; ++i) {
    const Wanted& wanted = record.semaphores[i];
    text.add("%s", i == 0 ? "" : ", ");
    names_.add_name(wanted.semaphore, text);
    if (wanted.threshold != 1 || wanted.amount != 1) {
      text.add(", %d, %d", wanted.threshold, wanted.amount);
    }
  }
  text.add(")");
}

void Lanes::add_words(const Record& record, Text& text) const {
  switch (record.kind) {
    case Kind::waits:
      text.add("waits ");
      add_semaphores(record, text);
      if (!record.is_set && record.value < 0) {
        text.add(": %d", record.value);
      }
      return;
    case Kind::spins:
      text.add("spins ");
      add_semaphores(record, text);
      return;
    case Kind::resumes:
      add_semaphores(record, text);
      text.add(" granted");
      return;
    case Kind::takes:
    case Kind::gives:
      add_semaphores(record, text);
      return;
    case Kind::request:
      text.add("wants %s", record.name);
      return;
    case Kind::enter:
      text.add("enters %s", record.name);
      return;
    case Kind::leave:
      text.add("leaves %s", record.name);
      return;
    case Kind::note:
      text.add("%s %" PRId64, record.name, record.argument);
      return;
    case Kind::ends:
      text.add("has ended");
      return;
    case Kind::dismissed:
      text.add("has done its rounds");
      return;
    case Kind::stuck:
      return;  // told at the end
  }
}

void Lanes::add_event(const Record& record, double milliseconds, Text& text) const {
  Text words;
  if (is_narrow_) {
    add_short_name(record.process, words);
    words.add(" ");
  }
  add_words(record, words);
  words.cut(width_ - time_width);
  const std::size_t start = least(start_of(record.process), width_ - words.size());
  text.add("%8.1f%*s", milliseconds, static_cast<int>(start - 8), "");
  if (is_colored_) {
    text.add("\033[%sm%s\033[0m\n", colors[static_cast<std::size_t>(record.kind)], words.data());
  } else {
    text.add("%s\n", words.data());
  }
}

}  // namespace pv
