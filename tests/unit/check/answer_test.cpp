#include "check/answer.hpp"

#include "support/catch.hpp"

namespace harness::check {
namespace {

using Catch::Matchers::ContainsSubstring;

const std::vector<model::ProcessName> processes{{.role = "barber", .index = 0, .role_size = 1},
                                                {.role = "customer", .index = 0, .role_size = 2},
                                                {.role = "customer", .index = 1, .role_size = 2}};

std::vector<std::uint32_t> schedule(const std::string& text) {
  std::vector<std::uint32_t> turns;
  for (const Turn& turn : read_schedule(text, "s.txt", processes)) {
    turns.push_back(turn.process.value);
  }
  return turns;
}

std::vector<Answer> answers(const std::string& text, std::size_t questions) {
  return read_answers(text, "a.txt", processes, questions);
}

using Turns = std::vector<std::uint32_t>;

TEST_CASE("a schedule names a process a line, whatever blanks and remarks there are") {
  CHECK(schedule("").empty());
  CHECK(schedule("# nothing\n\n   \n").empty());
  CHECK(schedule("barber\ncustomer 1") == Turns{0, 2});
  CHECK(schedule("  customer \t 1  # why\r\nbarber\r\n") == Turns{2, 0});
  CHECK(schedule("\xef\xbb\xbf"
                 "barber 0\n") == Turns{0});
}

TEST_CASE("several turns in a row may be written in one line") {
  CHECK(schedule("customer 0 x3\nbarber x2") == Turns{1, 1, 1, 0, 0});
  CHECK_THROWS_WITH(schedule("barber x0"),
                    ContainsSubstring("s.txt:1: \"x0\" is no number of turns"));
  CHECK_THROWS_WITH(schedule("barber xx"), ContainsSubstring("is no number of turns"));
  CHECK_THROWS_WITH(schedule("barber x99999999999999999999"),
                    ContainsSubstring("is no number of turns"));
  CHECK_THROWS_WITH(schedule("barber x9999\nbarber x2"), ContainsSubstring("s.txt:2: with this"));
}

TEST_CASE("every turn knows its line") {
  const std::vector<Turn> turns = read_schedule("\nbarber x2\n#\ncustomer 1", "s", processes);
  REQUIRE(turns.size() == 3);
  CHECK(turns[0].line == 2);
  CHECK(turns[1].line == 2);
  CHECK(turns[2].line == 4);
}

TEST_CASE("who is not there is answered with the nearest, or with all") {
  CHECK_THROWS_WITH(
      schedule("barber\ncostumer 1"),
      ContainsSubstring("s.txt:2: there is no process \"costumer 1\". Did you mean customer 1"));
  CHECK_THROWS_WITH(schedule("customer 2"),
                    ContainsSubstring("Did you mean customer 0 or customer 1"));
  CHECK_THROWS_WITH(
      schedule("walrus"),
      ContainsSubstring("There are barber, customer 0, customer 1; write one a line"));
  CHECK_THROWS_AS(schedule("customer"), BadAnswer);
  CHECK_THROWS_AS(schedule("barber, customer 1"), BadAnswer);
  CHECK_THROWS_AS(schedule("x3"), BadAnswer);
}

TEST_CASE("an answer is yes with a schedule, or no, or none") {
  const std::vector<Answer> all = answers("2: yes\nbarber\ncustomer 0\n1: no\n3: ?\n", 4);
  REQUIRE(all.size() == 4);
  CHECK(all[0].kind == Answer::Kind::no);
  CHECK(all[1].kind == Answer::Kind::yes);
  REQUIRE(all[1].turns.size() == 2);
  CHECK(all[1].turns[1].line == 3);
  CHECK(all[2].kind == Answer::Kind::open);
  CHECK(all[3].kind == Answer::Kind::open);
}

TEST_CASE("the only question needs no number, and a number no blank") {
  CHECK(answers("no", 1)[0].kind == Answer::Kind::no);
  CHECK(answers("1:no", 1)[0].kind == Answer::Kind::no);
  CHECK(answers("1 : yes", 1)[0].kind == Answer::Kind::yes);
  CHECK(answers("1:", 1)[0].kind == Answer::Kind::open);
}

TEST_CASE("what is no answer is refused with its line") {
  CHECK_THROWS_WITH(answers("yes", 2), ContainsSubstring("a.txt:1: which question is this about?"));
  CHECK_THROWS_WITH(answers("3: no", 2), ContainsSubstring("a.txt:1: there is no question 3"));
  CHECK_THROWS_WITH(answers("0: no", 2), ContainsSubstring("there is no question 0"));
  CHECK_THROWS_WITH(answers("1: maybe", 2), ContainsSubstring("\"maybe\" is no answer"));
  CHECK_THROWS_WITH(answers("1: no\n1: no", 2),
                    ContainsSubstring("a.txt:2: question 1 has an answer in line 1"));
  CHECK_THROWS_WITH(answers("1: no\nbarber", 2),
                    ContainsSubstring("a.txt:2: \"barber\" belongs to no yes"));
  CHECK_THROWS_WITH(answers("barber\n1: yes", 2),
                    ContainsSubstring("a.txt:1: \"barber\" belongs to no"));
  CHECK_THROWS_WITH(answers("1: yes\nbraber", 2), ContainsSubstring("Did you mean barber"));
}

}  // namespace
}  // namespace harness::check
