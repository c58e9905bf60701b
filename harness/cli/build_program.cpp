#include "build_program.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "config.hpp"
#include "model/failure.hpp"
#include "run_tool.hpp"
#include "check/semaphore_names.hpp"
#include "text_hash.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> words;
  std::size_t start = 0;
  while (start < list.size()) {
    const std::size_t end = std::min(list.find(';', start), list.size());
    words.push_back(list.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

// The files a program is made of: the student's, every header beside it and in the problem's folder,
// the runtime.
std::vector<fs::path> ingredients(const Subject& subject) {
  std::vector<fs::path> files{subject.source, config::runtime_library};
  for (const fs::path& folder : {fs::path(subject.source).parent_path(),
                                 fs::path(subject.problem.folder)}) {
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      const std::string extension = entry.path().extension().string();
      if (extension == ".hpp" || extension == ".h") {
        files.push_back(entry.path());
      }
    }
  }
  std::sort(files.begin() + 1, files.end());
  return files;
}

std::string hash_of(const Subject& subject) {
  TextHash hash;
  hash.add(config::compiler);
  hash.add(config::compile_flags);
  hash.add(config::link_flags);
  hash.add(subject.problem.slug);
  for (const fs::path& path : ingredients(subject)) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
      throw model::Failure(fmt::format("cannot read {}. May you read it?", path.string()));
    }
    hash.add(path.filename().string());
    hash.add(std::string(std::istreambuf_iterator<char>(file), {}));
  }
  return hash.hexadecimal();
}

void compile(const Subject& subject, const std::string& object) {
  std::vector<std::string> command{config::compiler};
  std::ranges::copy(split(config::compile_flags), std::back_inserter(command));
  const std::string pv = std::string(config::root) + "/harness/pv";
  for (const std::string& word :
       {"-I" + subject.problem.folder, "-I" + pv + "/include", std::string("-include"),
        subject.source, pv + "/src/main.cpp", std::string("-c"), std::string("-o"), object}) {
    command.push_back(word);
  }
  const ToolResult result = run_tool(command);
  if (result.status != 0) {
    throw DoesNotCompile(result.output);
  }
}

void link(const std::string& object, const std::string& executable) {
  std::vector<std::string> command{config::compiler, object};
  std::ranges::copy(split(config::link_flags), std::back_inserter(command));
  for (const char* word : {"-Wl,--whole-archive", config::runtime_library, "-Wl,--no-whole-archive",
                           "-o", executable.c_str()}) {
    command.emplace_back(word);
  }
  const ToolResult result = run_tool(command);
  if (result.status != 0) {
    throw DoesNotCompile(result.output);
  }
}

}  // namespace

BuiltProgram build_program(const Subject& subject) {
  const std::string hash = hash_of(subject);
  const fs::path folder = fs::path(config::build) / "programs";
  const fs::path executable = folder / fmt::format("{}-{}", subject.problem.slug, hash);
  std::error_code error;
  if (fs::exists(executable, error)) {
    return {executable.string(), hash};
  }
  fs::create_directories(folder, error);
  // Made under a name of its own, so that a half-written program never has the right one.
  const std::string unfinished = fmt::format("{}.{}", executable.string(), getpid());
  const std::string object = unfinished + ".o";
  const auto clean_up = [&] {
    fs::remove(object, error);
    fs::remove(unfinished, error);
  };
  try {
    compile(subject, object);
    link(object, unfinished);
    check::write_semaphore_names(unfinished, executable.string() + ".names");
    fs::rename(unfinished, executable);
  } catch (...) {
    clean_up();
    throw;
  }
  clean_up();
  return {executable.string(), hash};
}

}  // namespace harness::cli
