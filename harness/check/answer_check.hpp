#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "check/following.hpp"
#include "check/judge_answer.hpp"
#include "check/subject.hpp"
#include "explore/search.hpp"
#include "explore/seeking.hpp"
#include "report/reply.hpp"

namespace harness::check {

// The given program, what a student says of it, and how it is found out whether that is so.
class AnswerCheck {
 public:
  using State = std::vector<std::uint32_t>;

  // `answer` must outlive it. Throws model::Failure if the program cannot be started.
  explicit AnswerCheck(const AnswerJob& its_answer)
      : answer(its_answer),
        zygote(answer.job.executable, answer.job.counts),
        subject(answer.job, zygote) {}

  // What the student's text is called.
  [[nodiscard]] std::string file() const;

  // Searches for something from a state on, or from the first one if that is empty, past everything
  // else that may be wrong.
  explore::Explored seek(const explore::Sought& sought, const State& from);
  // For a state that has come to this. The search of one that did not find it is complete if there
  // is none.
  explore::Explored seek(model::Verdict verdict, const State& from);
  // Looks ahead from the end of a way at which nothing else is wrong: if processes are stuck there
  // for ever in this way, a deadlock or a partial one, that is what it has come to. Those of them
  // who go round loops go round them once.
  void look_ahead(Followed& way, model::Verdict verdict);

  [[nodiscard]] State state_of(const explore::Explored& explored, explore::StateId id) const;

  // What a student's schedule led to.
  report::Trace trace_of(const Followed& followed);
  std::vector<report::Stand> stands_of(const report::Trace& trace, const Followed& followed);

  // Lets real processes take the steps of the reply's trace. Whether they do the same; if not, the
  // reply says nothing but that.
  bool confirm(report::Reply& reply);
  // Adds the checker's own way to what was sought, or that there is none.
  void show(report::Reply& reply, const explore::Explored& explored);

  const AnswerJob& answer;
  live::Zygote zygote;
  Subject subject;
  std::size_t states = 0;  // seen in the largest search
  std::size_t transitions = 0;

 private:
  explore::Explored seek_stuck(model::Verdict verdict, const State& from);
};

// What there is to say to a schedule that is to lead to this verdict. Throws BadAnswer.
report::Reply judge_schedule(AnswerCheck& check, model::Verdict promised);

// What there is to say to each answer to a question of the spec. Throws BadAnswer.
std::vector<report::Reply> judge_questions(AnswerCheck& check);

}  // namespace harness::check
