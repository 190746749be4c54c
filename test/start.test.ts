import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig, type Config } from "../server/config.ts";
import { closeServer, listen } from "../server/platform/listen.ts";
import { createLog } from "../server/platform/log.ts";
import { start, type Running } from "../server/start.ts";
import { must, visit } from "../tour/people.ts";
import { useDatabase } from "./support/test-database.ts";

const dataDir = mkdtempSync(join(tmpdir(), "indsigt-start-"));
const running: Running[] = [];
const database = useDatabase({
  beforeDrop: async () => {
    for (const each of running) await each.stop();
  },
});
const log = createLog({ level: "silent" });
const clock = () => new Date();

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const configOf = (more: Record<string, string> = {}): Config =>
  readConfig({
    NODE_ENV: "test",
    PORT: "0",
    DATABASE_URL: database.url,
    INDSIGT_DATA_DIR: dataDir,
    LOG_LEVEL: "silent",
    ...more,
  });
const run = async (options: { web: boolean; worker: boolean }, more?: Record<string, string>) => {
  const each = await start(configOf(more), { ...options, reset: false }, log, clock);
  running.push(each);
  return each;
};

async function freePort(): Promise<number> {
  const { server, port } = await listen(0, "127.0.0.1");
  await closeServer(server);
  return port;
}

const SUBMIT = `mutation Submit($input: SubmitDataRequestInput!) {
  submitDataRequest(input: $input) { dataRequest { id version } } }`;
const COLLECT = `mutation Collect($input: DataRequestVersionInput!) {
  startCollection(input: $input) { dataRequest { state } } }`;
const STATE = `query State($id: ID!) { dataRequest(id: $id) { state systems { state } } }`;

test("production does not start while policies/ holds demonstration values, and says which", async () => {
  const production = { ...configOf(), NODE_ENV: "production" as const };

  await expect(start(production, { web: true, worker: true, reset: false }, log, clock)).rejects.toThrow(
    /policies\/ still holds \d+ demonstration values \(.+npm run policies:check lists all/,
  );
});

test("web processes and workers of their own share one database: asked of one, worked by another, read from a third", async () => {
  const first = await run({ web: true, worker: false });
  const second = await run({ web: true, worker: false });
  await run({ web: false, worker: true });
  const anne = await visit(first.baseUrl, "anne");
  const signe = await visit(second.baseUrl, "signe");

  const input = { rights: ["ACCESS"], idempotencyKey: "one-of-several" };
  const submitted = await must(
    anne.api<{ submitDataRequest: { dataRequest: { id: string; version: number } } }>(SUBMIT, { input }),
  );
  const { dataRequest } = submitted.submitDataRequest;
  await must(signe.api(COLLECT, { input: dataRequest }));

  for (let tries = 0; tries < 200; tries += 1) {
    const { dataRequest: seen } = await must(
      signe.api<{ dataRequest: { state: string } }>(STATE, { id: dataRequest.id }),
    );
    if (seen.state === "REVIEW") return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The worker did not collect.");
}, 120_000);

test("beside a demonstration, ledger:replay finds its keys, its sample library and its ledger without settings", async () => {
  await run({ web: false, worker: true });
  const replay = (given: Record<string, string>): Promise<{ code: number; out: string; err: string }> =>
    new Promise((resolve) => {
      const command = [
        "--import",
        "tsx",
        "server/sources/ledger/replay-cli.ts",
        "--backup-taken-at",
        "2026-01-01",
      ];
      const env = { PATH: process.env["PATH"], DATABASE_URL: database.url, ...given };
      execFile(process.execPath, command, { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });

  expect(await replay({ INDSIGT_DATA_DIR: dataDir })).toEqual({
    code: 0,
    out: "0 erasures since the backup; 0 still to be done.\n",
    err: expect.stringMatching(/^ERASURE_LEDGER_FILE is not set, so the ledger is read from Indsigt's own/),
  });
  expect(await replay({ INDSIGT_DATA_DIR: join(dataDir, "nothing") })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/Set VAULT_MASTER_KEY and VAULT_INDEX_KEY as the server has them\.\n$/),
  });
}, 90_000);

test("a process that is only a worker tells of its health on a port of its own", async () => {
  const port = await freePort();
  await run({ web: false, worker: true }, { STATUS_PORT: String(port) });

  const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

  expect(ready.status).toBe(200);
  expect(metrics).toContain("indsigt_source_call_seconds");
  expect(metrics).toContain("indsigt_queue");
}, 60_000);
