import { readFileSync } from "node:fs";
import type { Knex } from "knex";
import { generateLibrary } from "./generate.ts";
import { PERSON_TABLES, REFERENCE_TABLES, type Row, type SampleTable } from "./tables.ts";

const TABLES: readonly SampleTable[] = [...REFERENCE_TABLES, ...PERSON_TABLES];

/** Creates and fills the sample library where there is none yet; what is there already stays as it is. */
export async function fillSample(
  db: Knex,
  { today }: { today: Date },
): Promise<{ patrons: number; tables: number }> {
  return db.transaction(async (trx) => {
    // Held until commit, so that two processes starting at once do not both create it.
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('sample library', 0))");
    if (!(await hasSample(trx))) {
      await trx.raw(readFileSync(new URL("./schema.sql", import.meta.url), "utf8"));
      const rows = generateLibrary(today);
      for (const table of TABLES) await insertRows(trx, table, rows[table]);
    }
    const { rows } = await trx.raw<{ rows: [{ patrons: number }] }>(
      "select count(*)::integer as patrons from library.patrons",
    );
    return { patrons: rows[0].patrons, tables: TABLES.length };
  });
}

/** Lets one account read the sample library and change or delete, but never insert or drop, what is about persons. */
export async function createSampleRole(
  db: Knex,
  { role, password }: { role: string; password: string },
): Promise<void> {
  await db.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('sample role', 0))");
    const { rows } = await trx.raw<{ rows: [{ statement: string }] }>(
      `select format(
         case when exists (select from pg_roles where pg_roles.rolname = :role)
              then 'alter role %I login password %L' else 'create role %I login password %L' end,
         :role::text, :password::text) as statement`,
      { role, password },
    );
    // A question mark in the password would otherwise be taken for a parameter.
    await trx.raw(rows[0].statement.replaceAll("?", "\\?"));
    await trx.raw("grant usage on schema library to ??", [role]);
    await trx.raw(`grant select on ${listOf(REFERENCE_TABLES)} to ??`, [role]);
    await trx.raw(`grant select, update, delete on ${listOf(PERSON_TABLES)} to ??`, [role]);
    // Their rows are made anonymous, and stay.
    await trx.raw(`revoke delete on ${listOf(["payments", "statistics_extract"])} from ??`, [role]);
  });
}

async function hasSample(db: Knex): Promise<boolean> {
  const { rows } = await db.raw<{ rows: [{ exists: boolean }] }>(
    "select to_regclass('library.patrons') is not null as exists",
  );
  return rows[0].exists;
}

/** One statement for each table, whatever the number of rows. */
async function insertRows(db: Knex, table: SampleTable, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(", ");
  await db.raw(
    `insert into library.${table} (${columns})
     select ${columns} from json_populate_recordset(null::library.${table}, ?::json)`,
    [JSON.stringify(rows)],
  );
}

function listOf(tables: readonly SampleTable[]): string {
  return tables.map((table) => `library.${table}`).join(", ");
}
