#include "explore/marks.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace harness::explore {
namespace {

using model::OperationKind;

void erase(std::vector<model::Mark>& marks, const model::Mark& mark) {
  const auto found = std::ranges::find(marks, mark);
  if (found != marks.end()) {
    marks.erase(found);
  }
}

// Who enters a region wants it no longer, whatever numbers go with the marks: a customer asks for a
// haircut, and is in a certain chair.
void erase_wishes(std::vector<model::Mark>& wanting, const std::string& region) {
  std::erase_if(wanting, [&](const model::Mark& mark) { return mark.name == region; });
}

}  // namespace

void apply_mark(properties::Status& status, const model::Operation& operation) {
  switch (operation.kind) {
    case OperationKind::request:
      erase_wishes(status.wanting, operation.mark.name);
      status.wanting.push_back(operation.mark);
      break;
    case OperationKind::enter:
      erase_wishes(status.wanting, operation.mark.name);
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
