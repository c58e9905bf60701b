#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/trace.hpp"

namespace harness::report {

// "7,653".
std::string with_commas(std::size_t number);

// "1 state", "7,653 states".
std::string count_of(std::size_t number, std::string_view what);

// As model::name_of; "process 7" if there is no such process.
std::string name_of(const std::vector<model::ProcessName>& processes, model::ProcessId process);

// "philosopher 0, philosopher 1 and philosopher 2".
std::string names_of(const std::vector<model::ProcessName>& processes,
                     std::span<const model::ProcessId> chosen);

// "5 philosopher processes", "1 barber and 3 customer processes".
std::string roles_of(const std::vector<model::ProcessName>& processes);

// "deadlock", "mutual exclusion is broken": what follows "Dining philosophers: ".
std::string_view headline_of(model::Verdict verdict);

// "strong semaphores: V hands its unit to whoever waits longest".
std::string_view meaning_of(model::Strength strength);

// "exercise.cpp:14"; "exercise.cpp" without a line, empty without a file.
std::string text_of(const Place& place);

// The part behind the last "/".
std::string_view base_name(std::string_view path);

// `text` with a full stop, unless it ends in a mark of its own.
std::string sentence(std::string_view text);

}  // namespace harness::report
