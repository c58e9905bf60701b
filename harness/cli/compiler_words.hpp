#pragma once

#include <string>

namespace harness::cli {

// The compiler's words as they are, but for paths below the user's folder, which become relative to
// it, and for how we called the compiler.
std::string readable(const std::string& words);

// What words mean that are about what surrounds a student's file: a sentence, with its line end;
// empty if there is nothing to add. `slug`: the problem's.
std::string advice_on(const std::string& words, const std::string& slug);

}  // namespace harness::cli
