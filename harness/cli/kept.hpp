#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "text_hash.hpp"

namespace harness::cli {

// Something that a compiler makes from a text and all that this includes. It is kept for the next
// time, under a name that says what it was made of.
struct Recipe {
  std::filesystem::path folder;  // where it is kept
  std::string slug;              // how its name begins
  std::string ending = {};       // how its name ends
  std::string source;            // absolute path of the text
  std::string words;             // all else that decides what comes of it, but for what is included
};

// One that was made.
struct Kept {
  std::filesystem::path file;        // where it is, or would be if it were still there
  std::string hash;                  // of everything it is made of, hexadecimal
  std::vector<std::string> sources;  // the source and all that it includes, but for the system's
};

// Makes the thing at its first argument, and lets the compiler write at its second which files it
// has read.
using Make = std::function<void(const std::string& made, const std::string& rule)>;

// What the recipe gave when it was followed last, if nothing that went into it has changed since in
// a way that matters; nothing if that is not known. The file may have been removed. Throws
// model::Failure if the source cannot be read.
std::optional<Kept> known(const Recipe& recipe);

// The same, made now if it is not there. Throws what `make` throws; model::Failure.
Kept kept_or_made(const Recipe& recipe, const Make& make);

// Adds to a hash the name and contents of a file. Throws model::Failure if it cannot be read.
void add_file(TextHash& hash, const std::filesystem::path& path);

}  // namespace harness::cli
