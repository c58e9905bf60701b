#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace harness::cli {

// Exit codes, the same for every command.
inline constexpr int exit_as_wished = 0;
inline constexpr int exit_judged_wrong = 1;
inline constexpr int exit_usage = 2;  // or the environment is in the way
inline constexpr int exit_our_bug = 3;
inline constexpr int exit_inconclusive = 4;

// What a command does once the command line is read; returns the exit code.
using Action = std::function<int()>;

// Each adds its command to the command line, and sets `action` if it is the one asked for.
void add_check(CLI::App& app, Action& action);
void add_run(CLI::App& app, Action& action);
void add_replay(CLI::App& app, Action& action);
void add_list(CLI::App& app, Action& action);
void add_tour(CLI::App& app, Action& action);
void add_bench(CLI::App& app, Action& action);
void add_dev(CLI::App& app, Action& action);

// Commands below `dev`.
void add_dev_check(CLI::App& dev, Action& action);
void add_dev_build(CLI::App& dev, Action& action);

}  // namespace harness::cli
