#include "symbols/debug_info.hpp"

#include <stdio.h>  // popen

#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"
#include "targets/symbols_fixture.hpp"

namespace {

using harness::symbols::DebugInfo;
using harness::symbols::SourceLine;

struct Call {
  std::string name;
  std::uint64_t return_address = 0;
  int line = 0;        // of the student's call
  int given_line = 0;  // of the call in the given header; 0: none between
};

struct Global {
  std::string name;  // "-": not to be found
  std::uint64_t address = 0;
};

// What the fixture says about itself when it runs.
struct Facts {
  std::vector<Call> calls;
  std::vector<Global> globals;
};

std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  REQUIRE(pipe);
  std::string text;
  std::array<char, 4096> part{};
  while (const std::size_t count = fread(part.data(), 1, part.size(), pipe.get())) {
    text.append(part.data(), count);
  }
  return text;
}

Facts read_facts() {
  std::istringstream text(output_of("'" SYMBOLS_FIXTURE "'"));
  Facts facts;
  for (std::string word; text >> word;) {
    if (word == "call") {
      Call call;
      text >> call.name >> std::hex >> call.return_address >> std::dec >> call.line >>
          call.given_line;
      facts.calls.push_back(call);
    } else if (word == "global") {
      Global global;
      text >> global.name >> std::hex >> global.address >> std::dec;
      facts.globals.push_back(global);
    }
  }
  return facts;
}

const Facts& facts() {
  static const Facts read = read_facts();
  return read;
}

const DebugInfo& info() {
  static const DebugInfo opened(SYMBOLS_FIXTURE);
  return opened;
}

const Call& call_named(std::string_view name) {
  for (const Call& call : facts().calls) {
    if (call.name == name) {
      return call;
    }
  }
  throw std::logic_error("the fixture has no such call");
}

std::string base_name(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

std::string fixture_source() {
  return info().lines_of(call_named("plain").return_address - 1)[0].file;
}

// Where a part of the table lies in it.
template <class Part>
std::size_t offset(const fixture::Table& table, const Part& part) {
  return static_cast<std::size_t>(reinterpret_cast<const volatile char*>(&part) -
                                  reinterpret_cast<const volatile char*>(&table));
}

std::string name_at(std::size_t offset) {
  return info().name_in("fixture::Table", offset);
}

}  // namespace

TEST_CASE("a plain call is traced to its line and function", "[symbols]") {
  const Call& call = call_named("plain");
  const auto lines = info().lines_of(call.return_address - 1);
  REQUIRE(lines.size() == 1);
  CHECK(std::filesystem::path(lines[0].file).is_absolute());
  CHECK(base_name(lines[0].file) == "symbols_fixture.cpp");
  CHECK(lines[0].line == call.line);
  CHECK(lines[0].function == "student");
}

TEST_CASE("a call in an inlined function is traced through it to the student's line", "[symbols]") {
  const Call& call = call_named("once");
  const auto lines = info().lines_of(call.return_address - 1);
  REQUIRE(lines.size() == 2);
  CHECK(base_name(lines[0].file) == "symbols_fixture.hpp");
  CHECK(lines[0].line == call.given_line);
  CHECK(lines[0].function == "take");
  CHECK(base_name(lines[1].file) == "symbols_fixture.cpp");
  CHECK(lines[1].line == call.line);
  CHECK(lines[1].function == "student");
}

TEST_CASE("two inlined functions in each other are both named", "[symbols]") {
  const Call& call = call_named("right");
  const auto lines = info().lines_of(call.return_address - 1);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].function == "take");
  CHECK(lines[1].function == "take_both");
  CHECK(lines[2].function == "student");
  CHECK(lines[0].line == call.given_line);
  CHECK(lines[1].line > call.given_line);
  CHECK(lines[2].line == call.line);
}

TEST_CASE("every call of the fixture leads to the student's line", "[symbols]") {
  REQUIRE(facts().calls.size() == 5);
  for (const Call& call : facts().calls) {
    CAPTURE(call.name);
    CHECK(info().line_in(fixture_source(), {call.return_address}).line == call.line);
  }
}

