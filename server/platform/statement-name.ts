import { createHash } from "node:crypto";
import type pg from "pg";

/** How many statements a connection keeps prepared; what comes later is planned each time. */
const MOST = 200;
const LONGEST = 4_000;

const prepared = new WeakMap<pg.Client, Set<string>>();

/**
 * A name for a statement that is sent again and again, so that Postgres plans it once a connection: with row-level
 * security the planning costs more than the work. Nothing for what may be several statements, since it has no values
 * and no builder made it; nor for what is long, or comes as one too many.
 */
export function statementName(
  connection: pg.Client,
  { sql, bindings = [], method }: { sql: string; bindings?: readonly unknown[]; method?: string },
): { name?: string } {
  if ((bindings.length === 0 && method !== "select") || sql.length > LONGEST) return {};
  const name = createHash("sha256").update(sql).digest("base64url").slice(0, 32);
  const names = prepared.get(connection) ?? new Set();
  prepared.set(connection, names);
  if (!names.has(name) && names.size >= MOST) return {};
  names.add(name);
  return { name };
}
