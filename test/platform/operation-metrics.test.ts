import { pino } from "pino";
import { operationMetrics } from "../../server/platform/graphql-plugins.ts";
import { createMetrics } from "../../server/platform/metrics.ts";

// Gauges ask the database only when they are read as a whole.
const metrics = createMetrics(undefined as never);
const plugin = operationMetrics(metrics, (hash) => hash === "ours");

async function send(operationName: string | null, queryHash: string): Promise<void> {
  const listener = await plugin.requestDidStart?.({} as never);
  const contextValue = { requestId: "r", log: pino({ level: "silent" }) };
  await listener?.willSendResponse?.({ operationName, queryHash, contextValue } as never);
}

const series = async () =>
  new Set((await metrics.operations.get()).values.map(({ labels }) => labels["operation"]));

test("an operation of our own pages is counted by its name", async () => {
  await send("MyCases", "ours");

  expect(await series()).toEqual(new Set(["MyCases"]));
});

test("a stranger who sends a thousand names, or our names with another text, makes one series", async () => {
  for (let i = 0; i < 1_000; i += 1) await send(`Stranger${i}`, `hash ${i}`);
  await send("MyCases", "theirs");
  await send(null, "theirs");

  expect(await series()).toEqual(new Set(["MyCases", "other"]));
});
