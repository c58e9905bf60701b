#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace harness::report {

// Up to three of `names` that somebody who typed `wrong` may have meant, nearest first: for
// "unknown problem 'dinning': did you mean dining_philosophers?". A letter too many, too few,
// wrong, or two exchanged count one each; one in three letters may be wrong. `wrong` may also be
// the beginning of a name or of a word in it. Upper and lower case are the same.
std::vector<std::string> nearest(std::string_view wrong, std::span<const std::string> names);

}  // namespace harness::report
