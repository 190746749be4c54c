import type { Knex } from "knex";
import { findCollection } from "../../map/data-map-schema.ts";
import type { SqlMap } from "../../map/sql-system-schema.ts";
import { faultError } from "../../fault.ts";
import type { ErasureStep } from "../erasure/erasure-survey.ts";
import { toTextArray } from "./postgres-catalog.ts";
import { mappedTables } from "../sql-catalog.ts";
import {
  countsText,
  minus,
  NONE,
  plannedCounts,
  unplanned,
  type ChangeWatch,
  type Counts,
} from "../sql-watch.ts";

/** How many rows of each table this connection has changed so far, as `schema NUL table`. */
export type ChangeCounts = ReadonlyMap<string, Counts & { table: string }>;

/**
 * Reads how many rows of every table the connection has changed, whoever caused it: a statement, a cascade or a
 * trigger. The counts may include earlier transactions of the connection, so only their growth means anything.
 */
async function readChangeCounts(trx: Knex.Transaction): Promise<ChangeCounts> {
  const { rows } = (await trx.raw(
    `with recursive changed as (
       select s.relid, s.n_tup_ins as inserted, s.n_tup_upd as updated, s.n_tup_del as deleted
       from pg_catalog.pg_stat_xact_user_tables s
       where s.n_tup_ins + s.n_tup_upd + s.n_tup_del > 0
     ), ancestry (relid, root) as (
       select relid, relid from changed
       union
       select a.relid, i.inhparent from ancestry a join pg_catalog.pg_inherits i on i.inhrelid = a.root
     ), top as (
       select a.relid, a.root from ancestry a
       where not exists (select 1 from pg_catalog.pg_inherits i where i.inhrelid = a.root)
     )
     select n.nspname as schema, c.relname as "table", sum(d.inserted)::int as inserted,
       sum(d.updated)::int as updated, sum(d.deleted)::int as deleted
     from changed d
     join top t on t.relid = d.relid
     join pg_catalog.pg_class c on c.oid = t.root
     join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where n.nspname !~ '^pg_temp'
     group by n.nspname, c.relname`,
  )) as { rows: (Counts & { schema: string; table: string })[] };
  return new Map(rows.map(({ schema, table, ...counts }) => [`${schema}\0${table}`, { table, ...counts }]));
}

/** Begins to watch a transaction of PostgreSQL, which counts changes by table itself. */
export async function watchPostgres(trx: Knex.Transaction, map: SqlMap): Promise<ChangeWatch> {
  const before = await readChangeCounts(trx);
  return {
    before: async () => undefined,
    finish: async (steps) => {
      await trx.raw("set constraints all immediate");
      await refuseBlindness(trx, map);
      refuseUnplannedChanges(map, before, await readChangeCounts(trx), steps);
    },
  };
}

function refuseUnplannedChanges(
  map: SqlMap,
  before: ChangeCounts,
  after: ChangeCounts,
  steps: readonly ErasureStep[],
): void {
  const planned = new Map(steps.map((step) => [tableOf(map, step), plannedCounts(step)]));
  for (const place of new Set([...after.keys(), ...planned.keys()])) {
    const growth = minus(after.get(place) ?? NONE, before.get(place) ?? NONE);
    const extra = minus(growth, planned.get(place) ?? NONE);
    if (extra.inserted === 0 && extra.updated === 0 && extra.deleted === 0) continue;
    throw unplanned(map, place.split("\0").join("."), countsText(extra));
  }
}

function tableOf(map: SqlMap, { collection }: ErasureStep): string {
  return `${map.schema}\0${findCollection(map, collection)?.table ?? ""}`;
}

/** The counts say nothing when the server does not count, or when a table was emptied as a whole. */
async function refuseBlindness(trx: Knex.Transaction, map: SqlMap): Promise<void> {
  const { rows } = (await trx.raw(
    `select current_setting('track_counts')::boolean as "isCounting", exists (
       select 1 from pg_catalog.pg_locks l
       join pg_catalog.pg_class c on c.oid = l.relation
       join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where l.pid = pg_backend_pid() and l.mode = 'AccessExclusiveLock'
         and n.nspname = ? and c.relname = any (?::text[])
     ) as "isEmptied"`,
    [map.schema, toTextArray(mappedTables(map))],
  )) as { rows: { isCounting: boolean; isEmptied: boolean }[] };
  if (!rows[0]?.isCounting) {
    const message = `The server of ${map.system} does not count changes, so cascades could not be noticed. Nothing was erased. Set track_counts to on.`;
    throw faultError("RULE_OF_SYSTEM", "CONFLICT", message, [message]);
  }
  if (rows[0].isEmptied) {
    const message = `Erasing in ${map.system} made the system empty or rebuild a whole table. Nothing was erased. Switch the trigger off that does so.`;
    throw faultError("RULE_OF_SYSTEM", "CONFLICT", message, [message]);
  }
}
