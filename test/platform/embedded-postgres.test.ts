import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Knex } from "knex";
import { pino } from "pino";
import { AppError } from "../../server/errors.ts";
import { openDatabase } from "../../server/platform/database.ts";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "../../server/platform/embedded-postgres.ts";
import type { EmbeddedPostgres } from "../../server/platform/embedded-postgres.ts";

const log = pino({ level: "silent" });
let parent: string;
let dataDir: string;
let started: EmbeddedPostgres[];
let programs: ChildProcess[];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "indsigt-embedded-"));
  dataDir = join(parent, "data");
  started = [];
  programs = [];
});

afterEach(async () => {
  for (const program of programs) program.kill("SIGKILL");
  for (const postgres of started) await postgres.stop();
  await removeEmbeddedPostgres({ dataDir, log });
  rmSync(parent, { recursive: true, force: true });
});

test("data written before a stop is there after the next start", async () => {
  const first = await start();
  await query(first.url, (db) => db.raw("create table kept as select 42 as answer"));
  await first.stop();

  const second = await start();

  expect(await query(second.url, (db) => db("kept").select("answer"))).toEqual([{ answer: 42 }]);
});

test("only this machine can connect, and only with the password, which only the owner can read", async () => {
  const { url, port } = await start();
  const wrong = new URL(url);
  wrong.password = "guess";

  expect(new URL(url).host).toBe(`127.0.0.1:${port}`);
  expect(await query(url, (db) => db.raw("show listen_addresses").then(({ rows }) => rows))).toEqual([
    { listen_addresses: "127.0.0.1" },
  ]);
  await expect(query(wrong.href, (db) => db.raw("select 1"))).rejects.toMatchObject({ code: "28P01" });
  expect(statSync(join(dataDir, "postgres.password")).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, "postgres")).mode & 0o777).toBe(0o700);
});

test("real data is synced to disk, and Danish text is lowered, sorted and stemmed", async () => {
  const { url } = await start({ durable: true });

  const { rows } = await query(url, (db) =>
    db.raw(`select current_setting('fsync') as fsync, lower('ÆØÅ') as lower,
                   to_tsvector('danish', 'Bøgernes') @@ to_tsquery('danish', 'bøger') as found,
                   array(select word collate "da-x-icu" from unnest(array['å', 'ø', 'z']) word order by 1) as sorted`),
  );

  expect(rows).toEqual([{ fsync: "on", lower: "æøå", found: true, sorted: ["z", "ø", "å"] }]);
});

test("a folder in use can be neither started again nor removed, and the first start keeps running", async () => {
  const first = await start();

  expect(await refusal(() => start())).toMatch(
    /^Indsigt already runs on the data folder .+\. Stop it, or set /,
  );
  expect(await query(first.url, (db) => db.raw("select 1 as one").then(({ rows }) => rows))).toEqual([
    { one: 1 },
  ]);
});

test("of several that start at the same time on a new folder one runs", async () => {
  const results = await Promise.allSettled([start(), start(), start()]);

  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
});

test("another process that uses the folder keeps it, and after kill -9 the next start has all that was committed", async () => {
  const { program, url } = await startProgram();
  await query(url, (db) => db.raw("create table kept as select 42 as answer"));
  expect(await refusal(() => start())).toMatch(/^Indsigt already runs/);
  await kill(program);

  const second = await start();

  expect(await query(second.url, (db) => db("kept").select("answer"))).toEqual([{ answer: 42 }]);
});

