#include "free_monitor.hpp"

#include <sstream>

#include "explore/marks.hpp"

namespace harness::cli {
namespace {

using model::OperationKind;

// A rule has asked for what is not seen from outside.
struct NotSeen {};

std::optional<OperationKind> kind_named(const std::string& word) {
  for (const OperationKind kind :
       {OperationKind::request, OperationKind::enter, OperationKind::leave, OperationKind::note,
        OperationKind::done}) {
    if (word == model::name_of(kind)) {
      return kind;
    }
  }
  return std::nullopt;
}

}  // namespace

class FreeMonitor::Seen : public properties::State {
 public:
  explicit Seen(const FreeMonitor& monitor) : monitor_(monitor) {}
  [[nodiscard]] std::span<const model::ProcessName> processes() const override {
    return monitor_.processes_;
  }
  [[nodiscard]] const properties::Status& status(std::size_t process) const override {
    return monitor_.status_.at(process);
  }
  [[nodiscard]] bool can_move(std::size_t /*process*/) const override { throw NotSeen(); }
  [[nodiscard]] const properties::Ledger& ledger() const override { return monitor_.ledger_; }
  [[nodiscard]] std::int64_t variable(std::string_view /*name*/) const override { throw NotSeen(); }
  [[nodiscard]] std::int64_t semaphore(std::string_view /*name*/) const override {
    throw NotSeen();
  }

 private:
  const FreeMonitor& monitor_;
};

FreeMonitor::FreeMonitor(const spec::Spec& spec, std::vector<model::ProcessName> processes)
    : processes_(std::move(processes)),
      rules_(spec.rules(processes_)),
      status_(processes_.size()) {}

void FreeMonitor::watch(const std::vector<properties::Property>& rules) {
  const Seen state(*this);
  for (const properties::Property& rule : rules) {
    if (broken_ || unwatched_.contains(rule.sentence)) {
      continue;
    }
    try {
      if (!rule.holds(state)) {
        broken_ = rule.sentence;
      }
    } catch (const NotSeen&) {
      unwatched_.insert(rule.sentence);
    }
  }
}

void FreeMonitor::book(std::size_t process, OperationKind kind, const model::Mark& mark) {
  for (const properties::Bookkeeping& entry : rules_.books) {
    if (entry.mark == kind && entry.name == mark.name) {
      entry.enter(ledger_, {processes_[process], mark.argument});
    }
  }
  ledger_.tidy();
}

void FreeMonitor::read(std::string_view line) {
  std::istringstream words{std::string(line)};
  std::string at;
  std::string word;
  std::size_t process = 0;
  model::Mark mark;
  if (!(words >> at >> process >> word >> mark.argument) || at != "@" ||
      process >= processes_.size()) {
    return;
  }
  words.ignore(1);
  std::getline(words, mark.name);
  const auto kind = kind_named(word);
  if (!kind) {
    return;
  }
  status_[process].done = *kind == OperationKind::done;
  explore::apply_mark(status_[process], {.kind = *kind, .mark = mark});
  book(process, *kind, mark);
  watch(rules_.always);
}

void FreeMonitor::end() {
  watch(rules_.at_end);
}

}  // namespace harness::cli
