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

constexpr std::size_t most_pieces = 64;  // in one call

}  // namespace

bool read_memory_gently(pid_t pid, std::span<const ForeignBytes> pieces) {
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
    const ssize_t got = pread(memory.get(), piece.to, piece.size, static_cast<off_t>(piece.start));
    return got == static_cast<ssize_t>(piece.size);
  });
}

bool read_memory(pid_t pid, std::span<const ForeignBytes> pieces) {
  std::array<iovec, most_pieces> here;
  std::array<iovec, most_pieces> there;
  while (!pieces.empty()) {
    const std::span<const ForeignBytes> now = pieces.first(std::min(pieces.size(), most_pieces));
    std::size_t wanted = 0;
    for (std::size_t i = 0; i < now.size(); ++i) {
      here[i] = {now[i].to, now[i].size};
      // The address is one of the other process's.
      there[i] = {reinterpret_cast<void*>(now[i].start), now[i].size};  // NOLINT
      wanted += now[i].size;
    }
    const ssize_t got = process_vm_readv(pid, here.data(), now.size(), there.data(), now.size(), 0);
    if (got < 0 && (errno == EPERM || errno == ENOSYS)) {
      return read_memory_gently(pid, pieces);
    }
    if (got != static_cast<ssize_t>(wanted)) {
      return false;
    }
    pieces = pieces.subspan(now.size());
  }
  return true;
}

// The kernel's word for a page: bit 63 present, 62 swapped, 56 mapped by this process alone
// (Documentation/admin-guide/mm/pagemap.rst). A write after a fork makes a copy that is.
PageMap::PageMap(pid_t pid)
    : file_(open(fmt::format("/proc/{}/pagemap", pid).c_str(), O_RDONLY | O_CLOEXEC)) {}

bool PageMap::read(std::uint64_t start, std::span<std::uint64_t> flags) {
  constexpr std::uint64_t alone_or_swapped = (std::uint64_t{1} << 56U) | (std::uint64_t{1} << 62U);
  constexpr std::uint64_t page = 4096;
  const std::size_t size = flags.size() * sizeof(flags[0]);
  if (pread(file_.get(), flags.data(), size, static_cast<off_t>(start / page * sizeof(flags[0]))) !=
      static_cast<ssize_t>(size)) {
    return false;
  }
  for (std::uint64_t& flag : flags) {
    flag = (flag & alone_or_swapped) != 0 ? written : 0;
  }
  for (auto known = std::ranges::lower_bound(remembered_, start);
       known != remembered_.end() && *known < start + flags.size() * page; ++known) {
    flags[(*known - start) / page] = written;
  }
  return true;
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
