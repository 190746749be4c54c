import { Histogram, Registry } from "prom-client";
import { measureSource } from "../../server/sources/measure-source.ts";
import type { Source } from "../../server/sources/source.ts";

test("every use of a system is counted by how it ended, and a failure still reaches the caller", async () => {
  const registry = new Registry();
  const calls = new Histogram({
    name: "calls",
    help: "calls",
    labelNames: ["system", "outcome"],
    registers: [registry],
  });
  const source = {
    map: { system: "library" },
    withSession: async (use: (session: never) => Promise<unknown>) => use(undefined as never),
  } as unknown as Source;
  const measured = measureSource(source, calls);

  await measured.withSession(async () => 1);
  const failing = measured.withSession(async () => {
    throw new Error("gone");
  });

  await expect(failing).rejects.toThrow("gone");
  const text = await registry.metrics();
  expect(text).toContain('calls_count{system="library",outcome="ok"} 1');
  expect(text).toContain('calls_count{system="library",outcome="failed"} 1');
});
