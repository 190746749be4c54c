import type { Knex } from "knex";
import type { ErasureStep } from "../erasure/erasure-survey.ts";
import { faultError } from "../../fault.ts";
import { groupsOf, placesOf } from "./mariadb-catalog.ts";
import { mappedTables } from "../sql-catalog.ts";
import {
  columnList,
  fragment,
  joinFragments,
  rowsIn,
  runFragment,
  tableAs,
  type Fragment,
} from "../sql-fragment.ts";
import type { SqlCollection, SqlMap } from "../../map/sql-system-schema.ts";
import { countsText, minus, plannedCounts, unplanned, type ChangeWatch, type Counts } from "../sql-watch.ts";

/** A foreign key by which the storage engine itself changes rows that refer to a changed one. */
type Cascade = {
  schema: string;
  table: string;
  target: string;
  onDelete: string;
  onUpdate: string;
  pairs: { column: string; target: string }[];
};

/** What an engine does not do to referring rows: it refuses instead. */
const REFUSING = new Set(["RESTRICT", "NO ACTION"]);

/**
 * Begins to watch a transaction of MariaDB. What triggers change is seen in the connection's own row counters. What the
 * engine's cascades change is counted nowhere, so it is looked for before each change instead.
 */
export async function watchMariadb(trx: Knex.Transaction, map: SqlMap): Promise<ChangeWatch> {
  const cascades = await readCascades(trx, map);
  const partitioned = await readPartitioned(trx, map);
  const before = await readCounters(trx);
  return {
    before: async (collection, keys) => refuseCascades(trx, map, cascades, collection, keys),
    finish: async (steps) => {
      const growth = minus(await readCounters(trx), before);
      refuseTriggers(map, growth, plannedIn(map, partitioned, steps));
    },
  };
}

/** A replaced row that already held what replaces it may be counted or not; so only more than planned is too many. */
function refuseTriggers(map: SqlMap, growth: Counts, planned: Counts): void {
  const { inserted, updated, deleted } = minus(growth, planned);
  const extra = { inserted, updated: Math.max(0, updated), deleted };
  if (extra.inserted === 0 && extra.updated === 0 && extra.deleted === 0) return;
  throw unplanned(map, "other rows", countsText(extra));
}

/** The server counts a row of a partitioned table twice: for the table and for its part. */
function plannedIn(map: SqlMap, partitioned: ReadonlySet<string>, steps: readonly ErasureStep[]): Counts {
  const all = steps.map((step) => {
    const times = partitioned.has(map.collections[step.collection]?.table ?? "") ? 2 : 1;
    const { updated, deleted } = plannedCounts(step);
    return { updated: updated * times, deleted: deleted * times };
  });
  const sum = (field: "updated" | "deleted"): number =>
    all.reduce((total, counts) => total + counts[field], 0);
  return { inserted: 0, updated: sum("updated"), deleted: sum("deleted") };
}

async function readCounters(trx: Knex.Transaction): Promise<Counts> {
  const rows = await runFragment<{ Variable_name: string; Value: string }>(
    trx,
    fragment(
      "show session status where variable_name in ('Handler_write', 'Handler_update', 'Handler_delete')",
    ),
  );
  const counterOf = (name: string): number => {
    const found = rows.find((row) => row.Variable_name === name);
    if (found) return Number(found.Value);
    const message =
      "The server does not count changed rows, so triggers could not be noticed. Nothing was erased.";
    throw faultError("RULE_OF_SYSTEM", "CONFLICT", message, [message]);
  };
  return {
    inserted: counterOf("Handler_write"),
    updated: counterOf("Handler_update"),
    deleted: counterOf("Handler_delete"),
  };
}

async function refuseCascades(
  trx: Knex.Transaction,
  map: SqlMap,
  cascades: readonly Cascade[],
  collection: SqlCollection,
  keys: readonly string[][],
): Promise<void> {
  const { table, erase } = collection;
  const replaced = erase.action === "anonymise" ? Object.keys(erase.set) : [];
  const isActing = ({ onDelete, onUpdate, pairs }: Cascade): boolean =>
    erase.action === "delete"
      ? !REFUSING.has(onDelete)
      : !REFUSING.has(onUpdate) && pairs.some(({ target }) => replaced.includes(target));
  for (const cascade of cascades.filter(({ target }) => target === table).filter(isActing)) {
    const [found] = await runFragment<{ count: number }>(trx, referring(map, cascade, collection, keys));
    const count = Number(found?.count ?? 0);
    if (count === 0) continue;
    throw unplanned(map, `${cascade.schema}.${cascade.table}`, `a cascade of its foreign key: ${count} rows`);
  }
}

function referring(
  map: SqlMap,
  { schema, table, pairs }: Cascade,
  collection: SqlCollection,
  keys: readonly string[][],
): Fragment {
  const columns = (alias: string, side: "column" | "target"): Fragment =>
    columnList(
      alias,
      pairs.map((pair) => pair[side]),
    );
  return joinFragments([
    fragment("select count(*) as count from"),
    tableAs(schema, table, "c0"),
    fragment("where ("),
    columns("c0", "column"),
    fragment(") in (select"),
    columns("t0", "target"),
    fragment("from"),
    tableAs(map.schema, collection.table, "t0"),
    fragment("where"),
    rowsIn("t0", collection.key, keys),
    fragment(")"),
    // A row of the same table that is changed along with the others is planned itself.
    ...(table === collection.table && schema === map.schema
      ? [fragment("and not"), rowsIn("c0", collection.key, keys)]
      : []),
  ]);
}

async function readCascades(trx: Knex.Transaction, map: SqlMap): Promise<Cascade[]> {
  const tables = mappedTables(map);
  const rows = await runFragment<
    Omit<Cascade, "pairs"> & { name: string; column: string; targetColumn: string }
  >(
    trx,
    fragment(
      `select k.table_schema as \`schema\`, k.table_name as \`table\`, k.constraint_name as name,
         k.referenced_table_name as target, r.delete_rule as onDelete, r.update_rule as onUpdate,
         k.column_name as \`column\`, k.referenced_column_name as targetColumn
       from information_schema.key_column_usage k
       join information_schema.referential_constraints r
         on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name
           and r.table_name = k.table_name
       where k.referenced_table_schema = ? and k.referenced_table_name in (${placesOf(tables)})
       order by k.table_schema, k.table_name, k.constraint_name, k.ordinal_position`,
      ...[map.schema, ...tables],
    ),
  );
  return groupsOf(rows, ({ schema, table, name }) => `${schema}\0${table}\0${name}`).flatMap((parts) => {
    const [first] = parts;
    const pairs = parts.map(({ column, targetColumn }) => ({ column, target: targetColumn }));
    return first ? [{ ...first, pairs }] : [];
  });
}

async function readPartitioned(trx: Knex.Transaction, map: SqlMap): Promise<Set<string>> {
  const tables = mappedTables(map);
  const rows = await runFragment<{ table: string }>(
    trx,
    fragment(
      `select distinct table_name as \`table\` from information_schema.partitions
       where partition_name is not null and table_schema = ? and table_name in (${placesOf(tables)})`,
      ...[map.schema, ...tables],
    ),
  );
  return new Set(rows.map(({ table }) => table));
}
