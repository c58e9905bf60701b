#include "report/replies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/ending.hpp"
#include "report/remarks.hpp"
#include "report/table.hpp"
#include "report/text_parts.hpp"
#include "report/words.hpp"

namespace harness::report {
namespace {

using model::Verdict;

Tone tone_of(Verdict verdict) {
  if (verdict == Verdict::holds) {
    return Tone::good;
  }
  return verdict == Verdict::inconclusive ? Tone::doubtful : Tone::bad;
}

void print_stands(Page& page, const Reply& reply) {
  if (reply.stands.empty()) {
    return;
  }
  page.blank();
  page.row({{0, "Where everybody stands:", Tone::strong}});
  std::vector<Remark> remarks;
  for (const Stand& stand : reply.stands) {
    remarks.push_back({stand.text, text_of(stand.place)});
  }
  print_remarks(page, remarks);
}

void print_way(Page& page, const Trace& trace) {
  if (!trace.schedule.steps.empty()) {
    page.blank();
    print_schedule(page, trace);
  }
  if (trace.verdict != Verdict::holds) {
    print_ending(page, trace);
  }
}

void print_shown(Page& page, const Reply& reply) {
  if (reply.shown) {
    page.blank();
    page.row({{0,
               fmt::format("A shortest way, of {}:",
                           count_of(reply.shown->schedule.steps.size(), "step")),
               Tone::strong}});
    print_way(page, *reply.shown);
  }
}

void print_seen(Page& page, const Trace& trace) {
  if (!trace.confirmed.empty() && !trace.schedule.steps.empty()) {
    page.blank();
    page.paragraph(seen_text(trace), 0, Tone::plain, 2);
  }
}

void print_remarks_of(Page& page, const Reply& reply) {
  for (const std::string& remark : reply.remarks) {
    page.paragraph(sentence(remark));
  }
}

void print_broken_or_not(Page& page, const Outcome& outcome, const Style& style) {
  const Reply& reply = outcome.replies.front();
  const Trace trace = reply.trace.value_or(Trace{});
  page.paragraph(fmt::format("{}: {}.", title_of(outcome), reply.headline), 0,
                 tone_of(reply.verdict));
  print_remarks_of(page, reply);
  print_way(page, trace);
  print_stands(page, reply);
  print_lines(page, trace);
  print_shown(page, reply);
  print_evidence(page, outcome, trace, style);
}

void print_answer(Page& page, const Reply& reply, std::size_t number) {
  page.blank();
  page.paragraph(fmt::format("{}. {}", number, reply.question), 0, Tone::strong, 3);
  page.paragraph(sentence(reply.headline), 0, tone_of(reply.verdict));
  print_remarks_of(page, reply);
  if (reply.trace) {
    print_way(page, *reply.trace);
    print_stands(page, reply);
    print_seen(page, *reply.trace);
  }
  print_shown(page, reply);
}

void print_answers(Page& page, const Outcome& outcome) {
  const auto right = static_cast<std::size_t>(
      std::ranges::count(outcome.replies, Verdict::holds, &Reply::verdict));
  const std::size_t all = outcome.replies.size();
  page.paragraph(
      fmt::format("{}: {} of {} right.", title_of(outcome), right, count_of(all, "answer")), 0,
      tone_of(outcome.verdict));
  for (std::size_t i = 0; i < all; ++i) {
    print_answer(page, outcome.replies[i], i + 1);
  }
  page.blank();
  print_foundations(page, outcome);
}

}  // namespace

Verdict verdict_of(const std::vector<Reply>& replies) {
  constexpr std::array gravity{Verdict::holds, Verdict::inconclusive, Verdict::refuted,
                               Verdict::impossible};
  const auto* worst = gravity.begin();
  for (const Reply& reply : replies) {
    worst = std::max(worst, std::ranges::find(gravity, reply.verdict));
  }
  return *worst;
}

void print_replies(Page& page, const Outcome& outcome, const Style& style) {
  if (outcome.replies.front().question.empty()) {
    print_broken_or_not(page, outcome, style);
  } else {
    print_answers(page, outcome);
  }
}

}  // namespace harness::report