TEST_CASE("a call stack leads to the innermost line in the wanted file", "[symbols]") {
  const std::uint64_t inner = call_named("once").return_address;
  const std::uint64_t outer = call_named("lambda").return_address;
  const std::string given = info().lines_of(inner - 1)[0].file;
  CHECK(info().line_in(fixture_source(), {1, inner, outer}).line == call_named("once").line);
  CHECK(info().line_in(given, {inner, outer}).line == call_named("once").given_line);

  const std::string roundabout = std::filesystem::path(given).parent_path() / "x/../";
  const SourceLine line = info().line_in(roundabout + base_name(given), {inner});
  CHECK(line.line == call_named("once").given_line);
}

TEST_CASE("a call stack outside the wanted file leads to its innermost known line", "[symbols]") {
  const Call& call = call_named("once");
  const SourceLine line = info().line_in("/nowhere.cpp", {1, call.return_address});
  CHECK(line.line == call.given_line);
  CHECK(line.function == "take");
}

TEST_CASE("an address without debug information has no line", "[symbols]") {
  CHECK(info().lines_of(0).empty());
  CHECK(info().lines_of(~std::uint64_t{0}).empty());
  CHECK(info().line_in(fixture_source(), {}).line == 0);
  CHECK(info().line_in(fixture_source(), {0, 1}).line == 0);
}

TEST_CASE("a byte of a struct has the name that the student gave it", "[symbols]") {
  const fixture::Table table{};
  CHECK(name_at(offset(table, table.fork[0])) == "fork[0]");
  CHECK(name_at(offset(table, table.fork[2])) == "fork[2]");
  CHECK(name_at(offset(table, table.fork[2]) + 3) == "fork[2]");
  CHECK(name_at(offset(table, table.buffer[1].in)) == "buffer[1].in");
  CHECK(name_at(offset(table, table.buffer[0].full)) == "buffer[0].full");
  CHECK(name_at(offset(table, table.state[3])) == "state[3]");
  CHECK(name_at(offset(table, table.grid[1][2])) == "grid[1][2]");
  CHECK(name_at(offset(table, table.turn)) == "turn");
  CHECK(name_at(offset(table, table.flag[1])) == "flag[1]");
}

TEST_CASE("base classes and nameless unions lend their members no name", "[symbols]") {
  const fixture::Table table{};
  CHECK(name_at(offset(table, table.count)) == "count");
  CHECK(name_at(offset(table, table.nameless)) == "nameless");
}

TEST_CASE("a byte of a union has the name of the first member", "[symbols]") {
  const fixture::Table table{};
  CHECK(name_at(offset(table, table.either)) == "either.whole");
}

TEST_CASE("a bit field has a name", "[symbols]") {
  const fixture::Table table{};
  const std::size_t bits = offset(table, table.nameless) + sizeof table.nameless;
  CHECK(name_at(bits) == "low");
  CHECK(name_at(bits + 1) == "high");
}

TEST_CASE("padding has the name of what it is in", "[symbols]") {
  const fixture::Table table{};
  CHECK(name_at(offset(table, table.buffer[1].full) + 1) == "buffer[1]");
  CHECK(name_at(offset(table, table.flag[1]) + 1) ==
        "+" + std::to_string(offset(table, table.flag[1]) + 1));
}

TEST_CASE("a member whose type is described nowhere has its name", "[symbols]") {
  const auto name = [](std::size_t offset) { return info().name_in("fixture::Person", offset); };
  CHECK(name(0) == "number");
  CHECK(name(offsetof(fixture::Person, habits) + 4) == "habits");
  CHECK(name(offsetof(fixture::Person, age)) == "age");
  CHECK(name(offsetof(fixture::Person, home)) == "home");
  CHECK(name(sizeof(fixture::Person)) == "+" + std::to_string(sizeof(fixture::Person)));
}

