import type { Knex } from "knex";
import type pg from "pg";
import { to, type CopyToStreamQuery } from "pg-copy-streams";
import { CopyCutter, type CutLines } from "./copy-cutter.ts";
import { copyStatement } from "./copy-statement.ts";
import type { Fragment } from "../sql-fragment.ts";
import type { PageOf } from "../sql-page.ts";

/** A running COPY; pg calls it back when the limit of time it puts on every query is to end. */
type Copying = CopyToStreamQuery & { callback?: () => void; query_timeout?: number };

/** The limit is ours here, and is to each wait instead of to the whole. */
const NO_LIMIT = 2 ** 31 - 1;

/**
 * What a query finds, poured out in pages, in a transaction that cannot change anything; `settings` begin it. The server
 * waits while a page is kept. If it is silent itself, or if no more is wanted, the connection is given up.
 */
export async function* copyOut(
  db: Knex,
  settings: string,
  query: Fragment,
  { pageSize, pageBytes }: Pick<PageOf, "pageSize" | "pageBytes">,
): AsyncGenerator<CutLines> {
  const client = db.client as Knex.Client;
  const connection = (await client.acquireConnection()) as pg.Client;
  let isIdle = false;
  try {
    const copying = copyingOf(await copyStatement(connection, db, settings, query));
    const cutter = new CopyCutter({ rows: pageSize, bytes: pageBytes });
    connection.query(copying);
    for await (const chunk of withinTime(copying, waitOf(client))) yield* cutter.take(chunk);
    isIdle = true;
    yield* cutter.rest();
  } finally {
    // One that is still pouring is given up, and may be gone already.
    if (!isIdle) await connection.end().catch(() => undefined);
    await client.releaseConnection(connection);
  }
}

function copyingOf(statement: string): Copying {
  const copying: Copying = to(statement);
  copying.query_timeout = NO_LIMIT;
  copying.once("close", () => copying.callback?.());
  copying.on("error", () => undefined); // told by whoever waits for a piece; afterwards nobody does
  return copying;
}

function waitOf(client: Knex.Client): number {
  const { connection } = client.config as { connection: { query_timeout: number } };
  return connection.query_timeout;
}

/** What comes, as long as each piece comes in time. */
async function* withinTime(copying: Copying, ms: number): AsyncGenerator<Buffer> {
  const pieces = (copying as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const timer = setTimeout(() => copying.destroy(new Error("timeout: the server is silent")), ms);
      const { value, done } = await pieces.next().finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    copying.destroy();
  }
}
