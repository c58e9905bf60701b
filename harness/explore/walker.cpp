#include "explore/walker.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <set>

namespace harness::explore {

using model::Operation;
using model::OperationKind;

namespace {

constexpr SegmentId no_segment = std::numeric_limits<SegmentId>::max();

bool is_plain_access(OperationKind kind) {
  return kind == OperationKind::read || kind == OperationKind::write;
}

bool is_passed(OperationKind kind) {
  return is_plain_access(kind) || kind == OperationKind::request || kind == OperationKind::enter ||
         kind == OperationKind::note || kind == OperationKind::identity;
}

void erase(std::vector<model::Mark>& marks, const model::Mark& mark) {
  const auto found = std::ranges::find(marks, mark);
  if (found != marks.end()) {
    marks.erase(found);
  }
}

void apply_mark(properties::Status& status, const Operation& operation) {
  switch (operation.kind) {
    case OperationKind::request:
      erase(status.wanting, operation.mark);
      status.wanting.push_back(operation.mark);
      break;
    case OperationKind::enter:
      erase(status.wanting, operation.mark);
      status.inside.push_back(operation.mark);
      break;
    case OperationKind::leave:
      erase(status.inside, operation.mark);
      break;
    case OperationKind::done:
      status.done = true;
      break;
    default:
      break;
  }
}

learn::Answer identity_of(model::ProcessId process) {
  const std::int64_t number = 1000 + std::int64_t{process.value};
  learn::Answer answer(sizeof(number));
  std::memcpy(answer.data(), &number, sizeof(number));
  return answer;
}

}  // namespace

bool conflict(const Footprint& one, const Footprint& other) {
  return std::ranges::any_of(one, [&](const Access& a) {
    return std::ranges::any_of(other, [&](const Access& b) {
      return (a.writes || b.writes) && a.range.offset < b.range.offset + b.range.size &&
             b.range.offset < a.range.offset + a.range.size;
    });
  });
}

// A process under way, with everything spelled out.
struct Walker::Way {
  model::ProcessId process;
  model::NodeId node;
  properties::Status status;
  std::set<Access> footprint;
  Bytes segment;
  std::set<std::pair<model::NodeId, Bytes>> accesses_seen;
};

Walker::Walker(learn::Learner& learner, const model::Program& program) : learner_(learner) {
  segments_.id(program.segment);
  footprints_.id({});
}

Advance Walker::start(model::ProcessId process, SegmentId segment) {
  return walk({process, learner_.start(process), {}, {}, segments_[segment], {}}, nullptr);
}

Advance Walker::go_on(ViewId from, SegmentId segment) {
  if (last_[from].first == segment) {
    return last_[from].second;
  }
  const std::uint64_t key = std::uint64_t{from} << 32U | segment;
  auto found = known_.find(key);
  if (found == known_.end()) {
    found = known_.emplace(key, go_on(from, segment, {})).first;
  }
  last_[from] = {segment, found->second};
  return found->second;
}

Advance Walker::go_on(ViewId from, SegmentId segment, const Listener& listener) {
  const View view = views_[from];
  Way way{view.process, view.node, statuses_[view.status], {}, segments_[segment], {}};
  apply_mark(way.status, operation(from));
  way.node = learner_.go_on(view.node, {}).to;
  return walk(std::move(way), listener ? &listener : nullptr);
}

ViewId Walker::asleep(ViewId view) {
  View sleeping = views_[view];
  sleeping.footprint = 0;
  return view_id(sleeping);
}

bool Walker::clash(ViewId one, ViewId other) {
  std::pair key(views_[one].footprint, views_[other].footprint);
  if (key.first == 0 || key.second == 0) {
    return false;
  }
  const auto [found, is_new] = clashes_.try_emplace(key, false);
  if (is_new) {
    found->second = conflict(footprints_[key.first], footprints_[key.second]);
  }
  return found->second;
}

Advance Walker::walk(Way way, const Listener* listener) {
  while (true) {
    const Operation& operation = learner_.automaton().node(way.node).operation;
    if (!is_passed(operation.kind)) {
      break;
    }
    if (is_plain_access(operation.kind)) {
      way.footprint.insert({operation.range, operation.kind == OperationKind::write});
      if (!way.accesses_seen.emplace(way.node, way.segment).second) {
        break;  // round a loop of plain accesses: it spins
      }
    }
    if (listener != nullptr) {
      (*listener)(operation);
    }
    pass(way);
  }
  if (learner_.automaton().node(way.node).operation.kind == OperationKind::done) {
    way.status.done = true;
  }
  const View view{way.process, way.node, statuses_.id(way.status),
                  footprints_.id(Footprint(way.footprint.begin(), way.footprint.end()))};
  return {view_id(view), segments_.id(way.segment)};
}

void Walker::pass(Way& way) {
  const Operation& operation = learner_.automaton().node(way.node).operation;
  apply_mark(way.status, operation);
  learn::Answer answer;
  const auto first = way.segment.begin() + operation.range.offset;
  if (operation.kind == OperationKind::read) {
    answer.assign(first, first + operation.range.size);
  } else if (operation.kind == OperationKind::identity) {
    answer = identity_of(way.process);
  }
  const learn::Transition& transition = learner_.go_on(way.node, answer);
  if (operation.kind == OperationKind::write) {
    std::ranges::copy(transition.written, first);
  }
  way.node = transition.to;
}

ViewId Walker::view_id(const View& view) {
  const ViewId id = views_.id(view);
  if (id == operations_.size()) {
    operations_.push_back(&learner_.automaton().node(view.node).operation);
    view_statuses_.push_back(&statuses_[view.status]);
    last_.push_back({no_segment, {}});
  }
  return id;
}

}  // namespace harness::explore
