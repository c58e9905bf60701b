#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "bench/cores.hpp"
#include "bench/demands.hpp"
#include "bench/exploring.hpp"
#include "bench/forking.hpp"
#include "bench/judging.hpp"
#include "bench/memory.hpp"
#include "bench/reducing.hpp"
#include "bench/row.hpp"
#include "bench/solution.hpp"
#include "bench/stepping.hpp"
#include "bench/whole_checks.hpp"
#include "build_program.hpp"
#include "commands.hpp"
#include "folders.hpp"
#include "interruption.hpp"
#include "live/zygote.hpp"
#include "model/failure.hpp"
#include "sizes.hpp"
#include "two_rounds.hpp"
#include "workbook.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* problem_to_measure = "dining_philosophers";
constexpr std::array problems_of_readers_and_writers{"readers_first", "writers_first",
                                                     "readers_writers_fair"};
constexpr bench::Effort quick{
    .repetitions = 2, .steps = 300, .for_information = false, .most_seconds_of_spin = 0.1};

std::vector<bench::Solution> all_solutions(const Problem& problem, const spec::Spec& spec) {
  std::vector<bench::Solution> solutions;
  for (const fs::path& source : files_in(problem.solutions(), ".cpp")) {
    const Subject subject{problem, source.string()};
    const BuiltProgram program = build_program(subject);
    solutions.push_back({source.stem().string(),
                         {.problem = problem.slug,
                          .source = subject.source,
                          .executable = program.executable,
                          .program_hash = program.hash,
                          .spec = &spec,
                          .strength = spec.strength()}});
  }
  return solutions;
}

check::Job job_of(const Subject& subject, const spec::Spec& spec, const Size& size) {
  const BuiltProgram program = build_program(subject);
  return {.problem = subject.problem.slug,
          .source = subject.source,
          .executable = program.executable,
          .program_hash = program.hash,
          .spec = &spec,
          .counts = size,
          .strength = spec.strength()};
}

// Better inconclusive than more than is demanded.
check::Job within_memory(check::Job job) {
  job.limits.memory = static_cast<std::size_t>(bench::most_for_a_big_proof.bytes);
  return job;
}

// Readers and writers who come twice each: Courtois's first solution, and those of the workbook.
void measure_two_rounds(const bench::Sink& sink) {
  const std::string folder = root_folder() + "/tests/bench/two_rounds";
  const spec::Spec spec =
      load_spec({.slug = "two_rounds", .folder = folder, .home = root_folder(), .chapter = {}});
  const auto measure = [&](const Problem& problem, const fs::path& source) {
    bench::measure_whole(fmt::format("{}, 3 + 2, two rounds", problem.slug),
                         {source.stem().string(), job_of({problem, in_two_rounds(source)}, spec,
                                                         {{"reader", 3}, {"writer", 2}})},
                         bench::most_for_readers_and_writers, sink);
  };
  const Problem first = problem_named(problems_of_readers_and_writers.front());
  measure(first, first.faulty() + "/writers_queue_among_the_readers.cpp");
  for (const char* const name : problems_of_readers_and_writers) {
    const Problem problem = problem_named(name);
    for (const fs::path& source : files_in(problem.solutions(), ".cpp")) {
      measure(problem, source);
    }
  }
}

// Ten philosophers, with a deadlock and without; and readers and writers who go round for ever.
void measure_large_programs(const bench::Effort& effort, const bench::Sink& sink) {
  const Problem table = problem_named(problem_to_measure);
  const spec::Spec at_table = load_spec(table);
  const Subject left_first{table, root_folder() + "/tests/faulty/" + table.slug +
                                      "/everyone_takes_the_left_fork_first.cpp"};
  bench::measure_whole("10 philosophers, left fork first",
                       {"it", job_of(left_first, at_table, {{"", 10}}), model::Verdict::deadlock},
                       bench::most_for_a_big_deadlock, sink);
  if (effort.for_information) {
    const Subject ordered{table, root_folder() + "/solutions/" + table.slug + "/ordered_forks.cpp"};
    bench::measure_whole("10 philosophers, ordered forks",
                         {"it", within_memory(job_of(ordered, at_table, {{"", 10}}))},
                         bench::most_for_a_big_proof, sink);
  }
  for (const char* const name : problems_of_readers_and_writers) {
    const Problem problem = problem_named(name);
    const spec::Spec spec = load_spec(problem);
    for (const bench::Solution& solution : all_solutions(problem, spec)) {
      check::Job job = solution.job;
      job.counts = {{"reader", 3}, {"writer", 2}};
      bench::measure_whole(fmt::format("{}, 3 + 2, endless", name), {solution.name, job}, {}, sink);
    }
  }
}

