# How an exercise is compiled and linked: by CMake here, and by `workbook check` with the same words.
# Clang announces each access to memory as for ThreadSanitizer, but to our own runtime in pv.
find_program(PROGRAM_COMPILER NAMES clang++ clang++-18 clang++-14 REQUIRED
             DOC "Clang, which compiles the exercises")

set(PROGRAM_COMPILE_FLAGS
    -std=c++20 -O1 -g -fno-omit-frame-pointer -fno-optimize-sibling-calls -fno-finite-loops
    -fno-pie -Wall -Wextra
    -fsanitize=thread
    -mllvm -tsan-instrument-read-before-write=1
    -mllvm -tsan-instrument-func-entry-exit=0)
# Static: a process is then this file and nothing else, small and at fixed addresses.
set(PROGRAM_LINK_FLAGS -static)
foreach(call IN ITEMS memcpy memmove memset getpid getppid gettid time clock gettimeofday
                      clock_gettime getrandom getentropy sleep usleep nanosleep clock_nanosleep
                      sched_yield _ZNSt13random_device9_M_getvalEv exit _exit _Exit quick_exit abort
                      __assert_fail)
  list(APPEND PROGRAM_LINK_FLAGS "-Wl,--wrap=${call}")
endforeach()

# The threads build of an exercise: its roles run as threads under the compiler's ThreadSanitizer.
set(THREADS_COMPILE_FLAGS -std=c++20 -O1 -g -fno-omit-frame-pointer -fno-optimize-sibling-calls
                          -fno-finite-loops -fno-pie -Wall -Wextra -fsanitize=thread)
set(THREADS_LINK_FLAGS -fsanitize=thread -no-pie)
