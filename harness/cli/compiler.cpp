#include "compiler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <vector>

#include "compiler_words.hpp"
#include "config.hpp"
#include "folders.hpp"
#include "model/failure.hpp"
#include "run_tool.hpp"
#include "terminal.hpp"

namespace harness::cli {
namespace {

using Words = std::vector<std::string>;

Words split(const std::string& list) {
  Words words;
  std::size_t start = 0;
  while (start < list.size()) {
    const std::size_t end = std::min(list.find(';', start), list.size());
    words.push_back(list.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

void append(Words& words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
}

std::string runtime_folder() {
  return std::string(config::root) + "/harness/pv";
}

// For the build that is checked and runs freely; the threads build differs in its flags only.
Words compile_command(const Subject& subject, const char* flags = config::compile_flags) {
  Words command{config::compiler};
  append(command, split(flags));
  if (style_of_errors().color) {
    command.emplace_back("-fcolor-diagnostics");
  }
  append(command, {"-I" + subject.problem.folder, "-I" + runtime_folder() + "/include"});
  return command;
}

// Throws model::Failure if it is not the program that is to blame.
void blame_the_machine(const std::string& compiler, const ToolResult& result) {
  constexpr int by_signal = 128;
  if (result.output.find("No space left on device") != std::string::npos) {
    throw model::Failure(
        "the disk is full: the compiler could not write. Make room and try again.");
  }
  if (result.status > by_signal ||
      result.output.find("PLEASE submit a bug report") != std::string::npos) {
    throw model::Failure(fmt::format(
        "the compiler {} was ended by signal {}. Is there too little memory? It said:\n{}",
        compiler, std::max(0, result.status - by_signal), result.output));
  }
}

// The student's file by itself, as its author reads it: without the main function that we put
// behind it, an error is where it is, and not at the end of what surrounds it. Empty if all is well
// with it.
std::string errors_of_the_file_alone(const Subject& subject) {
  Words command = compile_command(subject);
  append(command, {"-fsyntax-only", "-x", "c++", subject.source});
  const ToolResult result = run_tool(command);
  return result.status == 0 ? "" : result.output;
}

[[noreturn]] void refuse(const Subject& subject, const ToolResult& result) {
  blame_the_machine(config::compiler, result);
  const std::string alone = errors_of_the_file_alone(subject);
  const std::string& words = alone.empty() ? result.output : alone;
  throw DoesNotCompile(readable(words) + advice_on(words, subject.problem.slug));
}

// Whether the bytes of rdtsc (0F 31) or rdtscp (0F 01 F9) occur in an object file. If so, the
// runtime makes the kernel refuse them under the checker, which costs more than all else at each
// step.
bool may_read_time_stamps(const std::string& object) {
  const std::string bytes = text_in(object);
  return bytes.find("\x0f\x31") != std::string::npos ||
         bytes.find("\x0f\x01\xf9") != std::string::npos;
}

// The student's file with our main behind it becomes an object file. Returns the warnings.
std::string compile_object(const Subject& subject, Words command, const std::string& object,
                           const std::string& sources) {
  append(command, {"-MMD", "-MF", sources, "-include", subject.source,
                   runtime_folder() + "/src/main.cpp", "-c", "-o", object});
  const ToolResult compiled = run_tool(command);
  if (compiled.status != 0) {
    refuse(subject, compiled);
  }
  return readable(compiled.output);
}

void link(const Subject& subject, Words command, const char* library,
          const std::string& executable) {
  append(command, {"-Wl,--whole-archive", library, "-Wl,--no-whole-archive", "-o", executable});
  const ToolResult linked = run_tool(command);
  if (linked.status != 0) {
    refuse(subject, linked);
  }
}

}  // namespace

std::string compile(const Subject& subject, const std::string& executable,
                    const std::string& sources) {
  const std::string object = executable + ".o";
  std::string warnings = compile_object(subject, compile_command(subject), object, sources);
  Words link_command{config::compiler, object};
  append(link_command, split(config::link_flags));
  if (may_read_time_stamps(object)) {
    append(link_command, {"-Wl,--defsym=pv_reads_time_stamps=1"});
  }
  link(subject, link_command, config::runtime_library, executable);
  return warnings;
}

void compile_threads(const Subject& subject, const std::string& executable,
                     const std::string& sources) {
  const std::string object = executable + ".o";
  compile_object(subject, compile_command(subject, config::threads_compile_flags), object, sources);
  Words link_command{config::compiler, object};
  append(link_command, split(config::threads_link_flags));
  link(subject, link_command, config::threads_library, executable);
}

std::string compile_spec(const Problem& problem, const std::string& module,
                         const std::string& sources) {
  Words command{config::spec_compiler};
  append(command, split(config::spec_flags));
  if (style_of_errors().color) {
    command.emplace_back("-fdiagnostics-color=always");
  }
  append(command, {"-I" + problem.folder, "-I" + std::string(config::root) + "/harness",
                   "-I" + runtime_folder() + "/include", "-MMD", "-MF", sources, "-o", module,
                   problem.spec()});
  const ToolResult result = run_tool(command);
  if (result.status != 0) {
    blame_the_machine(config::spec_compiler, result);
    throw DoesNotCompile(
        readable(result.output),
        fmt::format("the spec of {0} does not compile. All words of a spec are in "
                    "harness/spec/spec.hpp; docs/adding_a_problem.md shows each of them.",
                    problem.slug));
  }
  return readable(result.output);
}

}  // namespace harness::cli
