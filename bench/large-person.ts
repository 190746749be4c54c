import { fork } from "node:child_process";
import { once } from "node:events";
import type { Knex } from "knex";
import { bestInTurn, timed } from "./best-in-turn.ts";
import type { Row } from "./report.ts";

/** So many rows one person has in one table; BENCH_OWN_ROWS says how long it may take. */
const ROWS = Number(process.env["BENCH_OWN_ROWS"] ?? 1_000_000);

/** The most that the memory of a process may grow, whatever it collects. */
const MOST_MIB = 96;

const POURED =
  "copy (select * from bench.large where patron_id = 1 order by id) to program 'gzip > /dev/null'";

/** What the process that collects tells: how long it took, and how far its memory grew. */
export type Told = { seconds: number; growthMiB: number };

/** One person with very many rows: as fast as Postgres pours them through gzip, times 0.4, and in bounded memory. */
export async function measureLargePerson(databaseUrl: string, url: string, source: Knex): Promise<Row[]> {
  await source.raw(`create table bench.large (id int primary key, patron_id int, title text, at timestamptz);
    insert into bench.large select n, 1, 'Title ' || n, '2026-01-01' from generate_series(1, ${ROWS}) n;
    create index on bench.large (patron_id, id); analyze bench.large`);
  let growthMiB = 0;
  const collect = async () => {
    const told = await collectApart(databaseUrl, url);
    growthMiB = Math.max(growthMiB, told.growthMiB);
    return told.seconds;
  };
  const pour = async () => timed(async () => source.raw(POURED));
  const [seconds, limit] = await bestInTurn(3, collect, pour);
  return [
    {
      row: `collecting one person's ${ROWS} rows, to COPY | gzip`,
      ours: ROWS / seconds,
      limit: ROWS / limit,
      aim: 0.4,
    },
    {
      row: `memory meanwhile: ${MOST_MIB} MiB to the growth`,
      ours: MOST_MIB,
      limit: Math.max(1, growthMiB),
      aim: 1,
    },
  ];
}

/** In a process of its own, whose memory is nobody else's. */
async function collectApart(databaseUrl: string, url: string): Promise<Told> {
  const child = fork(new URL("./collect-apart.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, DATABASE_URL: databaseUrl, SOURCE_URL: url },
  });
  const ended = once(child, "exit");
  const [told] = (await Promise.race([once(child, "message"), ended])) as [Told | number | null];
  await ended;
  if (typeof told !== "object" || told === null)
    throw new Error("the collecting process ended before it told");
  return told;
}
