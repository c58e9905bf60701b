#include "spec_mistakes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/operation.hpp"
#include "report/nearest.hpp"
#include "sizes.hpp"

namespace harness::cli {
namespace {

class Mistakes {
 public:
  Mistakes(const spec::Spec& spec, std::string_view headers)
      : spec_(spec), names_(quoted_in(headers)) {}

  std::vector<std::string> all() {
    if (spec_.title().empty()) {
      found_.emplace_back("it has no title");
    }
    names();
    sentences();
    sizes();
    bounds();
    answers();
    return found_;
  }

 private:
  void names() {
    for (const std::string& role : spec_.roles()) {
      require_known("role", role, "in its roles");
    }
    for (const std::string& region : spec_.regions()) {
      require_known("region", region, "in a pv::Region or pv::request");
    }
    for (const properties::Bookkeeping& book : spec_.rules({}).books) {
      if (book.mark == model::OperationKind::note) {
        require_known("note", book.name, "in a pv::note");
      }
    }
  }

  void require_known(const char* kind, const std::string& name, const char* where) {
    if (std::ranges::find(names_, name) != names_.end()) {
      return;
    }
    const std::vector<std::string> near = report::nearest(name, names_);
    found_.push_back(fmt::format(
        "it speaks of a {} \"{}\", which the given header does not have {}{}", kind, name, where,
        near.empty() ? "" : fmt::format(". Did you mean \"{}\"?", near[0])));
  }

  void sentences() {
    const properties::Rules rules = spec_.rules({});
    std::set<std::string> seen;
    std::set<std::string> told;
    for (const auto* claims : {&rules.always, &rules.at_end, &rules.possible}) {
      for (const properties::Property& claim : *claims) {
        if (claim.sentence.empty()) {
          found_.emplace_back("it makes a claim without a sentence");
        } else if (!seen.insert(claim.sentence).second && told.insert(claim.sentence).second) {
          found_.push_back(fmt::format("it says \"{}\" twice", claim.sentence));
        }
      }
    }
  }

  void sizes() {
    const std::vector<Size>& sizes = spec_.sizes();
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      if (sizes[i].empty()) {
        found_.emplace_back("one of its sizes names no role");
      }
      for (const auto& [role, count] : sizes[i]) {
        if (count == 0) {
          found_.push_back(fmt::format("one of its sizes has 0 processes of role \"{}\"", role));
        }
      }
      if (std::find(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(i), sizes[i]) !=
          sizes.begin() + static_cast<std::ptrdiff_t>(i)) {
        found_.push_back(fmt::format("it names the size {} twice", text_of(sizes[i])));
      }
      if (!std::ranges::equal(
              sizes[i], sizes[0], {}, [](const auto& pair) { return pair.first; },
              [](const auto& pair) { return pair.first; })) {
        found_.push_back(fmt::format("its sizes do not name the same roles: {}, but {}",
                                     text_of(sizes[0]), text_of(sizes[i])));
      }
    }
  }

  void bounds() {
    for (const spec::WaitingDemand& demand : spec_.waiting().regions) {
      for (const Size& size : spec_.sizes()) {
        if (demand.bound && demand.bound(processes_of(size)) == 0) {
          found_.push_back(fmt::format(
              "its bound for \"{}\" is 0 with {}: whoever waits, waits at least for the one inside",
              demand.region, text_of(size)));
        }
      }
    }
  }

  // What it asks of a text about a given program.
  void answers() {
    if (!spec_.to_break() && spec_.questions().empty()) {
      return;
    }
    if (spec_.strength() != model::Strength::strong) {
      found_.emplace_back(
          "it asks for a schedule under semaphores that are not strong: there nobody can tell whom "
          "a "
          "V lets go on");
    }
    if (spec_.to_break() && !spec_.questions().empty()) {
      found_.emplace_back("it asks for a schedule that breaks the program, and questions as well");
    }
    if (spec_.to_break() && !ends_a_schedule(*spec_.to_break())) {
      found_.push_back(fmt::format("no schedule that comes to an end leads to \"{}\"",
                                   model::name_of(*spec_.to_break())));
    }
    std::set<std::string> seen;
    for (const spec::Question& question : spec_.questions()) {
      if (question.sentence.empty()) {
        found_.emplace_back("it asks a question without a sentence");
      } else if (!seen.insert(question.sentence).second) {
        found_.push_back(fmt::format("it asks \"{}\" twice", question.sentence));
      }
    }
  }

  // Whether it is something that a state has come to.
  static bool ends_a_schedule(model::Verdict verdict) {
    using enum model::Verdict;
    const auto all = {mutual_exclusion, deadlock, partial_deadlock, rule,  data_race,
                      incomplete,       crash,    spinning,         misuse};
    return std::ranges::find(all, verdict) != all.end();
  }

  const spec::Spec& spec_;
  std::vector<std::string> names_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> spec_mistakes(const spec::Spec& spec, std::string_view headers) {
  return Mistakes(spec, headers).all();
}

std::vector<std::string> quoted_in(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t start = text.find('"'); start != std::string_view::npos;
       start = text.find('"', start)) {
    std::size_t end = start + 1;
    while (end < text.size() && text[end] != '"' && text[end] != '\n') {
      end += text[end] == '\\' ? 2 : 1;
    }
    if (end < text.size() && text[end] == '"') {
      found.emplace_back(text.substr(start + 1, end - start - 1));
    }
    start = std::min(end + 1, text.size());
  }
  return found;
}

}  // namespace harness::cli
