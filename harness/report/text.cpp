#include "report/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "report/display.hpp"
#include "report/ending.hpp"
#include "report/replay_command.hpp"
#include "report/replies.hpp"
#include "report/table.hpp"
#include "report/text_parts.hpp"
#include "report/words.hpp"

namespace harness::report {
namespace {

using model::Verdict;

std::string figures_text(const Outcome& outcome) {
  return fmt::format("Explored {}, {} in {:.2f} s.", count_of(outcome.figures.states, "state"),
                     count_of(outcome.figures.transitions, "transition"), outcome.figures.seconds);
}

// Under which semaphores, and which memory if it is not the usual one; empty if neither matters.
std::string basis_of(const Outcome& outcome) {
  std::string basis(outcome.has_semaphores ? meaning_of(outcome.strength) : "");
  if (outcome.buffers_stores) {
    basis += basis.empty() ? "" : "; and on ";
    basis +=
        "x86-TSO: stores that are not seq_cst stay in a buffer of their process for a while, at "
        "most 8";
  }
  return basis;
}

void print_proof(Page& page, const Outcome& outcome) {
  page.paragraph(title_of(outcome) + ": holds.", 0, Tone::good);
  page.paragraph(
      fmt::format("Proved for every interleaving of {}, in {}:", roles_of(outcome.processes),
                  outcome.figures.reduced || outcome.figures.merged
                      ? count_of(outcome.figures.states, "state") + " that stand for all"
                      : "all " + count_of(outcome.figures.states, "state")));
  for (const std::string& sentence_proved : outcome.proved) {
    page.paragraph("- " + sentence_proved, 2, Tone::plain, 2);
  }
  for (const LongestWait& wait : outcome.waits) {
    page.paragraph("- " + text_of(wait), 2, wait.starves ? Tone::doubtful : Tone::plain, 2);
  }
  if (!outcome.waits_worked_out) {
    page.paragraph("How long processes wait was not worked out: --reduce off does.", 0,
                   Tone::doubtful);
  }
  if (const std::string basis = basis_of(outcome); !basis.empty()) {
    page.paragraph(fmt::format("It rests on {}.", basis));
  }
  page.paragraph(figures_text(outcome), 0, Tone::faint);
}

void print_inconclusive(Page& page, const Outcome& outcome) {
  page.paragraph(title_of(outcome) + ": inconclusive. This is not a pass.", 0, Tone::doubtful);
  if (outcome.finding) {
    page.paragraph(sentence(outcome.limit));  // it was found, but not confirmed
  } else {
    page.paragraph("Not every interleaving was seen, so nothing is proved. " +
                   sentence(outcome.limit));
    page.paragraph("Among those that were seen, nothing was wrong.");
  }
  page.paragraph(figures_text(outcome), 0, Tone::faint);
}

// Whether the finding is about one run, not about all.
bool has_schedule(const Trace& trace) {
  return !trace.schedule.steps.empty() || !trace.schedule.first.empty();
}

// What is shown may not be what was asked for, nor the shortest.
void print_choice(Page& page, const Outcome& outcome) {
  if (!outcome.asked.empty()) {
    page.paragraph(fmt::format(
        "With {} it goes wrong: that was seen on real processes. So it does with {}, which is "
        "shorter to read.",
        roles_of(outcome.asked), roles_of(outcome.processes)));
  }
  if (!outcome.is_shortest) {
    page.paragraph(
        "There may be a shorter way there: not all states that are as near could be looked at.");
  }
}

void print_headline(Page& page, const Outcome& outcome, const Trace& trace) {
  const std::size_t steps = trace.schedule.steps.size();
  const std::string when = steps == 0 ? "" : fmt::format(", after {}", count_of(steps, "step"));
  page.paragraph(fmt::format("{}: {}{}.", title_of(outcome), headline_of(outcome.verdict), when), 0,
                 Tone::bad);
  if (!trace.explanation.empty()) {
    page.paragraph(sentence(trace.explanation));
  }
  // No property at all is told everywhere; that of a deadlock is in its name.
  const bool is_told = trace.verdict == Verdict::deadlock ||
                       trace.verdict == Verdict::partial_deadlock ||
                       trace.explanation.find(trace.property) != std::string::npos;
  if (!is_told) {
    page.paragraph(sentence("Broken: " + trace.property), 0, Tone::plain, 2);
  }
}

// The text of each line that plays a part, by file and line.
std::map<std::pair<std::string, int>, Place> lines_concerned(const Trace& trace) {
  std::map<std::pair<std::string, int>, Place> lines;
  const auto add = [&](const Place& place) {
    if (place.line != 0 && !place.text.empty()) {
      lines.try_emplace({place.file, place.line}, place);
    }
  };
  for (const StepText& text : trace.texts) {
    add(text.place);
  }
  for (const Waiting& waiting : trace.waiting) {
    add(waiting.place);
  }
  return lines;
}

std::size_t widest_of(const std::vector<std::string>& labels) {
  std::size_t widest = 0;
  for (const std::string& label : labels) {
    widest = std::max(widest, display_width(label));
  }
  return widest;
}

// "exercise.cpp:14"; ":14" in the judged file when some name is long.
std::vector<std::string> labels_of(const Trace& trace, const std::vector<Place>& lines,
                                   std::size_t most) {
  std::vector<std::string> labels;
  for (const Place& place : lines) {
    labels.push_back(clean(text_of(place)));
  }
  if (widest_of(labels) > most) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool is_judged = base_name(lines[i].file) == base_name(trace.source);
      labels[i] = is_judged ? fmt::format(":{}", lines[i].line) : labels[i];
    }
  }
  return labels;
}

}  // namespace

