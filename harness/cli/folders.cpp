#include "folders.hpp"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <iterator>
#include <vector>

#include "interruption.hpp"
#include "model/failure.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary = ".unfinished-";

constexpr char advice[] = "is the disk full, or the folder not yours?";

// Nothing takes us this long that others would still need.
constexpr std::chrono::minutes surely_abandoned{30};

bool is_temporary(const fs::path& path) {
  return path.filename().string().starts_with(temporary);
}

void remove_abandoned(const fs::path& parent) {
  std::error_code error;
  const auto now = fs::file_time_type::clock::now();
  for (const fs::directory_entry& entry : fs::directory_iterator(parent, error)) {
    if (is_temporary(entry.path()) && now - entry.last_write_time(error) > surely_abandoned) {
      fs::remove_all(entry.path(), error);
    }
  }
}

struct Aged {
  fs::file_time_type time;
  fs::path path;
};

}  // namespace

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    throw model::Failure(fmt::format("cannot make {}", folder.string()), error.value(), advice);
  }
}

TemporaryFolder::TemporaryFolder(const fs::path& parent) {
  make_folder(parent);
  remove_abandoned(parent);
  path_ = (parent / fmt::format("{}XXXXXX", temporary)).string();
  if (mkdtemp(path_.data()) == nullptr) {
    throw model::Failure(fmt::format("cannot write in {}", parent.string()), errno, advice);
  }
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

std::vector<fs::path> files_in(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == extension) {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

std::string text_in(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void keep_newest(const fs::path& folder, std::string_view beginning, std::size_t count) {
  std::error_code error;
  std::vector<Aged> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().filename().string().starts_with(beginning) && entry.is_regular_file(error)) {
      files.push_back({entry.last_write_time(error), entry.path()});
    }
  }
  std::ranges::sort(files, std::ranges::greater{}, &Aged::time);
  for (std::size_t i = count; i < files.size(); ++i) {
    fs::remove(files[i].path, error);
  }
}

void write_whole_file(const fs::path& file, std::string_view contents) {
  const PutOffInterruptions until_cleaned_up;
  const TemporaryFolder unfinished(file.parent_path());
  const std::string written = unfinished.path() + "/file";
  std::ofstream out(written, std::ios::binary);
  out << contents;
  out.close();
  std::error_code error;
  if (out) {
    fs::rename(written, file, error);
  }
  if (!out || error) {
    throw model::Failure(fmt::format("cannot write {}: {}", file.string(), advice));
  }
}

}  // namespace harness::cli
