/* The dining philosophers with ordered forks, as somebody would write them for SPIN by hand: N of them
 * (-DN=8), endless, everybody taking the fork with the lower number first. A yardstick for `bench`,
 * and not derived from the C++ program, so its numbers of states are its own.
 *
 *   spin -DN=8 -a philosophers.pml
 *   gcc -O2 -DSAFETY -o pan pan.c && ./pan -m3000000 -w24        (add -DNOREDUCE for all states)
 */
#ifndef N
#define N 5
#endif

byte fork[N] = 1; /* units of each fork's semaphore */
bool eats[N];

#define P(semaphore) atomic { semaphore > 0 -> semaphore-- }
#define V(semaphore) semaphore++

#define LEFT_NEIGHBOUR  ((_pid + N - 1) % N)
#define RIGHT_NEIGHBOUR ((_pid + 1) % N)

active [N] proctype philosopher() {
  byte lower = (_pid < N - 1 -> _pid : 0);
  byte higher = (_pid < N - 1 -> _pid + 1 : _pid);
  do
  :: skip; /* thinks */
     P(fork[lower]);
     P(fork[higher]);
     eats[_pid] = true;
     assert(!eats[LEFT_NEIGHBOUR] && !eats[RIGHT_NEIGHBOUR]);
     skip; /* takes its time over the meal */
     eats[_pid] = false;
     V(fork[higher]);
     V(fork[lower])
  od
}
