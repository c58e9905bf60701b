#include "symbols/lines.hpp"

#include <algorithm>
#include <string>

#include "symbols/dies.hpp"

namespace harness::symbols {
namespace {

// The functions around `address`: the one that really holds it first, then what was inlined into
// it, innermost last.
std::vector<Dwarf_Die> functions_around(Dwarf_Die function, std::uint64_t address) {
  std::vector<Dwarf_Die> chain{function};
  std::optional<Dwarf_Die> inner = function;
  for (int depth = 0; inner && depth < deepest_nesting; ++depth) {
    const Dwarf_Die scope = *inner;
    inner.reset();
    for_each_child(scope, [&](Dwarf_Die child) {
      const int tag = dwarf_tag(&child);
      if ((tag == DW_TAG_inlined_subroutine || tag == DW_TAG_lexical_block) &&
          dwarf_haspc(&child, address) > 0) {
        inner = child;
      }
    });
    if (inner && dwarf_tag(&*inner) == DW_TAG_inlined_subroutine) {
      chain.push_back(*inner);
    }
  }
  return chain;
}

SourceLine line_of(Dwarf_Line* row, Dwarf_Die unit) {
  SourceLine line;
  line.file = absolute_path(unit, dwarf_linesrc(row, nullptr, nullptr));
  dwarf_lineno(row, &line.line);
  return line;
}

bool same(Dwarf_Die one, Dwarf_Die other) {
  return dwarf_dieoffset(&one) == dwarf_dieoffset(&other);
}

// The line of the nearest code of the same function, behind `address` if there is some. A compiler
// that moves an instruction, or makes one of two, writes 0 for its line; mostly what follows it
// uses what it did.
SourceLine line_nearby(const std::vector<Dwarf_Die>& functions, Dwarf_Die unit,
                       std::uint64_t address) {
  Dwarf_Die outermost = functions.front();
  Dwarf_Lines* rows = nullptr;
  std::size_t count = 0;
  SourceLine nearest;
  if (dwarf_getsrclines(&unit, &rows, &count) != 0) {
    return nearest;
  }
  for (std::size_t i = 0; i < count; ++i) {
    Dwarf_Line* const row = dwarf_onesrcline(rows, i);
    Dwarf_Addr begin = 0;
    const bool is_known = dwarf_lineaddr(row, &begin) == 0 && line_of(row, unit).line != 0;
    if (!is_known || dwarf_haspc(&outermost, begin) <= 0 ||
        !same(functions_around(outermost, begin).back(), functions.back())) {
      continue;
    }
    nearest = line_of(row, unit);
    if (begin > address) {
      break;
    }
  }
  return nearest;
}

// From the line table. `functions`: those around `address`.
SourceLine line_at(const std::vector<Dwarf_Die>& functions, Dwarf_Die unit, std::uint64_t address) {
  Dwarf_Line* const row = dwarf_getsrc_die(&unit, address);
  if (row == nullptr) {
    return {};
  }
  const SourceLine line = line_of(row, unit);
  return line.line == 0 ? line_nearby(functions, unit, address) : line;
}

// Where an inlined function was called.
SourceLine call_of(Dwarf_Die inlined, Dwarf_Die unit) {
  SourceLine line;
  line.line = static_cast<int>(number_of(inlined, DW_AT_call_line).value_or(0));
  const auto index = number_of(inlined, DW_AT_call_file);
  Dwarf_Files* files = nullptr;
  std::size_t count = 0;
  if (index && dwarf_getsrcfiles(&unit, &files, &count) == 0 && *index < count) {
    line.file = absolute_path(unit, dwarf_filesrc(files, *index, nullptr, nullptr));
  }
  return line;
}

}  // namespace

Lines::Lines(const std::vector<Dwarf_Die>& units) {
  for (const Dwarf_Die& unit : units) {
    collect(unit, unit, 0);
  }
  std::ranges::sort(pieces_, {}, &Piece::begin);
}

std::vector<SourceLine> Lines::of(std::uint64_t address) const {
  const Piece* piece = piece_at(address);
  if (piece == nullptr) {
    return {};
  }
  const std::vector<Dwarf_Die> functions = functions_around(piece->function, address);
  std::vector<SourceLine> lines;
  SourceLine line = line_at(functions, piece->unit, address);
  for (std::size_t i = functions.size(); i-- > 0;) {
    line.function = name_of(functions[i]);
    lines.push_back(line);
    line = call_of(functions[i], piece->unit);
  }
  return lines;
}

void Lines::collect(Dwarf_Die scope, Dwarf_Die unit, int depth) {
  for_each_child(scope, [&](Dwarf_Die child) {
    const int tag = dwarf_tag(&child);
    if (tag == DW_TAG_subprogram) {
      add(child, unit);
    } else if (tag == DW_TAG_namespace && depth < deepest_nesting) {
      collect(child, unit, depth + 1);
    }
  });
}

void Lines::add(Dwarf_Die function, Dwarf_Die unit) {
  Dwarf_Addr base = 0;
  Dwarf_Addr begin = 0;
  Dwarf_Addr end = 0;
  std::ptrdiff_t next = 0;
  while ((next = dwarf_ranges(&function, next, &base, &begin, &end)) > 0) {
    pieces_.push_back({begin, end, function, unit});
  }
}

const Lines::Piece* Lines::piece_at(std::uint64_t address) const {
  const auto after = std::ranges::upper_bound(pieces_, address, {}, &Piece::begin);
  if (after == pieces_.begin() || address >= std::prev(after)->end) {
    return nullptr;
  }
  return &*std::prev(after);
}

}  // namespace harness::symbols
