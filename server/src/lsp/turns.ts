/** In a turn of its own: at once where there is such a thing; in a web worker when the shortest timer has run out. */
const nextTurn: (run: () => void) => void =
  typeof setImmediate === 'function' ? (run) => void setImmediate(run) : (run) => void setTimeout(run);

/** Each message that has arrived takes a turn, and what comes of it another. */
const QUIET_TURNS = 3;

/**
 * Runs something as soon as no message that has arrived is left to be read: keys pressed at once are then all there, and a key
 * pressed alone waits for no timer, which takes a millisecond at the least.
 * @param version what messages change
 * @returns calls it off
 */
export function whenAllIsRead(version: () => unknown, run: () => void): () => void {
  let isOff = false;
  const wait = (seen: unknown, turns: number): void => {
    nextTurn(() => {
      if (isOff) return;
      const now = version();
      if (now !== seen) wait(now, QUIET_TURNS);
      else if (turns > 1) wait(now, turns - 1);
      else run();
    });
  };
  wait(version(), QUIET_TURNS);
  return () => {
    isOff = true;
  };
}