const std::string& title_of(const Outcome& outcome) {
  return outcome.title.empty() ? outcome.problem : outcome.title;
}

void print_lines(Page& page, const Trace& trace) {
  std::vector<Place> lines;
  for (const auto& [unused, place] : lines_concerned(trace)) {
    lines.push_back(place);
  }
  if (lines.empty()) {
    return;
  }
  const std::size_t most = page.width() / 2;
  const std::vector<std::string> labels = labels_of(trace, lines, most);
  const std::size_t widest = std::min(widest_of(labels), most);
  page.blank();
  page.row({{0, "The lines:", Tone::strong}});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    page.row({{2, shortened(labels[i], widest), Tone::faint}, {2 + widest + 2, lines[i].text}});
  }
}

std::string seen_text(const Trace& trace) {
  return sentence(fmt::format("Seen on {} real process{}: {}", trace.processes.size(),
                              trace.processes.size() == 1 ? "" : "es", trace.confirmed));
}

void print_foundations(Page& page, const Outcome& outcome) {
  if (const std::string basis = basis_of(outcome); !basis.empty()) {
    page.paragraph(fmt::format("Judged under {}.", basis), 0, Tone::faint);
  }
  if (outcome.figures.states > 0) {
    page.paragraph(figures_text(outcome), 0, Tone::faint);
  }
}

void print_evidence(Page& page, const Outcome& outcome, const Trace& trace, const Style& style) {
  page.blank();
  if (!trace.confirmed.empty()) {
    page.paragraph(seen_text(trace), 0, Tone::plain, 2);
  } else if (has_schedule(trace)) {
    page.paragraph("Not seen on real processes: it was not replayed.");
  }
  print_foundations(page, outcome);
  if (!outcome.trace_file.empty() && has_schedule(trace)) {
    page.row({{0, "Replay it:"}});
    page.command(replay_command(style, outcome.trace_file));
  }
}

namespace {

void print_finding(Page& page, const Outcome& outcome, const Style& style) {
  const Trace trace = outcome.finding.value_or(Trace{});
  print_headline(page, outcome, trace);
  print_choice(page, outcome);
  if (has_schedule(trace)) {
    page.blank();
    print_schedule(page, trace);
  }
  print_ending(page, trace);
  print_lines(page, trace);
  print_evidence(page, outcome, trace, style);
}

void print_warnings(Page& page, const Outcome& outcome) {
  for (const std::string& warning : outcome.warnings) {
    page.blank();
    page.paragraph("Warning: " + sentence(warning), 0, Tone::doubtful);
  }
}

}  // namespace

std::string to_text(const Outcome& outcome, const Style& style) {
  Page page(style);
  if (!outcome.replies.empty()) {
    print_replies(page, outcome, style);
    return page.text();
  }
  switch (outcome.verdict) {
    case Verdict::holds:
      print_proof(page, outcome);
      break;
    case Verdict::inconclusive:
      print_inconclusive(page, outcome);
      break;
    default:
      print_finding(page, outcome, style);
  }
  for (const RulesRow& row : outcome.rules) {
    print_rules(page, row, style);
  }
  print_warnings(page, outcome);
  return page.text();
}

}  // namespace harness::report
