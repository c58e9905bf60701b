#include "plain.hpp"

#include <cinttypes>

namespace pv {
namespace {

using journal::Kind;

const char* word_for(Kind kind) {
  switch (kind) {
    case Kind::request:
      return "request";
    case Kind::enter:
      return "enter";
    case Kind::leave:
      return "leave";
    case Kind::note:
      return "note";
    case Kind::ends:
      return "done";
    default:
      return nullptr;
  }
}

}  // namespace

void add_plain_event(const journal::Record& record, Text& text) {
  const char* const word = word_for(record.kind);
  if (word != nullptr) {
    text.add("@ %" PRIu32 " %s %" PRId64 " %s\n", record.process, word, record.argument,
             record.name);
  }
}

}  // namespace pv
