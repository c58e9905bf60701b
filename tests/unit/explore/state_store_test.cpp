#include "explore/state_store.hpp"

#include <map>
#include <random>

#include "model/ensure.hpp"
#include "support/catch.hpp"

namespace {

using namespace harness::explore;
using Numbers = std::vector<std::uint32_t>;

Numbers read(const StateStore& store, StateId id) {
  Numbers numbers(store.components(), 0xffff'ffff);
  store.read(id, numbers);
  return numbers;
}

// Numbers of any size from 0 to 32 bits, each size as often as any other.
std::uint32_t random_number(std::mt19937& random) {
  const auto bits = random() % 33;
  return bits == 0 ? 0 : static_cast<std::uint32_t>(random()) >> (32 - bits);
}

}  // namespace

TEST_CASE("states are numbered in the order of insertion, each once", "[explore]") {
  StateStore store(2);
  CHECK(store.insert(Numbers{3, 4}) == std::pair{StateId{0}, true});
  CHECK(store.insert(Numbers{4, 3}) == std::pair{StateId{1}, true});
  CHECK(store.insert(Numbers{3, 4}) == std::pair{StateId{0}, false});
  CHECK(store.insert(Numbers{0, 0}) == std::pair{StateId{2}, true});
  CHECK(store.size() == 3);
  CHECK(store.components() == 2);
  CHECK(read(store, 0) == Numbers{3, 4});
  CHECK(read(store, 1) == Numbers{4, 3});
  CHECK(read(store, 2) == Numbers{0, 0});
}

TEST_CASE("of states that are announced together each is inserted as alone", "[explore]") {
  StateStore store(2);
  store.insert(Numbers{3, 4});
  store.announce(Numbers{5, 6, 3, 4, 70'000, 300, 5, 6}, 4);
  CHECK(store.size() == 1);
  CHECK(store.insert_announced(0) == std::pair{StateId{1}, true});
  CHECK(store.insert_announced(1) == std::pair{StateId{0}, false});
  CHECK(store.insert_announced(2) == std::pair{StateId{2}, true});
  CHECK(store.insert_announced(3) == std::pair{StateId{1}, false});
  CHECK(read(store, 2) == Numbers{70'000, 300});
  store.announce(Numbers{5, 6}, 1);
  CHECK(store.insert_announced(0) == std::pair{StateId{1}, false});
}

TEST_CASE("the table may grow between an announcement and its insertion", "[explore]") {
  constexpr std::uint32_t many = 10'000;
  StateStore store(1);
  Numbers numbers;
  for (std::uint32_t number = 0; number < many; ++number) {
    numbers.push_back(number);
  }
  store.announce(numbers, many);
  for (std::uint32_t number = 0; number < many; ++number) {
    REQUIRE(store.insert_announced(number) == std::pair{StateId{number}, true});
  }
  CHECK(store.find(Numbers{many - 1}) == many - 1);
}

TEST_CASE("a state of zeros alone is a state", "[explore]") {
  StateStore store(3);
  CHECK(store.insert(Numbers{0, 0, 0}) == std::pair{StateId{0}, true});
  CHECK(store.insert(Numbers{0, 0, 0}) == std::pair{StateId{0}, false});
  CHECK(read(store, 0) == Numbers{0, 0, 0});
}

TEST_CASE("a state without components is a state", "[explore]") {
  StateStore store(0);
  CHECK(store.insert({}) == std::pair{StateId{0}, true});
  CHECK(store.insert({}) == std::pair{StateId{0}, false});
}

TEST_CASE("a component that widens from 0 to 1, 2 and 4 bytes keeps all states", "[explore]") {
  const std::size_t component = GENERATE(0U, 1U, 2U);
  StateStore store(3);
  std::vector<Numbers> inserted;
  for (const std::uint32_t value :
       {0U, 1U, 255U, 256U, 257U, 65'535U, 65'536U, 16'777'216U, 0xffff'ffffU}) {
    for (const std::uint32_t other : {0U, 7U}) {
      Numbers numbers(3, other);
      numbers[component] = value;
      CHECK(store.insert(numbers) == std::pair{static_cast<StateId>(inserted.size()), true});
      inserted.push_back(numbers);
    }
    for (StateId id = 0; id < inserted.size(); ++id) {
      CHECK(store.insert(inserted[id]) == std::pair{id, false});
      CHECK(read(store, id) == inserted[id]);
    }
  }
}

TEST_CASE("states that differ in one byte of a wide component differ", "[explore]") {
  StateStore store(1);
  for (std::uint32_t byte = 0; byte < 4; ++byte) {
    for (std::uint32_t value = 1; value < 256; ++value) {
      CHECK(store.insert(Numbers{value << (8 * byte)}).second);
    }
  }
  CHECK(store.size() == 1020);
}

TEST_CASE("random states are numbered as by a map", "[explore]") {
  std::mt19937 random(1);
  StateStore store(5);
  std::map<Numbers, StateId> known;
  std::vector<Numbers> by_id;
  while (by_id.size() < 100'000) {  // several blocks, and a table that grows several times
    Numbers numbers(5);
    if (!by_id.empty() && random() % 3 == 0) {
      numbers = by_id[random() % by_id.size()];
    } else if (random() % 2 == 0) {
      numbers = {0, random_number(random), 0, 3, random_number(random)};
    } else {
      for (std::uint32_t& number : numbers) {
        number = static_cast<std::uint32_t>(random() % 8);
      }
    }
    const auto [place, is_new] = known.try_emplace(numbers, static_cast<StateId>(by_id.size()));
    REQUIRE(store.insert(numbers) == std::pair{place->second, is_new});
    if (is_new) {
      by_id.push_back(numbers);
    }
  }
  REQUIRE(store.size() == by_id.size());
  for (StateId id = 0; id < by_id.size(); ++id) {
    REQUIRE(read(store, id) == by_id[id]);
  }
}

TEST_CASE("a component takes as many bytes as its largest value needs", "[explore]") {
  constexpr std::size_t states = 65'536;  // a block
  const auto memory = [](std::size_t components, const Numbers& rest) {
    StateStore store(components);
    for (std::uint32_t i = 0; i < states; ++i) {
      Numbers numbers{i % 256, i / 256};
      numbers.insert(numbers.end(), rest.begin(), rest.end());
      store.insert(numbers);
    }
    return store.memory();
  };
  const std::size_t two_bytes = memory(2, {});
  CHECK(memory(5, {0, 0, 0}) == two_bytes);
  CHECK(memory(3, {255}) == two_bytes + states);
  CHECK(memory(3, {256}) == two_bytes + 2 * states);
  CHECK(memory(3, {65'536}) == two_bytes + 4 * states);
}

TEST_CASE("a state with another number of components is refused", "[explore]") {
  StateStore store(2);
  CHECK_THROWS_AS(store.insert(Numbers{1}), harness::model::BrokenPromise);
  CHECK_THROWS_AS(store.insert(Numbers{1, 2, 3}), harness::model::BrokenPromise);
}
