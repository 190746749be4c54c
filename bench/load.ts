import autocannon, { type Options } from "autocannon";

/** How hard everything is pressed: the same for ours and for the limit. */
export const CONNECTIONS = 10;

/** How long each side is pressed. */
export const SECONDS = 5;

/** What is asked over and over. */
export type Press = Pick<Options, "url" | "body" | "expectBody" | "requests"> & {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  /** A token to ask with. */
  token?: string;
  /** The status of a good answer; 200 when left out. */
  expectStatus?: 200 | 304;
};

/** How often each side has its turn, and how long a turn is. */
const TURNS = 3;
const TURN_SECONDS = 2;

/** Presses several one after the other, in turns, and takes the best of each: what disturbs the machine disturbs all. */
export async function pressInTurn<const Several extends readonly Press[]>(
  several: Several,
): Promise<{ [Each in keyof Several]: number }> {
  const best = several.map(() => 0);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [index, each] of several.entries()) {
      best[index] = Math.max(best[index] ?? 0, await press(each, TURN_SECONDS));
    }
  }
  return best as { [Each in keyof Several]: number };
}

/** Presses an address, with POSTs of JSON unless it says otherwise; answers how many came back per second, all good. */
export async function press(options: Press, seconds: number = SECONDS): Promise<number> {
  const { token, method = "POST", headers = {}, expectStatus = 200, ...rest } = options;
  const result = await autocannon({
    ...rest,
    method,
    headers: {
      ...headers,
      ...(method === "POST" && { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    connections: CONNECTIONS,
    duration: seconds,
  });
  const { errors, mismatches, statusCodeStats } = result;
  const good = statusCodeStats[expectStatus]?.count ?? 0;
  const others = Object.values(statusCodeStats).reduce((sum, { count }) => sum + count, 0) - good;
  if (errors + others + mismatches > 0) {
    throw new Error(
      `${errors} requests failed, ${others} were refused and ${mismatches} were answered otherwise`,
    );
  }
  return result.requests.total / result.duration;
}
