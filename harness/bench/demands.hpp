#pragma once

namespace harness::bench {

// What the checker is to reach, wherever it runs.

inline constexpr double gibibyte = 1024.0 * 1024 * 1024;

// Of one whole check; 0 demands nothing.
struct Most {
  double seconds = 0;
  double bytes = 0;
};

inline constexpr double most_seconds_for_five = 0.3;  // philosophers: start to report
inline constexpr double most_real_steps_for_five = 500;
inline constexpr double most_seconds_for_seven = 1;
inline constexpr double most_times_spin = 3;  // eight, SPIN going through all states

inline constexpr double most_seconds_for_a_buffer = 3;  // 2 producers, 2 consumers, 3 items each

// 10 philosophers, left fork first: the deadlock is found; with ordered forks: it is proved.
inline constexpr Most most_for_a_big_deadlock = {.seconds = 5, .bytes = 1 * gibibyte};
inline constexpr Most most_for_a_big_proof = {.seconds = 120, .bytes = 6 * gibibyte};
inline constexpr Most most_for_readers_and_writers = {.seconds = 0.5};  // 3 and 2
// Every solution of the workbook.
inline constexpr Most most_at_the_smallest_size = {.seconds = 1, .bytes = 2 * gibibyte};
inline constexpr Most most_at_the_largest_size = {.seconds = 30, .bytes = 2 * gibibyte};

inline constexpr double least_transitions_a_second = 1e6;  // once all local steps are learned
inline constexpr double most_bytes_a_state = 100;

inline constexpr double most_times_a_ping_pong = 3;         // a real step
inline constexpr double most_seconds_of_a_start = 0.15e-3;  // "about 0.1 ms": rather that than 0.2

}  // namespace harness::bench
