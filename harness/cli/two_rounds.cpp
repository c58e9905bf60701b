#include "two_rounds.hpp"

#include <filesystem>
#include <string_view>

#include "config.hpp"
#include "folders.hpp"
#include "model/failure.hpp"

namespace harness::cli {

namespace fs = std::filesystem;

std::string in_two_rounds(const fs::path& program) {
  constexpr std::string_view for_ever = "while (true)";
  constexpr std::string_view twice = "for (int round = 0; round < 2; ++round)";
  std::string text = text_in(program);
  if (text.find(for_ever) == std::string::npos) {
    throw model::Failure(program.string() + " has no loop without end to be gone through twice");
  }
  for (std::size_t at = text.find(for_ever); at != std::string::npos; at = text.find(for_ever)) {
    text.replace(at, for_ever.size(), twice);
  }
  const fs::path problem = program.parent_path().filename();
  const fs::path folder = fs::path(config::build) / "two_rounds" / problem;
  const fs::path copy = folder / program.filename();
  write_whole_file(copy, text);
  return copy.string();
}

}  // namespace harness::cli
