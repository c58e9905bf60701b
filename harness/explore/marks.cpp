#include "explore/marks.hpp"

#include <algorithm>

namespace harness::explore {
namespace {

using model::OperationKind;

void erase(std::vector<model::Mark>& marks, const model::Mark& mark) {
  const auto found = std::ranges::find(marks, mark);
  if (found != marks.end()) {
    marks.erase(found);
  }
}

}  // namespace

void apply_mark(properties::Status& status, const model::Operation& operation) {
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
    default:
      break;
  }
}

}  // namespace harness::explore
