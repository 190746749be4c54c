import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { canonicalEvent } from "../../server/audit/canonical-event.ts";
import { runCli } from "../../server/audit/cli/cli.ts";
import { formatVkey } from "../../server/audit/note.ts";
import { otherLogKeys, testLogKeys } from "../support/log-keys.ts";
import { someEvent } from "../support/waiting-events.ts";
import { writeLogFolder } from "../support/write-log-folder.ts";

const keys = testLogKeys();
const vkey = formatVkey(keys.signers[0]!);
const ENTRIES = Array.from({ length: 600 }, (_, i) => canonicalEvent(someEvent(i)));
const VERIFIER = new URL("verify_log.py", import.meta.url).pathname;

let root = "";
beforeAll(() => (root = mkdtempSync(join(tmpdir(), "indsigt-verify-"))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;
function newFolder(entries: readonly Buffer[] = ENTRIES, logKeys = keys): string {
  const folder = join(root, `log-${(made += 1)}`);
  writeLogFolder(folder, entries, logKeys);
  return folder;
}

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await runCli(args, (line) => lines.push(line));
  return { code, said: lines.join("\n") };
}

const verify = async (folder: string, ...more: string[]) => run("verify", folder, "--vkey", vkey, ...more);

function filesOf(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = join(below, name);
    return statSync(join(folder, path)).isDirectory() ? filesOf(folder, path) : [path];
  });
}

/** What the second verifier says of folders, in their order. */
function secondOpinion(folders: readonly string[]): { ok: boolean; size?: number; why?: string }[] {
  const said = execFileSync("python3", [VERIFIER, vkey, ...folders], { encoding: "utf8" });
  return said
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("an unbroken log is said to be so, with all that was checked", async () => {
  const { code, said } = await verify(newFolder());

  expect(code).toBe(0);
  expect(said).toContain("library.example/log");
  expect(said).toContain("600 events");
  expect(said).toContain("4 tiles");
  expect(said.endsWith("The log is unbroken.")).toBe(true);
});

test.each([0, 1, 255, 256, 257, 512])("a log of %i events is verified by both verifiers", async (size) => {
  const folder = newFolder(ENTRIES.slice(0, size));

  expect((await verify(folder)).code).toBe(0);
  expect(secondOpinion([folder])).toEqual([{ ok: true, size }]);
});

test("one bit flipped in any file of the log is found by both verifiers", async () => {
  const folder = newFolder(ENTRIES.slice(0, 300));
  const spoiled = filesOf(folder).flatMap((path) => {
    const bytes = readFileSync(join(folder, path));
    return [0, Math.floor(bytes.length / 3), bytes.length - 1].map((at) => {
      const copy = join(root, `spoiled-${(made += 1)}`);
      cpSync(folder, copy, { recursive: true });
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      writeFileSync(join(copy, path), changed);
      return copy;
    });
  });
  expect(spoiled.length).toBeGreaterThanOrEqual(15);

  for (const copy of spoiled) expect((await verify(copy)).code).toBe(1);
  expect(secondOpinion(spoiled).every(({ ok }) => !ok)).toBe(true);
});

const anyEntry = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...ENTRIES) },
  { weight: 4, arbitrary: fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        '{"a": 1}',
        '{"b":1,"a":1}',
        '{"a":1.0}',
        "[1e21]",
        "[1e-7]",
        "[5e-324]",
        '["\\u0041"]',
        "{}x",
        "",
      )
      .map((text) => Buffer.from(text)),
  },
  {
    weight: 1,
    arbitrary: fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value) => Buffer.from(JSON.stringify([value]))),
  },
);

test("both verifiers agree on random logs, good and bad", async () => {
  const logs = fc.sample(fc.array(anyEntry, { minLength: 1, maxLength: 12 }), {
    numRuns: 400,
    seed: 20261125,
  });
  const folders = logs.map((entries) => newFolder(entries));

  const ours = await Promise.all(folders.map(async (folder) => (await verify(folder)).code === 0));

  expect(secondOpinion(folders).map(({ ok }) => ok)).toEqual(ours);
  expect(ours.filter(Boolean).length).toBeGreaterThan(20);
  expect(ours.filter((ok) => !ok).length).toBeGreaterThan(20);
}, 60_000);

test("an event that is not in canonical form is refused, though hashes and signature fit", async () => {
  const folder = newFolder([...ENTRIES.slice(0, 3), Buffer.from('{"kind": "x"}')]);

  const { code, said } = await verify(folder);

  expect(code).toBe(1);
  expect(said).toContain("BROKEN      at event 3");
  expect(said).toContain("ENTRY_NOT_CANONICAL");
  expect(secondOpinion([folder])).toEqual([{ ok: false, why: "canonical form" }]);
});

test("a log whose end was cut off, signed with the right key, is shorter than a checkpoint that was kept", async () => {
  const kept = join(newFolder(), "checkpoint");

  const { code, said } = await verify(newFolder(ENTRIES.slice(0, 500)), "--earlier", kept);

  expect(code).toBe(4);
  expect(said).toContain("LOG_SHORTER");
});

