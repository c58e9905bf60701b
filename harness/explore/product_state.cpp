#include "explore/product_state.hpp"

#include <algorithm>
#include <cstring>

#include "explore/product.hpp"
#include "model/failure.hpp"

namespace harness::explore {
namespace {

template <class Integer>
std::int64_t integer_at(const std::byte* bytes) {
  Integer value{};
  std::memcpy(&value, bytes, sizeof(value));
  return value;
}

}  // namespace

std::span<const model::ProcessName> ProductState::processes() const {
  return product_.program_.processes;
}

const properties::Status& ProductState::status(std::size_t process) const {
  if (looks_ != nullptr) {
    looks_->statuses = true;
  }
  return product_.walker_.status(tuple_[process]);
}

bool ProductState::can_move(std::size_t process) const {
  asked_who_can_move_ = true;
  return product_.can_move(tuple_, model::ProcessId{static_cast<std::uint32_t>(process)});
}

const properties::Ledger& ProductState::ledger() const {
  return product_.ledgers_[tuple_[product_.ledger_at()]];
}

std::int64_t ProductState::variable(std::string_view name) const {
  if (looks_ != nullptr) {
    looks_->variables = true;
  }
  auto found = ranges_.find(name);
  if (found == ranges_.end()) {
    if (!product_.variables_) {
      throw model::Failure("the spec asks for the variable " + std::string(name) +
                           ", but no variable of this program is known by name");
    }
    found = ranges_.emplace(std::string(name), product_.variables_(name)).first;
  }
  const model::Range range = found->second;
  const std::byte* const bytes =
      product_.walker_.segment(tuple_[product_.segment_at()]).data() + range.offset;
  switch (range.size) {
    case 1:
      return integer_at<std::int8_t>(bytes);
    case 2:
      return integer_at<std::int16_t>(bytes);
    case 4:
      return integer_at<std::int32_t>(bytes);
    default:
      return integer_at<std::int64_t>(bytes);
  }
}

std::int64_t ProductState::semaphore(std::string_view name) const {
  const auto& all = product_.program_.semaphores;
  const auto found = std::ranges::find(all, name, &model::SemaphoreInfo::name);
  if (found == all.end()) {
    throw model::Failure("the spec asks for the semaphore " + std::string(name) +
                         ", but the program has none of that name");
  }
  const auto index = static_cast<std::uint32_t>(found - all.begin());
  return product_.table_of({index}).value(tuple_[product_.processes_ + index]);
}

}  // namespace harness::explore
