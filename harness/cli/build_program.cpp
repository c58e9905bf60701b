#include "build_program.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "check/semaphore_names.hpp"
#include "compiler.hpp"
#include "config.hpp"
#include "folders.hpp"
#include "interruption.hpp"
#include "model/failure.hpp"
#include "text_hash.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

// So many programs of a problem are kept for the next time; they are 1.5 MB each.
constexpr std::size_t programs_kept = 200;

void add_headers(std::vector<fs::path>& files, const fs::path& folder) {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    const std::string extension = entry.path().extension().string();
    if ((extension == ".hpp" || extension == ".h") && entry.is_regular_file(error)) {
      files.push_back(entry.path());
    }
  }
}

// The files a program is made of: the student's, every header beside it and in the problem's
// folder, the runtime.
std::vector<fs::path> ingredients(const Subject& subject) {
  const fs::path runtime = fs::path(root_folder()) / "harness/pv";
  std::vector<fs::path> files{subject.source, config::runtime_library, runtime / "src/main.cpp"};
  add_headers(files, fs::path(subject.source).parent_path());
  add_headers(files, subject.problem.folder);
  add_headers(files, runtime / "include/pv");
  std::ranges::sort(files);
  return files;
}

void add_file(TextHash& hash, const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  if (!file) {
    throw model::Failure(fmt::format("cannot read {}. May you read it?", path.string()));
  }
  hash.add(path.filename().string());
  hash.add(text);
}

// In a folder of its own, so that a half-written program never has the right name.
void make(const Subject& subject, const fs::path& executable) {
  const PutOffInterruptions until_cleaned_up;
  const TemporaryFolder unfinished(executable.parent_path());
  const std::string program = unfinished.path() + "/program";
  const std::string warnings = compile(subject, program);
  fs::rename(program, executable);
  fmt::print(stderr, "{}", warnings);
}

// Under another name until they are whole.
void make_names(const std::string& executable, const std::string& names) {
  const std::string unfinished = fmt::format("{}.{}", names, getpid());
  try {
    check::write_semaphore_names(executable, unfinished);
    fs::rename(unfinished, names);
  } catch (...) {
    std::error_code error;
    fs::remove(unfinished, error);
    throw;
  }
}

}  // namespace

// The path is in it because debug information holds it: the same text elsewhere is another program.
std::string hash_of(const Subject& subject) {
  TextHash hash;
  for (const std::string& text :
       {std::string(config::compiler), std::string(config::compile_flags),
        std::string(config::link_flags), subject.problem.slug, subject.source}) {
    hash.add(text);
  }
  for (const fs::path& path : ingredients(subject)) {
    add_file(hash, path);
  }
  return hash.hexadecimal();
}

BuiltProgram build_program(const Subject& subject) {
  const std::string hash = hash_of(subject);
  const fs::path folder = fs::path(config::build) / "programs";
  const std::string executable = folder / fmt::format("{}-{}", subject.problem.slug, hash);
  const std::string names = executable + ".names";
  std::error_code error;
  if (!fs::exists(executable, error)) {
    make(subject, executable);
    keep_newest(folder, subject.problem.slug, 2 * programs_kept);  // each has a file of names
  }
  if (!fs::exists(names, error)) {
    make_names(executable, names);
  }
  for (const std::string& file : {executable, names}) {
    fs::last_write_time(file, fs::file_time_type::clock::now(), error);
  }
  return {executable, hash};
}

}  // namespace harness::cli
