import type { Knex } from "knex";
import { columnOfPlace } from "../../map/json-place.ts";
import { placesOf } from "./mariadb-catalog.ts";
import { mariadbProblem } from "./mariadb-errors.ts";
import { readOnlyRefusal } from "../read-only-refusal.ts";
import type { Refusal } from "../sql-dialect.ts";
import { fragment, joinFragments, runFragment, tableAs, type Fragment } from "../sql-fragment.ts";
import { mappedTables } from "../sql-catalog.ts";
import type { SqlCollection, SqlMap } from "../../map/sql-system-schema.ts";

type Kept = { table: string; type: string; isTransactional: string | null };

/**
 * What keeps an account of MariaDB from erasing as the map says; none means that it can. Rights may come through
 * roles and patterns, so each statement is tried on no row at all, in a transaction that is taken back.
 */
export async function readMariadbRefusals(db: Knex, map: SqlMap): Promise<Refusal[]> {
  const tables = new Map((await readKept(db, map)).map((kept) => [kept.table, kept]));
  const trx = await db.transaction();
  try {
    const found: Refusal[] = [];
    for (const [collection, described] of Object.entries(map.collections)) {
      const kept = tables.get(described.table);
      const messages = await refusalsOf(trx, map, described, kept);
      if (messages === "READ_ONLY") return [readOnlyRefusal(map)];
      found.push(...messages.map((message) => ({ collection, message })));
    }
    return found;
  } finally {
    await trx.rollback();
  }
}

async function refusalsOf(
  trx: Knex.Transaction,
  map: SqlMap,
  collection: SqlCollection,
  kept: Kept | undefined,
): Promise<string[] | "READ_ONLY"> {
  const { table, erase } = collection;
  if (!kept) return [`The table ${table} does not exist, or the account may not use its schema.`];
  const at = tableAs(map.schema, table, "t0");
  const mayRead = await attempt(trx, joinFragments([fragment("select t0.* from"), at, fragment("limit 0")]));
  const reading =
    mayRead === "DONE" ? [] : [`The account may not read every column of ${table}. Grant select on it.`];
  if (erase.action === "keep") return reading;
  const structure = structureRefusal(kept);
  if (structure !== undefined) return [...reading, structure];
  const writing = await writingRefusals(trx, map, collection);
  return writing === "READ_ONLY" ? writing : [...reading, ...writing];
}

/** A table that keeps what it deletes, or cannot take a change back, is not erased from (Art. 5(1)(e), 17). */
function structureRefusal({ table, type, isTransactional }: Kept): string | undefined {
  if (type === "SYSTEM VERSIONED") {
    return `${table} keeps the history of its rows (system versioning), so erased rows would stay. Remove the versioning, or keep the rows with a ground.`;
  }
  if (type !== "BASE TABLE")
    return `${table} is a view, in which nothing is erased. Describe the table behind it.`;
  if (isTransactional === "YES") return undefined;
  return `The storage engine of ${table} cannot take a change back. Convert it to InnoDB.`;
}

async function writingRefusals(
  trx: Knex.Transaction,
  { schema }: SqlMap,
  { table, erase }: SqlCollection,
): Promise<string[] | "READ_ONLY"> {
  if (erase.action === "delete") {
    const deleted = await attempt(trx, fragment("delete from ?? where 1 = 0", `${schema}.${table}`));
    if (deleted === "READ_ONLY") return "READ_ONLY";
    return deleted === "DONE" ? [] : [`The account may not delete rows of ${table}. Grant delete on it.`];
  }
  const set = erase.action === "anonymise" ? Object.keys(erase.set) : [];
  const columns = [...new Set(set.map(columnOfPlace))];
  const fixed: string[] = [];
  for (const column of columns) {
    const nothing = fragment("update ?? set ?? = ?? where 1 = 0", `${schema}.${table}`, column, column);
    const changed = await attempt(trx, nothing);
    if (changed === "READ_ONLY") return "READ_ONLY";
    if (changed !== "DONE") fixed.push(column);
  }
  return fixed.length > 0
    ? [`The account may not change ${fixed.join(", ")} of ${table}. Grant update on it.`]
    : [];
}

/** No system has a table of this name, and only who may read all tables of a database is told so. */
const NO_TABLE = "indsigt_asks_whether_it_may_read_every_table";

/** Whether the account may read all tables of a database: of the others the catalogue tells it nothing. */
export async function seesEveryMariadbTable(db: Knex, schema: string): Promise<boolean> {
  try {
    await runFragment(db, fragment("select 1 from ?? limit 0", `${schema}.${NO_TABLE}`));
    return true;
  } catch (error) {
    const problem = mariadbProblem(error);
    if (problem === "UNKNOWN_NAME" || problem === "FORBIDDEN") return problem === "UNKNOWN_NAME";
    throw error;
  }
}

async function attempt(trx: Knex.Transaction, query: Fragment): Promise<"DONE" | "FORBIDDEN" | "READ_ONLY"> {
  try {
    await runFragment(trx, query);
    return "DONE";
  } catch (error) {
    const problem = mariadbProblem(error);
    if (problem === "FORBIDDEN" || problem === "READ_ONLY") return problem;
    throw error;
  }
}

async function readKept(db: Knex, map: SqlMap): Promise<Kept[]> {
  const names = mappedTables(map);
  return runFragment<Kept>(
    db,
    fragment(
      `select t.table_name as \`table\`, t.table_type as type, e.transactions as isTransactional
       from information_schema.tables t left join information_schema.engines e on e.engine = t.engine
       where t.table_schema = ? and t.table_name in (${placesOf(names)})`,
      map.schema,
      ...names,
    ),
  );
}
