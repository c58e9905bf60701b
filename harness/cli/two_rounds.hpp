#pragma once

#include <filesystem>
#include <string>

namespace harness::cli {

// Writes a copy of a program in which each `while (true)` is gone through twice, among what is
// built; returns its path. Throws model::Failure if there is none, or it cannot be written.
std::string in_two_rounds(const std::filesystem::path& program);

}  // namespace harness::cli
