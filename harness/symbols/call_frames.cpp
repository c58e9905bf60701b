#include "symbols/call_frames.hpp"

#include <dwarf.h>
#include <elfutils/libdw.h>

#include <cstdlib>
#include <cstring>
#include <optional>

#include "symbols/dwarf_file.hpp"

namespace harness::symbols {
namespace {

using Table = std::unique_ptr<Dwarf_Frame, void (*)(void*)>;

// The stack as it was found; its first byte is at `start`.
struct Stack {
  std::uint64_t start;
  std::span<const std::byte> bytes;

  [[nodiscard]] std::optional<std::uint64_t> word(std::uint64_t address) const {
    const std::uint64_t offset = address - start;
    std::uint64_t value = 0;
    if (offset > bytes.size() || bytes.size() - offset < sizeof(value)) {
      return std::nullopt;
    }
    std::memcpy(&value, &bytes[offset], sizeof(value));
    return value;
  }
};

// Register numbers of the System V ABI for x86-64, figure 3.36.
std::uint64_t* register_of(Frame& frame, std::uint64_t number) {
  switch (number) {
    case 3:
      return &frame.rbx;
    case 6:
      return &frame.rbp;
    case 7:
      return &frame.rsp;
    case 12:
      return &frame.r12;
    case 13:
      return &frame.r13;
    case 14:
      return &frame.r14;
    case 15:
      return &frame.r15;
    default:
      return nullptr;
  }
}

// The canonical frame address: what the stack pointer was before the call. Nothing if it takes more
// than a register and an offset to tell, as in the stubs of the linker.
std::optional<std::uint64_t> frame_address(Dwarf_Frame& table, Frame frame) {
  Dwarf_Op* operations = nullptr;
  std::size_t count = 0;
  if (dwarf_frame_cfa(&table, &operations, &count) != 0 || count != 1) {
    return std::nullopt;
  }
  const bool is_indexed = operations[0].atom == DW_OP_bregx;
  const std::uint64_t number =
      is_indexed ? operations[0].number : std::uint64_t{operations[0].atom} - DW_OP_breg0;
  const std::uint64_t* const base = register_of(frame, number);
  if (base == nullptr) {
    return std::nullopt;
  }
  return *base + (is_indexed ? operations[0].number2 : operations[0].number);
}

// Where the caller's register was saved; nothing if it was left alone, or is lost.
std::optional<std::uint64_t> saved_at(Dwarf_Frame& table, int number, std::uint64_t frame_address) {
  Dwarf_Op room[3];
  Dwarf_Op* operations = nullptr;
  std::size_t count = 0;
  if (dwarf_frame_register(&table, number, room, &operations, &count) != 0 || count == 0 ||
      operations[0].atom != DW_OP_call_frame_cfa) {
    return std::nullopt;
  }
  if (count == 1) {
    return frame_address;
  }
  const bool is_offset = count == 2 && operations[1].atom == DW_OP_plus_uconst;
  return is_offset ? std::optional(frame_address + operations[1].number) : std::nullopt;
}

// The frame of the caller; nothing at the end of the stack.
std::optional<Frame> caller_of(const Frame& frame, Dwarf_Frame& table, const Stack& stack) {
  constexpr int return_address = 16;
  const auto base = frame_address(table, frame);
  const auto saved = base ? saved_at(table, return_address, *base) : std::nullopt;
  const auto back = saved ? stack.word(*saved) : std::nullopt;
  if (!back || *back == 0 || *base <= frame.rsp) {
    return std::nullopt;
  }
  Frame caller = frame;
  for (const int number : {3, 6, 12, 13, 14, 15}) {
    if (const auto place = saved_at(table, number, *base)) {
      *register_of(caller, static_cast<std::uint64_t>(number)) = stack.word(*place).value_or(0);
    }
  }
  caller.rsp = *base;
  caller.at = *back - 1;
  return caller;
}

}  // namespace

struct CallFrames::Implementation {
  explicit Implementation(const std::string& executable)
      : file(executable), tables(dwarf_getcfi_elf(file.elf()), dwarf_cfi_end) {}

  [[nodiscard]] Table table_at(std::uint64_t address) const {
    Dwarf_Frame* table = nullptr;
    if (tables != nullptr && dwarf_cfi_addrframe(tables.get(), address, &table) != 0) {
      table = nullptr;
    }
    return {table, std::free};
  }

  DwarfFile file;
  std::unique_ptr<Dwarf_CFI, int (*)(Dwarf_CFI*)> tables;
};

CallFrames::CallFrames(const std::string& executable)
    : implementation_(std::make_unique<Implementation>(executable)) {}

CallFrames::~CallFrames() = default;

std::vector<std::uint64_t> CallFrames::addresses(const Frame& innermost,
                                                 std::span<const std::byte> stack) const {
  constexpr std::size_t most = 64;
  std::vector<std::uint64_t> addresses;
  std::optional<Frame> frame = innermost;
  while (frame && addresses.size() < most) {
    addresses.push_back(frame->at + 1);
    const Table table = implementation_->table_at(frame->at);
    frame = table == nullptr ? std::nullopt : caller_of(*frame, *table, {innermost.rsp, stack});
  }
  return addresses;
}

}  // namespace harness::symbols
