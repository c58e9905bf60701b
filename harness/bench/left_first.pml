/* The dining philosophers who all take the left fork first: N of them (-DN=5), endless. They
 * deadlock; breadth first SPIN finds a shortest way there.
 *
 *   spin -DN=5 -a left_first.pml
 *   gcc -O2 -DSAFETY -DBFS -o pan pan.c && ./pan -m3000000 -w24  (without -DBFS: depth first)
 */
#ifndef N
#define N 5
#endif

byte fork[N] = 1; /* units of each fork's semaphore */
bool eats[N];

#define P(semaphore) atomic { semaphore > 0 -> semaphore-- }
#define V(semaphore) semaphore++

#define LEFT  _pid
#define RIGHT ((_pid + 1) % N)
#define LEFT_NEIGHBOUR ((_pid + N - 1) % N)

active [N] proctype philosopher() {
  do
  :: skip; /* thinks */
     P(fork[LEFT]);
     P(fork[RIGHT]);
     eats[_pid] = true;
     assert(!eats[LEFT_NEIGHBOUR] && !eats[RIGHT]); /* the right neighbour has the right fork's number */
     skip; /* takes its time over the meal */
     eats[_pid] = false;
     V(fork[RIGHT]);
     V(fork[LEFT])
  od
}
