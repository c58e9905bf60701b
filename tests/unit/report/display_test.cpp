#include "report/display.hpp"

#include "support/catch.hpp"

using namespace harness::report;
using Lines = std::vector<std::string>;

TEST_CASE("wide and combining characters count as the columns they take", "[report]") {
  CHECK(display_width("fork[2]") == 7);
  CHECK(display_width("哲学家 0") == 8);
  CHECK(display_width("e\xcc\x81") == 1);
  CHECK(display_width("→ goes on") == 9);
  CHECK(display_width("") == 0);
}

TEST_CASE("nothing that moves the cursor or hides text is printed", "[report]") {
  CHECK(clean("a\tb\nc") == "a b c");
  CHECK(clean("\x1b[31mred") == "\xef\xbf\xbd[31mred");
  CHECK(clean("\xe2\x80\xaeltr") == "\xef\xbf\xbdltr");
  CHECK(clean("\xc2\x9b") == "\xef\xbf\xbd");
  CHECK(clean("哲学家") == "哲学家");
}

TEST_CASE("invalid UTF-8 is replaced byte by byte and keeps its width", "[report]") {
  for (const char* text : {"\xff", "\xc0\x80", "\xe0\x80\x80", "\xf0\x8f\x80\x80", "\xed\xa0\x80",
                           "\xf4\x90\x80\x80", "\xe5\x93", "a\x80z", "\xf8\x88\x80\x80\x80"}) {
    CHECK(display_width(clean(text)) == display_width(text));
    CHECK(display_width(text) == std::string(text).size());
    CHECK(clean(text).find("\xef\xbf\xbd") != std::string::npos);
  }
}

TEST_CASE("text is cut at a character, never within one", "[report]") {
  CHECK(shortened("fork", 4) == "fork");
  CHECK(shortened("forks", 4) == "for…");
  CHECK(shortened("哲学家", 6) == "哲学家");
  CHECK(shortened("哲学家", 5) == "哲学…");
  CHECK(shortened("哲学家", 4) == "哲…");
  CHECK(shortened("fork", 0).empty());
}

TEST_CASE("a name that is cut keeps its number", "[report]") {
  CHECK(shortened_name("philosopher 12", 14) == "philosopher 12");
  CHECK(shortened_name("philosopher 12", 8) == "phil… 12");
  CHECK(shortened_name("philosopher 12", 3) == "ph…");
  CHECK(shortened_name("barber", 4) == "bar…");
}

TEST_CASE("text is broken at blanks, and within a word only where it must be", "[report]") {
  CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrapped("one two three", 8) == Lines{"one two", "three"});
  CHECK(wrapped("incomprehensible", 6) == Lines{"incomp", "rehens", "ible"});
  CHECK(wrapped("哲学家吃饭", 4) == Lines{"哲学", "家吃", "饭"});
  CHECK(wrapped("", 5) == Lines{""});
}
