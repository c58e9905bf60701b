#include "live/zygote.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "kitchen.hpp"
#include "live/announcement.hpp"
#include "model/failure.hpp"

namespace {

using Catch::Matchers::ContainsSubstring;
using harness::live::ProcessCounts;
using harness::live::Zygote;
using harness::live::test::kitchen;
using harness::live::test::NoChildLeft;
using harness::model::Failure;

// What a program is refused for; empty if it is not.
std::string refusal(const std::string& executable, const ProcessCounts& counts) {
  try {
    const Zygote zygote(executable, counts);
    return {};
  } catch (const Failure& failure) {
    return failure.what();
  }
}

// A file that may be executed, of which the system cannot make anything.
class Nonsense {
 public:
  Nonsense() : path_(std::filesystem::temp_directory_path() / "live_test_nonsense") {
    std::ofstream(path_) << "This is no program.";
    chmod(path_.c_str(), S_IRWXU);
  }
  ~Nonsense() { std::filesystem::remove(path_); }
  Nonsense(const Nonsense&) = delete;
  Nonsense& operator=(const Nonsense&) = delete;
  [[nodiscard]] std::string path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("a program is known before its first process starts", "[live]") {
  const NoChildLeft guard;
  const Zygote zygote(kitchen, {});
  const harness::model::Program& program = zygote.program();
  REQUIRE(program.processes.size() == 3);
  CHECK(name_of(program.processes[0]) == "cook");
  CHECK(name_of(program.processes[2]) == "guest 1");
  REQUIRE(program.semaphores.size() == 2);
  CHECK(program.semaphores[0].initial == 2);
  CHECK(program.semaphores[1].initial == 0);
  CHECK(zygote.segment_type() == "Kitchen");
}

TEST_CASE("there are as many processes as wished", "[live]") {
  const NoChildLeft guard;
  const Zygote zygote(kitchen, {{"guest", 3}});
  CHECK(zygote.program().processes.size() == 4);
}

TEST_CASE("wishes that no program can meet are refused with what it has", "[live]") {
  const NoChildLeft guard;
  CHECK_THAT(refusal(kitchen, {{"waiter", 1}}),
             ContainsSubstring("no role \"waiter\"") && ContainsSubstring("cook"));
  CHECK_THAT(refusal(kitchen, {{"guest", 4}}),
             ContainsSubstring("\"guest\" can have 1 to 3 processes, not 4"));
  CHECK_THAT(refusal(kitchen, {{"guest", 0}}), ContainsSubstring("not 0"));
  CHECK_THAT(refusal(kitchen, {{"cook", 4'000'000'000}}),
             ContainsSubstring("\"cook\" can have 1 to 1"));
  CHECK_THAT(refusal(kitchen, {{std::string(500, 'x'), 1}}), ContainsSubstring("no role"));
  ProcessCounts many;
  for (int i = 0; i < 20; ++i) {
    many["role " + std::to_string(i)] = 1;
  }
  CHECK_THAT(refusal(kitchen, many), ContainsSubstring("no role"));
}

TEST_CASE("a number without a role is refused where there are several roles", "[live]") {
  const NoChildLeft guard;
  CHECK_THAT(refusal(kitchen, {{"", 3}}),
             ContainsSubstring("several roles") && ContainsSubstring("cook"));
}

TEST_CASE("a program that is not there is refused with its name", "[live]") {
  const NoChildLeft guard;
  CHECK_THAT(refusal("/no/such/program", {}), ContainsSubstring("/no/such/program"));
}

TEST_CASE("what is no exercise is refused", "[live]") {
  const NoChildLeft guard;
  CHECK_THAT(refusal("/bin/true", {}), ContainsSubstring("ended before its first process"));
  CHECK_THAT(refusal(Nonsense().path(), {}), ContainsSubstring("ended before its first process"));
  CHECK_THAT(refusal("/tmp", {}), ContainsSubstring("ended before its first process"));
}

TEST_CASE("a process stands before its first operation", "[live]") {
  const NoChildLeft guard;
  Zygote zygote(kitchen, {});
  const auto cook = zygote.spawn_alone({0}, 0, 0);
  REQUIRE(cook->await(harness::live::test::step_limit) == harness::live::Arrival::at_gate);
  const auto first = harness::live::announced(cook->gate(), zygote.program());
  CHECK(first.kind == harness::model::OperationKind::p);
  REQUIRE(first.demands.size() == 1);
  CHECK(first.demands[0].semaphore.value == 0);
}