test.each([
  ["changed", (entries: Buffer[]) => entries.with(5, canonicalEvent(someEvent(99)))],
  ["left out", (entries: Buffer[]) => entries.toSpliced(5, 1)],
  ["put in", (entries: Buffer[]) => entries.toSpliced(5, 0, canonicalEvent(someEvent(99)))],
  ["exchanged with the next", (entries: Buffer[]) => entries.with(5, entries[6]!).with(6, entries[5]!)],
])(
  "history rewritten with the right key, an event %s, is found by a checkpoint that was kept",
  async (_how, rewrite) => {
    const kept = join(newFolder(ENTRIES.slice(0, 400)), "checkpoint");
    const rewritten = newFolder(rewrite(ENTRIES));

    expect((await verify(rewritten)).code).toBe(0);
    const { code, said } = await verify(rewritten, "--earlier", kept);

    expect(code).toBe(4);
    expect(said).toContain("EARLIER_HEAD_DIFFERS");
  },
);

test("a log that grew begins with every checkpoint it had", async () => {
  const kept = [1, 256, 400, 600].flatMap((size) => [
    "--earlier",
    join(newFolder(ENTRIES.slice(0, size)), "checkpoint"),
  ]);

  expect((await verify(newFolder(), ...kept)).code).toBe(0);
});

test("a log signed by another key, or of another name, is not verified at all", async () => {
  const folder = newFolder(ENTRIES, otherLogKeys());

  expect(await verify(folder)).toEqual({ code: 1, said: "No known key has signed the note." });
  expect(secondOpinion([folder])).toEqual([{ ok: false, why: "no known key" }]);
});

test.each(["checkpoint", "tile/0/000", "tile/0/002.p/88", "tile/1/000.p/2", "tile/entries/001"])(
  "a log without its file %s is broken",
  async (path) => {
    const folder = newFolder();
    rmSync(join(folder, path));

    expect((await verify(folder)).code).toBe(1);
    expect(secondOpinion([folder])[0]?.ok).toBe(false);
  },
);

test.each([
  [["verify", "folder"], 2],
  [["verify"], 2],
  [["verify", "folder", "--key", "x"], 2],
  [[], 2],
  [["erase", "folder"], 2],
  [["--help"], 0],
  [["verify", "folder", "--vkey", "nonsense"], 1],
  [["verify", "folder", "--vkey", "@/no/such/file"], 3],
  [["verify", "http://127.0.0.1:9/log", "--vkey", vkey], 3],
  [["receipt", "/no/such/file", "--vkey", vkey], 3],
  [["audit", "verify", "/no/such/folder", "--vkey", vkey], 1],
])(
  "%j ends with %i",
  async (args, code) => {
    expect((await run(...args)).code).toBe(code);
  },
  20_000,
);

/** Serves whatever folder is named, as a log serves its files. */
async function serve(folderOf: () => string): Promise<{ address: string; stop: () => void }> {
  const server = createServer((req, res) => {
    try {
      res.end(readFileSync(join(folderOf(), (req.url ?? "").replace("/log/", ""))));
    } catch {
      res.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/log`,
    stop: () => server.close(),
  };
}

test("a witness keeps what it sees, and raises the alarm when history is rewritten or cut, for ever after", async () => {
  let folder = newFolder(ENTRIES.slice(0, 300));
  const { address, stop } = await serve(() => folder);
  const kept = join(root, "witness");
  const watch = async () => run("witness", address, kept, "--vkey", vkey);
  try {
    expect(await watch()).toEqual({ code: 0, said: "Kept the first checkpoint: 300 events." });
    folder = newFolder(ENTRIES);
    expect(await watch()).toEqual({
      code: 0,
      said: "The log grew from 300 to 600 events and begins as before.",
    });
    expect((await watch()).code).toBe(0);

    folder = newFolder([canonicalEvent(someEvent(5)), ...ENTRIES]);
    expect((await watch()).said).toContain("ALARM");
    folder = newFolder(ENTRIES.slice(0, 300));
    expect((await watch()).code).toBe(4);
    folder = newFolder(ENTRIES.with(3, ENTRIES[4]!));
    expect((await watch()).code).toBe(4);

    folder = newFolder(ENTRIES);
    expect((await watch()).code).toBe(0);
    expect(readdirSync(kept).filter((name) => name.endsWith(".fork"))).toHaveLength(3);
    expect(readdirSync(kept).filter((name) => name.endsWith(".checkpoint"))).toHaveLength(2);
  } finally {
    stop();
  }
});

test("a witness that is served wrong tiles does not believe them", async () => {
  let folder = newFolder(ENTRIES.slice(0, 300));
  const { address, stop } = await serve(() => folder);
  const kept = join(root, "witness-of-tiles");
  try {
    await run("witness", address, kept, "--vkey", vkey);
    folder = newFolder(ENTRIES);
    const tile = join(folder, "tile/0/001");
    const bytes = readFileSync(tile);
    bytes[0]! ^= 1;
    writeFileSync(tile, bytes);
    expect((await run("witness", address, kept, "--vkey", vkey)).code).toBe(4);
    rmSync(tile);
    expect((await run("witness", address, kept, "--vkey", vkey)).code).toBe(3);
  } finally {
    stop();
  }
});