// Every solution at the smallest or the largest of its sizes.
void measure_solutions(bool at_largest, const bench::Sink& sink) {
  std::vector<std::unique_ptr<spec::Spec>> specs;
  std::vector<bench::WholeCheck> checks;
  for (const Problem& problem : all_problems()) {
    specs.push_back(std::make_unique<spec::Spec>(load_spec(problem)));
    for (const bench::Solution& solution : all_solutions(problem, *specs.back())) {
      std::vector<std::string> roles;
      for (const auto& [role, count] :
           size_of(live::Zygote(solution.job.executable, {}).program().processes)) {
        roles.push_back(role);
      }
      check::Job job = solution.job;
      const std::vector<Size> sizes = sizes_to_check(specs.back()->sizes(), roles);
      job.counts = at_largest ? sizes.back() : sizes.front();
      checks.push_back({problem.slug + "/" + solution.name, job});
    }
  }
  bench::measure_all(
      at_largest ? "all solutions, largest" : "all solutions, smallest", checks,
      at_largest ? bench::most_at_the_largest_size : bench::most_at_the_smallest_size, sink);
}

// With and without reduction: the bounded buffer, and a solution of each problem.
void measure_reduction(const bench::Effort& effort, const bench::Sink& sink) {
  const Problem buffer = problem_named("bounded_buffer_many");
  const spec::Spec spec = load_spec(buffer);
  const std::vector<bench::Solution> buffers = all_solutions(buffer, spec);
  const auto chosen = std::ranges::find(buffers, "mutex_empty_full", &bench::Solution::name);
  if (chosen == buffers.end()) {
    throw model::Failure("solutions/bounded_buffer_many/mutex_empty_full.cpp is missing");
  }
  check::Job job = chosen->job;
  job.counts = {{"producer", 2}, {"consumer", 2}};
  bench::measure_both_ways("bounded buffer, 2 + 2, 3 items; all states", job,
                           bench::most_seconds_for_a_buffer, sink);
  if (!effort.for_information) {
    return;
  }
  for (const Problem& problem : all_problems()) {
    const spec::Spec problem_spec = load_spec(problem);
    const std::vector<bench::Solution> solutions = all_solutions(problem, problem_spec);
    if (solutions.empty()) {
      continue;
    }
    bench::measure_both_ways(problem.slug + ", " + solutions.front().name + "; all states",
                             solutions.front().job, 0, sink);
  }
}

// Prints the rows and counts what was demanded.
class Table {
 public:
  Table() {
    double load = 0;
    getloadavg(&load, 1);
    fmt::print(
        "Medians, and (lowest..highest); ratio: ours / the other's. This machine lets us use "
        "{} processors; load {:.1f}.\n\n{}\n",
        bench::cores().size(), load, bench::heading());
  }

  void add(const bench::Row& row) {
    demands_ += row.met == bench::Met::nothing_demanded ? 0 : 1;
    met_ += row.met == bench::Met::yes ? 1 : 0;
    fmt::print("{}\n", bench::to_line(row));
    std::fflush(stdout);
  }

  [[nodiscard]] int conclude() const {
    fmt::print("\n{} of {} demands are met.\n", met_, demands_);
    return met_ == demands_ ? exit_as_wished : exit_judged_wrong;
  }

 private:
  std::size_t demands_ = 0;
  std::size_t met_ = 0;
};

int measure(const bench::Effort& effort) {
  catch_interruptions();
  const Problem problem = problem_named(problem_to_measure);
  const spec::Spec spec = load_spec(problem);
  const std::vector<bench::Solution> solutions = all_solutions(problem, spec);
  const bench::Solution& ordered =
      *std::ranges::find(solutions, "ordered_forks", &bench::Solution::name);
  Table table;
  const bench::Sink sink = [&table](const bench::Row& row) { table.add(row); };
  bench::measure_memory(ordered, sink);
  measure_large_programs(effort, sink);
  measure_two_rounds(sink);
  measure_solutions(false, sink);
  if (effort.for_information) {
    measure_solutions(true, sink);
  }
  bench::measure_forking(ordered, effort, sink);
  bench::measure_stepping(ordered, effort, sink);
  bench::measure_small_checks(solutions, effort, sink);
  const auto spin = bench::measure_large_checks(
      ordered, root_folder() + "/harness/bench/philosophers.pml", effort, sink);
  bench::measure_exploring(ordered, spin, effort, sink);
  measure_reduction(effort, sink);
  return table.conclude();
}

}  // namespace

void add_bench(CLI::App& app, Action& action) {
  CLI::App* const bench = app.add_subcommand("bench", "Measures how fast the checker is here");
  bench->add_flag_callback(
      "--quick", [] {}, "Measures less, and less often: a few seconds");
  bench->callback([&action, bench] {
    const bool is_quick = bench->count("--quick") > 0;
    action = [is_quick] { return measure(is_quick ? quick : bench::Effort{}); };
  });
}

}  // namespace harness::cli
