#include "report/remarks.hpp"

#include <algorithm>

#include "report/display.hpp"

namespace harness::report {

void print_remarks(Page& page, const std::vector<Remark>& remarks) {
  constexpr std::size_t indent = 2;
  std::size_t widest = 0;
  std::size_t widest_place = 0;
  for (const Remark& remark : remarks) {
    widest = std::max(widest, display_width(clean(remark.text)));
    widest_place = std::max(widest_place, display_width(clean(remark.place)));
  }
  const std::size_t column = indent + widest + 3;
  for (const Remark& remark : remarks) {
    const std::string place = remark.place.empty() ? "" : "(" + remark.place + ")";
    if (column + widest_place + 2 <= page.width()) {
      page.row({{indent, remark.text}, {column, place, Tone::faint}});
    } else {
      page.paragraph(remark.text + (place.empty() ? "" : " " + place), indent, Tone::plain, 2);
    }
  }
}

}  // namespace harness::report
