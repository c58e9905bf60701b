#include "failures.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <new>
#include <sstream>
#include <string>
#include <system_error>

#include "commands.hpp"
#include "compiler.hpp"
#include "model/failure.hpp"
#include "report/page.hpp"
#include "terminal.hpp"

namespace harness::cli {
namespace {

// As wide as the terminal, if it is one: each line of `words` is a paragraph.
std::string laid_out(const std::string& words) {
  if (isatty(STDERR_FILENO) == 0) {
    return words;
  }
  report::Page page(report::Style{.width = style_of_errors().width});
  std::istringstream lines(words);
  for (std::string line; std::getline(lines, line);) {
    page.paragraph(line);
  }
  return page.text();
}

// Standard error may be gone; there is nobody to tell then.
int say(int code, const std::string& words) {
  std::fputs(laid_out(words).c_str(), stderr);
  return code;
}

}  // namespace

int explain_failure(const std::exception_ptr& exception) {
  try {
    std::rethrow_exception(exception);
  } catch (const DoesNotCompile& error) {
    std::fputs(error.what(), stderr);
    return say(exit_usage, fmt::format("workbook: {}\n", error.conclusion()));
  } catch (const model::Failure& error) {
    return say(exit_usage, fmt::format("workbook: {}\n", error.what()));
  } catch (const std::system_error& error) {
    return say(exit_usage, fmt::format("workbook: the system refused: {}.\n", error.what()));
  } catch (const std::bad_alloc&) {
    return say(exit_usage,
               "workbook: out of memory. Say --memory-limit MIB, or fewer --processes.\n");
  } catch (const std::exception& error) {
    return say(exit_our_bug, fmt::format("workbook: a bug of ours: {}. Please report it, with this "
                                         "command.\n",
                                         error.what()));
  } catch (...) {
    return say(exit_our_bug, "workbook: a bug of ours. Please report it, with this command.\n");
  }
}

}  // namespace harness::cli
