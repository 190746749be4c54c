import { randomUUID } from "node:crypto";
import pg from "pg";
import { CONNECTIONS, SECONDS } from "./load.ts";
import type { Statement } from "./record-submission.ts";

/** Runs recorded statements again and again on as many connections as the service has; answers rounds per second. */
export async function replay(
  url: string,
  statements: readonly Statement[],
  idempotencyKey: string,
): Promise<number> {
  const made = madeBy(statements, idempotencyKey);
  const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString: url }));
  try {
    await Promise.all(clients.map(async (client) => client.connect()));
    const began = performance.now();
    const until = began + SECONDS * 1_000;
    const rounds = await Promise.all(
      clients.map(async (client) => keepRunning(client, statements, made, until)),
    );
    return rounds.reduce((sum, count) => sum + count, 0) / ((performance.now() - began) / 1_000);
  } finally {
    await Promise.all(clients.map(async (client) => client.end()));
  }
}

async function keepRunning(
  client: pg.Client,
  statements: readonly Statement[],
  made: ReadonlySet<unknown>,
  until: number,
): Promise<number> {
  let count = 0;
  for (; performance.now() < until; count += 1) {
    const fresh = new Map([...made].map((value) => [value, randomUUID()]));
    for (const { sql, bindings } of statements) {
      await client.query(
        sql,
        bindings.map((value) => fresh.get(value) ?? value),
      );
    }
  }
  return count;
}

/** What a submission makes anew: its idempotency key, and every id that an insert is the first to name. */
function madeBy(statements: readonly Statement[], idempotencyKey: string): Set<unknown> {
  const seen = new Set<unknown>();
  const made = new Set<unknown>([idempotencyKey]);
  for (const { sql, bindings } of statements) {
    const isInsert = /\binsert into\b/i.test(sql);
    for (const id of bindings.filter(isUuid)) {
      if (isInsert && !seen.has(id)) made.add(id);
      seen.add(id);
    }
  }
  return made;
}

function isUuid(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
