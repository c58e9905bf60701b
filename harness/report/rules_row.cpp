#include "report/rules_row.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/display.hpp"
#include "report/replay_command.hpp"
#include "report/words.hpp"

namespace harness::report {
namespace {

using properties::Rule;
using properties::RuleSet;

std::string remark_on(const RuleJudgement& judgement, const RuleSet& may_break) {
  const bool may_be_broken = may_break.contains(judgement.rule);
  if (judgement.is_kept) {
    return may_be_broken ? "kept, though this problem does not ask for it" : "kept";
  }
  return may_be_broken ? "broken, as it may be here" : "broken";
}

void print_rule(Page& page, const RuleJudgement& judgement, const RulesRow& row,
                const Style& style) {
  constexpr std::size_t name = 2 + 8 + 2;  // behind four Chinese characters
  constexpr std::size_t remark = name + std::string_view("mutual exclusion").size() + 2;
  const bool is_bad = !judgement.is_kept && !row.may_break.contains(judgement.rule);
  page.row({{2, std::string(chinese_name_of(judgement.rule))},
            {name, std::string(name_of(judgement.rule))},
            {remark, remark_on(judgement, row.may_break),
             is_bad              ? Tone::bad
             : judgement.is_kept ? Tone::good
                                 : Tone::doubtful}});
  page.paragraph(sentence(judgement.text), name);
  if (!judgement.trace_file.empty()) {
    page.command(replay_command(style, judgement.trace_file));
  }
}

}  // namespace

RuleSet RulesRow::kept() const {
  RuleSet kept;
  for (const RuleJudgement& judgement : rules) {
    if (judgement.is_kept) {
      kept.insert(judgement.rule);
    }
  }
  return kept;
}

std::string text_of(const RuleSet& rules) {
  if (rules.empty()) {
    return "none";
  }
  std::vector<std::string_view> names;
  for (const Rule rule : rules) {
    names.push_back(name_of(rule));
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

void print_rules(Page& page, const RulesRow& row, const Style& style) {
  page.blank();
  page.row({{0, fmt::format("The four rules ({}):", row.region), Tone::strong}});
  if (!row.not_judged.empty()) {
    page.paragraph(sentence("Not judged: " + row.not_judged), 2, Tone::doubtful);
  }
  for (const RuleJudgement& judgement : row.rules) {
    print_rule(page, judgement, row, style);
  }
}

}  // namespace harness::report
