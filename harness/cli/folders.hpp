#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace harness::cli {

// Makes a folder and those above it, where they are missing. Throws model::Failure.
void make_folder(const std::filesystem::path& folder);

// A folder within another, with all that is put in it; gone when this object is.
class TemporaryFolder {
 public:
  // Also removes what others have left behind long ago, having been killed. Throws model::Failure.
  explicit TemporaryFolder(const std::filesystem::path& parent);
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// The files in a folder with that extension, ".cpp" for one, by name; none if it cannot be read.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                            std::string_view extension);

// All that is in a file; nothing if it cannot be read.
std::string text_in(const std::filesystem::path& file);

// Of the files in a folder whose names begin with `beginning`, removes all but the newest `count`.
// Failures do not matter: it will be tried again.
void keep_newest(const std::filesystem::path& folder, std::string_view beginning,
                 std::size_t count);

// Writes a file whole or not at all: whoever reads it sees the old contents or the new ones. Makes
// its folder. Throws model::Failure.
void write_whole_file(const std::filesystem::path& file, std::string_view contents);

}  // namespace harness::cli
