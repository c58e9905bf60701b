#include "live/foreign_memory.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <sstream>

#include "live/file.hpp"

namespace harness::live {
namespace {

constexpr std::size_t most_pieces = 16;

bool read_through_proc(pid_t pid, const std::vector<ForeignBytes>& pieces) {
  const File memory(open(fmt::format("/proc/{}/mem", pid).c_str(), O_RDONLY | O_CLOEXEC));
  if (memory.get() < 0) {
    if (errno == ENOENT) {
      return false;
    }
    fail("cannot read the memory of a process under check",
         "This container forbids both process_vm_readv and /proc/PID/mem for children; allow one "
         "(docker: --cap-add SYS_PTRACE).");
  }
  return std::ranges::all_of(pieces, [&](const ForeignBytes& piece) {
    const ssize_t got =
        pread(memory.get(), piece.to, piece.size, static_cast<off_t>(piece.start));
    return got == static_cast<ssize_t>(piece.size);
  });
}

}  // namespace

bool read_memory(pid_t pid, const std::vector<ForeignBytes>& pieces) {
  std::array<iovec, most_pieces> here{};
  std::array<iovec, most_pieces> there{};
  std::size_t count = 0;
  std::size_t wanted = 0;
  for (const ForeignBytes& piece : pieces) {
    here.at(count) = {piece.to, piece.size};
    // The address is one of the other process's.
    there.at(count) = {reinterpret_cast<void*>(piece.start), piece.size};  // NOLINT
    wanted += piece.size;
    ++count;
  }
  const ssize_t got = process_vm_readv(pid, here.data(), count, there.data(), count, 0);
  if (got < 0 && (errno == EPERM || errno == ENOSYS)) {
    return read_through_proc(pid, pieces);
  }
  return got == static_cast<ssize_t>(wanted);
}

std::vector<Region> private_regions(pid_t pid) {
  std::ifstream maps(fmt::format("/proc/{}/maps", pid));
  if (!maps) {
    fail(fmt::format("cannot read /proc/{}/maps", pid), "Is /proc mounted?");
  }
  std::vector<Region> regions;
  std::string line;
  while (std::getline(maps, line)) {
    std::istringstream fields(line);
    std::string range;
    std::string rights;
    std::string skipped;
    Region region;
    fields >> range >> rights >> skipped >> skipped >> skipped >> region.name;
    const std::size_t dash = range.find('-');
    if (rights != "rw-p" || dash == std::string::npos) {
      continue;
    }
    region.start = std::stoull(range.substr(0, dash), nullptr, 16);
    region.size = std::stoull(range.substr(dash + 1), nullptr, 16) - region.start;
    regions.push_back(region);
  }
  return regions;
}

}  // namespace harness::live
