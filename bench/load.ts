import autocannon, { type Options } from "autocannon";

/** How hard everything is pressed: the same for ours and for the limit. */
export const CONNECTIONS = 10;

/** How long each side is pressed. */
export const SECONDS = 5;

/** Presses an address with POSTs of JSON; answers how many came back per second, all of them good. */
export async function press(
  options: Pick<Options, "url" | "body" | "expectBody" | "requests"> & { token?: string },
): Promise<number> {
  const { token, ...rest } = options;
  const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
  const result = await autocannon({
    ...rest,
    method: "POST",
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  const { errors, non2xx, mismatches } = result;
  if (errors + non2xx + mismatches > 0) {
    throw new Error(
      `${errors} requests failed, ${non2xx} were refused and ${mismatches} were answered otherwise`,
    );
  }
  return result.requests.total / result.duration;
}