TEST_CASE("a pointer is told from a number, wherever it is a member", "[symbols]") {
  const auto is_pointer = [](std::size_t offset) {
    return info().is_pointer_in("fixture::Pointing", offset);
  };
  using fixture::Pointing;
  CHECK_FALSE(is_pointer(offsetof(Pointing, number)));
  CHECK(is_pointer(offsetof(Pointing, one)));
  CHECK_FALSE(is_pointer(offsetof(Pointing, one) + 4));
  CHECK(is_pointer(offsetof(Pointing, words) + sizeof(char*)));
  CHECK(is_pointer(offsetof(Pointing, turn)));
  CHECK(is_pointer(offsetof(Pointing, counted)));
  CHECK_FALSE(is_pointer(offsetof(Pointing, looks_like_one)));
  CHECK_FALSE(is_pointer(sizeof(Pointing)));
  CHECK_FALSE(info().is_pointer_in("NoSuchTable", 0));
}

TEST_CASE("an unknown struct or offset is named by its number", "[symbols]") {
  CHECK(info().name_in("NoSuchTable", 12) == "+12");
  CHECK(info().name_in("", 0) == "+0");
  CHECK(name_at(sizeof(fixture::Table)) == "+" + std::to_string(sizeof(fixture::Table)));
}

TEST_CASE("structs in namespaces, of templates and in structs are found", "[symbols]") {
  CHECK(info().name_in("(anonymous namespace)::Hidden", 4) == "second");
  CHECK(info().name_in("fixture::Box<int, 4>", 8) == "items[2]");
  CHECK(info().name_in("fixture::Box<int,4>", 16) == "lid.open");
  CHECK(info().name_in("fixture::Box<int, 4>::Lid", 0) == "open");
  CHECK(info().name_in("fixture::Box<fixture::Counted, 2>", 4) == "items[1].count");
  CHECK(info().name_in("WithStatic", 0) == "+0");
}

TEST_CASE("a global variable is named by an address in it", "[symbols]") {
  REQUIRE(facts().globals.size() == 11);
  for (const Global& global : facts().globals) {
    CAPTURE(global.name);
    CHECK(info().global_at(global.address) == (global.name == "-" ? "" : global.name));
  }
  CHECK(info().global_at(0).empty());
  CHECK(info().global_at(call_named("plain").return_address).empty());
}

TEST_CASE("a file knows the variables in it that can change", "[symbols]") {
  using Catch::Matchers::UnorderedEquals;
  CHECK_THAT(info().variables_of(fixture_source()),
             UnorderedEquals(std::vector<std::string>{"counter", "slots", "person", "counted",
                                                      "only_here", "table", "box", "looked_at",
                                                      "instances", "ticket", "hidden"}));
  CHECK(info().variables_of("/nowhere.cpp").empty());
}

TEST_CASE("a file that is missing or no executable is refused with its name", "[symbols]") {
  using Catch::Matchers::ContainsSubstring;
  CHECK_THROWS_WITH(DebugInfo("/no/such/program"), ContainsSubstring("/no/such/program"));
  CHECK_THROWS_WITH(DebugInfo(fixture_source()), ContainsSubstring("no executable"));
}

TEST_CASE("an executable without debug information knows nothing", "[symbols]") {
  const auto stripped = std::filesystem::temp_directory_path() / "symbols_test_header_only";
  {
    // The ELF header alone, as it says that there are no sections.
    std::ifstream in(SYMBOLS_FIXTURE, std::ios::binary);
    std::array<char, 64> header{};
    in.read(header.data(), header.size());
    std::fill(header.begin() + 0x28, header.begin() + 0x30, '\0');  // e_shoff
    std::fill(header.begin() + 0x3c, header.end(), '\0');           // e_shnum, e_shstrndx
    std::ofstream(stripped, std::ios::binary).write(header.data(), header.size());
  }
  const DebugInfo nothing(stripped.string());
  CHECK(nothing.lines_of(call_named("plain").return_address).empty());
  CHECK(nothing.name_in("fixture::Table", 4) == "+4");
  CHECK(nothing.global_at(facts().globals[0].address).empty());
  CHECK(nothing.variables_of(fixture_source()).empty());
  std::filesystem::remove(stripped);
}
