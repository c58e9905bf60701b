#include "options.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>

namespace pv {
namespace {

namespace wire = harness::wire;

constexpr double most_seconds = 1e6;
constexpr std::uint64_t most_rounds = 1'000'000;

// One command line, as far as it has been read.
struct Reader {
  const detail::AnyProgram& program;
  FreeOptions& options;
};

// Digits and nothing else; false for anything else or what is too large.
bool read_number(const char* text, std::uint64_t most, std::uint64_t& number) {
  if (*text < '0' || *text > '9') {
    return false;
  }
  char* end = nullptr;
  errno = 0;
  number = strtoull(text, &end, 10);
  return errno == 0 && *end == 0 && number <= most;
}

bool refuse_processes(const detail::AnyProgram& program, const char* text) {
  fprintf(stderr, "--processes %s: say ", text);
  for (std::size_t i = 0; i < program.role_count; ++i) {
    const detail::AnyRole& role = program.roles[i];
    fprintf(stderr, "%s%s=N with N from 1 to %d", i == 0 ? "" : ", or ", role.name, role.most);
  }
  fprintf(stderr, "%s\n", program.role_count == 1 ? ", or just N" : "");
  return false;
}

// The role that "ROLE=N" or "N" means, and where N begins; -1 if it means none.
int role_meant(const detail::AnyProgram& program, const char* text, const char*& number) {
  const char* const equals = strchr(text, '=');
  number = equals == nullptr ? text : equals + 1;
  if (equals == nullptr) {
    return program.role_count == 1 ? 0 : -1;
  }
  const auto length = static_cast<std::size_t>(equals - text);
  for (std::size_t i = 0; i < program.role_count; ++i) {
    const char* const name = program.roles[i].name;
    if (strlen(name) == length && strncmp(name, text, length) == 0) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

bool read_processes(const Reader& reader, const char* text) {
  const char* digits = nullptr;
  const int role = role_meant(reader.program, text, digits);
  std::uint64_t number = 0;
  if (role < 0 || !read_number(digits, wire::most_processes, number) || number == 0 ||
      number > static_cast<std::uint64_t>(reader.program.roles[role].most)) {
    return refuse_processes(reader.program, text);
  }
  reader.options.processes[role] = static_cast<int>(number);
  return true;
}

bool read_rounds(const Reader& reader, const char* text) {
  std::uint64_t number = 0;
  if (!read_number(text, most_rounds, number) || number == 0) {
    fprintf(stderr, "--rounds %s: say a number from 1 to %d\n", text,
            static_cast<int>(most_rounds));
    return false;
  }
  reader.options.rounds = static_cast<std::uint32_t>(number);
  return true;
}

bool read_seconds(const Reader& reader, const char* text) {
  char* end = nullptr;
  const double seconds = strtod(text, &end);
  const bool is_plain = strspn(text, "0123456789.") == strlen(text);
  if (!is_plain || end == text || *end != 0 || seconds > most_seconds) {
    fprintf(stderr, "--seconds %s: say a number from 0 (for ever) to %.0f\n", text, most_seconds);
    return false;
  }
  const auto milliseconds = static_cast<std::uint64_t>(seconds * 1000);
  // The shortest time there is must not turn into the longest.
  reader.options.milliseconds = seconds > 0 && milliseconds == 0 ? 1 : milliseconds;
  return true;
}

bool read_seed(const Reader& reader, const char* text) {
  reader.options.has_seed = true;
  if (read_number(text, UINT64_MAX, reader.options.seed)) {
    return true;
  }
  fprintf(stderr, "--seed %s: say a number from 0 to 2^64 - 1\n", text);
  return false;
}

bool read_color(const Reader& reader, const char* text) {
  constexpr const char* names[] = {"auto", "always", "never"};
  constexpr Color values[] = {Color::automatic, Color::always, Color::never};
  for (std::size_t i = 0; i < std::size(names); ++i) {
    if (strcmp(text, names[i]) == 0) {
      reader.options.color = values[i];
      return true;
    }
  }
  fprintf(stderr, "--color %s: say auto, always or never\n", text);
  return false;
}

struct Option {
  const char* name;
  const char* value;  // what to call it in the help
  bool (*read)(const Reader& reader, const char* text);
  const char* help;
};

constexpr Option options_with_value[] = {
    {"--processes", "ROLE=N", read_processes,
     "how many processes run a role; N alone if there is one"},
    {"--rounds", "N", read_rounds,
     "sends each process home when it asks for, or is about to\n"
     "                          enter, a region after it has left one N times"},
    {"--seconds", "S", read_seconds, "stops after S seconds (10 unless said); 0: goes on for ever"},
    {"--seed", "N", read_seed, "makes the random pauses those of run N; the processes still race"},
    {"--color", "WHEN", read_color, "auto (on a terminal, unless NO_COLOR is set), always, never"},
};

void print_help(const char* name, const detail::AnyProgram& program) {
  printf(
      "%s runs freely: real processes, truly at the same time, until it deadlocks, ends, or "
      "its time is up.\n\n",
      name);
  for (const Option& option : options_with_value) {
    printf("  %-12s %-10s %s\n", option.name, option.value, option.help);
  }
  printf("  %-12s %-10s %s\n", "--disturb", "",
         "makes processes slow and stops them for moments, at random");
  printf("  %-12s %-10s %s\n", "--plain", "",
         "prints for programs what matters to a spec: process, event, number, name");
  printf("  %-12s %-10s %s\n\nRoles:", "--help", "", "prints this");
  for (std::size_t i = 0; i < program.role_count; ++i) {
    const detail::AnyRole& role = program.roles[i];
    printf("%s %s (%d, at most %d)", i == 0 ? "" : ",", role.name, role.processes, role.most);
  }
  printf(
      "\nExit status: 0 it went well, 1 deadlock or crash, 2 it could not run, 128 + n stopped by "
      "signal n.\n");
  fflush(stdout);
}

bool refuse_option(const char* text) {
  fprintf(stderr, "unknown option \"%s\"; there are ", text);
  for (const Option& option : options_with_value) {
    fprintf(stderr, "%s %s, ", option.name, option.value);
  }
  fprintf(stderr, "--disturb, --plain and --help\n");
  return false;
}

// Reads the option at `argv` and its value; sets how many words that took.
bool read_option(const Reader& reader, char** argv, int& words) {
  const char* const word = argv[0];
  const std::size_t length = strcspn(word, "=");
  for (const Option& option : options_with_value) {
    if (strlen(option.name) != length || strncmp(option.name, word, length) != 0) {
      continue;
    }
    const bool is_joined = word[length] == '=';
    const char* const value = is_joined ? word + length + 1 : argv[1];
    words = is_joined ? 1 : 2;
    if (value == nullptr) {
      fprintf(stderr, "%s: say %s %s\n", option.name, option.name, option.value);
      return false;
    }
    return option.read(reader, value);
  }
  words = 1;
  const bool disturbs = strcmp(word, "--disturb") == 0;
  const bool is_plain = strcmp(word, "--plain") == 0;
  reader.options.disturb = reader.options.disturb || disturbs;
  reader.options.is_plain = reader.options.is_plain || is_plain;
  return disturbs || is_plain || refuse_option(word);
}

bool are_not_too_many(const Reader& reader) {
  int sum = 0;
  for (std::size_t i = 0; i < reader.program.role_count; ++i) {
    const int wished = reader.options.processes[i];
    sum += wished != 0 ? wished : reader.program.roles[i].processes;
  }
  if (sum > static_cast<int>(wire::most_processes)) {
    fprintf(stderr, "%d processes are too many: all roles together can have %d\n", sum,
            static_cast<int>(wire::most_processes));
    return false;
  }
  return true;
}

}  // namespace

Parsed parse_options(int argc, char** argv, const detail::AnyProgram& program,
                     FreeOptions& options) {
  const Reader reader{program, options};
  for (int i = 1; i < argc; ++i) {
    if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0) {
      print_help(argv[0], program);
      return Parsed::helped;
    }
  }
  int words = 0;
  for (int i = 1; i < argc; i += words) {
    if (!read_option(reader, argv + i, words)) {
      return Parsed::refused;
    }
  }
  return are_not_too_many(reader) ? Parsed::run : Parsed::refused;
}

}  // namespace pv
