import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knex } from "knex";

/** Every file of a database as it lies on disk, name by name, once Postgres has written out what it holds in memory. */
export async function filesOf(db: Knex): Promise<Map<string, Buffer>> {
  await db.raw("checkpoint");
  const { rows } = await db.raw<{ rows: { folder: string; oid: string }[] }>(
    `select replace(current_setting('data_directory'), '/proc/self', '/proc/' || pg_backend_pid()) as folder, oid::text
     from pg_database where datname = current_database()`,
  );
  const folder = join(rows[0]?.folder ?? "", "base", rows[0]?.oid ?? "");
  const names = readdirSync(folder).filter((name) => /^\d/.test(name));
  return new Map(
    names.flatMap((name) => readIfThere(join(folder, name)).map((bytes) => [name, bytes] as const)),
  );
}

/** A file of a table that was written anew goes at any moment: nothing, when it went while the folder was read. */
function readIfThere(path: string): Buffer[] {
  try {
    return [readFileSync(path)];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** What a dump would hold: every row of every table of every schema of ours, as text. */
export async function dumpOf(db: Knex): Promise<string> {
  const { rows: tables } = await db.raw<{ rows: { schema: string; name: string }[] }>(
    `select schemaname as schema, tablename as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`,
  );
  const parts: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await db.raw<{ rows: { line: string }[] }>("select t::text as line from ??.?? t", [
      schema,
      name,
    ]);
    parts.push(`${schema}.${name}`, ...rows.map(({ line }) => line));
  }
  return parts.join("\n");
}

/** Each way a value may stand in bytes or in a dump: as it is, in capitals, in hexadecimal and in base64. */
export function waysToWrite(value: string): string[] {
  const bytes = Buffer.from(value, "utf8");
  const base64 = [0, 1, 2].map((shift) =>
    // Base64 writes three bytes as four letters, so a value looks different at each of three places.
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .slice(shift === 0 ? 0 : 4, -4),
  );
  return [value, value.toUpperCase(), bytes.toString("hex"), ...base64.filter((text) => text.length > 5)];
}
