#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "explore/system.hpp"
#include "model/operation.hpp"
#include "properties/state.hpp"

namespace harness::explore {

class Product;

// Where an integer of the shared struct is, by the name the spec calls it. Throws model::Failure if
// there is none of that name.
using Variables = std::function<model::Range(std::string_view name)>;

// What a rule has looked at, besides the ledger.
struct Looks {
  bool statuses = false;   // who is where, wants what, and is done
  bool variables = false;  // of the shared struct
  bool operator==(const Looks&) const = default;
};

// What either has looked at.
constexpr Looks both(Looks one, Looks other) {
  return {one.statuses || other.statuses, one.variables || other.variables};
}

// A state of the product, as a spec looks at it.
class ProductState : public properties::State {
 public:
  // `product` must outlive the state.
  explicit ProductState(Product& product) : product_(product) {}

  void show(Tuple tuple) { tuple_ = tuple; }
  // From now on `looks` is told what is looked at; nobody, if null. It must outlive that.
  void tell(Looks* looks) { looks_ = looks; }
  [[nodiscard]] bool was_asked_who_can_move() const { return asked_who_can_move_; }

  [[nodiscard]] std::span<const model::ProcessName> processes() const override;
  [[nodiscard]] const properties::Status& status(std::size_t process) const override;
  [[nodiscard]] bool can_move(std::size_t process) const override;
  [[nodiscard]] const properties::Ledger& ledger() const override;
  [[nodiscard]] std::int64_t variable(std::string_view name) const override;
  [[nodiscard]] std::int64_t semaphore(std::string_view name) const override;

 private:
  Product& product_;
  Tuple tuple_;
  Looks* looks_ = nullptr;
  mutable bool asked_who_can_move_ = false;
  mutable std::map<std::string, model::Range, std::less<>> ranges_;  // of variables asked for
};

}  // namespace harness::explore
