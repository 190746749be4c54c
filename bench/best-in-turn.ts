/** How long something takes, in seconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

/**
 * The best of each, one after the other in turn: what the machine does meanwhile, and the rows left dead, meet both. So
 * often that both are warm, as in a worker that lives for days.
 */
export async function bestInTurn(
  times: number,
  one: () => Promise<number>,
  other: () => Promise<number>,
): Promise<[number, number]> {
  const best: [number, number] = [Infinity, Infinity];
  for (let time = 0; time < times; time += 1) {
    best[0] = Math.min(best[0], await one());
    best[1] = Math.min(best[1], await other());
  }
  return best;
}