test("when Postgres is killed too, the next start recovers all that was committed", async () => {
  const { program, url } = await startProgram();
  await query(url, (db) => db.raw("create table kept as select 42 as answer"));
  const postmaster = Number.parseInt(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8"), 10);
  await kill(program);
  process.kill(postmaster, "SIGKILL");

  const second = await start();

  expect(await query(second.url, (db) => db("kept").select("answer"))).toEqual([{ answer: 42 }]);
});

test("a process number that now belongs to another program stops nobody", async () => {
  await (await start()).stop();
  const stranger = spawn("sleep", ["60"]);
  programs.push(stranger);
  writeFileSync(join(dataDir, "postgres.lock"), `${stranger.pid} an-earlier-boot/1\n`);
  const postmaster = join(dataDir, "postgres", "postmaster.pid");
  writeFileSync(postmaster, `${stranger.pid}\n${dataDir}\n1\n5432\n`);
  chmodSync(postmaster, 0o644); // whatever the umask: the database's user must read it

  await start();

  expect(stranger.exitCode).toBeNull();
  expect(stranger.signalCode).toBeNull();
});

test("a folder that was only half created is created again", async () => {
  await (await start()).stop();
  rmSync(join(dataDir, "postgres"), { recursive: true });
  mkdirSync(join(dataDir, "postgres.new"));
  writeFileSync(join(dataDir, "postgres.new", "PG_VERSION"), "18\n");

  const { url } = await start();

  expect(await query(url, (db) => db.raw("select 1 as one").then(({ rows }) => rows))).toEqual([{ one: 1 }]);
  expect(existsSync(join(dataDir, "postgres.new"))).toBe(false);
});

test.each<[string, () => void, RegExp]>([
  [
    "holds somebody's files",
    () => put("data", "letter.txt"),
    /holds files that are not Indsigt's\. Set INDSIGT_DATA_DIR/,
  ],
  [
    "is a file",
    () => writeFileSync(join(parent, "data"), ""),
    /cannot be used \(\w+\)\. Make it writable, or set/,
  ],
])("a data folder that %s is refused and left as it was", async (_, arrange, sentence) => {
  arrange();

  expect(await refusal(() => start())).toMatch(sentence);
  expect(existsSync(join(dataDir, "postgres"))).toBe(false);
  rmSync(dataDir, { recursive: true });
});

test.each<[string, () => void, RegExp]>([
  [
    "is damaged",
    () => rmSync(join(dataDir, "postgres", "global", "pg_control")),
    /not a whole Postgres database.+--reset/,
  ],
  [
    "is of another version",
    () => put("data/postgres", "PG_VERSION", "17\n"),
    /made by PostgreSQL 17.+pg_dump/,
  ],
  [
    "lost its password",
    () => rmSync(join(dataDir, "postgres.password")),
    /password of the database is missing.+--reset/,
  ],
  [
    "cannot be read by Postgres",
    () => put("data/postgres", "postgresql.conf", "nonsense"),
    /could not be started/,
  ],
])("a database that %s is refused with its remedy, until it is removed", async (_, damage, sentence) => {
  await (await start()).stop();
  damage();

  expect(await refusal(() => start())).toMatch(sentence);

  await removeEmbeddedPostgres({ dataDir, log });
  expect(existsSync(join(dataDir, "postgres"))).toBe(false);
});

test("neither an empty mount with lost+found nor a closed parent folder is an obstacle", async () => {
  mkdirSync(join(dataDir, "lost+found"), { recursive: true });
  chmodSync(parent, 0o700);

  const { url } = await start();

  expect(await query(url, (db) => db.raw("select 1 as one").then(({ rows }) => rows))).toEqual([{ one: 1 }]);
});

test("a port in use is named, and a free one is found when none is asked for", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };

  expect(await refusal(() => start({ port }))).toBe(
    `Port ${port} is already in use. Stop what uses it, or choose another port for the database.`,
  );
  taken.close();
  expect((await start()).port).not.toBe(port);
});

async function start(options: { port?: number; durable?: boolean } = {}): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, log, durable: false, ...options });
  started.push(postgres);
  return postgres;
}

async function startProgram(): Promise<{ program: ChildProcess; url: string }> {
  const script = new URL("start-and-wait.ts", import.meta.url).pathname;
  const program = spawn(process.execPath, ["--import", "tsx", script, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  programs.push(program);
  const [url] = (await once(createInterface({ input: program.stdout }), "line")) as [string];
  return { program, url };
}

async function kill(program: ChildProcess): Promise<void> {
  const ended = once(program, "exit");
  program.kill("SIGKILL");
  await ended;
}

async function query<T>(url: string, work: (db: Knex) => PromiseLike<T>): Promise<T> {
  const db = openDatabase(url, { poolMax: 1, applicationName: "test" });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** The one sentence a refused start is explained with. */
async function refusal(attempt: () => Promise<unknown>): Promise<string> {
  const error: unknown = await attempt().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error ?? new Error("It was not refused.");
  expect(error.code).toBe("UNAVAILABLE");
  expect(error.message).not.toContain("\n");
  return error.message;
}

function put(folder: string, file: string, content = "x"): void {
  mkdirSync(join(parent, folder), { recursive: true });
  writeFileSync(join(parent, folder, file), content);
}
