import type { Knex } from "knex";
import { AppError } from "../../errors.ts";
import { dialectOf } from "../sql/dialect-of.ts";
import { personScore } from "./propose-categories.ts";
import { shortestKey } from "./shortest-key.ts";
import { writeProposal } from "./write-proposal.ts";
import type { LiveColumn, LiveReference, LiveTable } from "../sql/sql-catalog.ts";
import { withSource } from "../sql/sql-errors.ts";
import { fragment, joinFragments, runFragment, tableAs } from "../sql/sql-fragment.ts";
import type { SqlMap } from "../map/sql-system-schema.ts";
import { readSource } from "../sql/sql-transaction.ts";

/** The system that a map is proposed for. */
export type Proposed = Pick<SqlMap, "system" | "client" | "schema"> & { person?: string | undefined };

/** A table that belongs to a person, how it is reached, and what is not certain about it. */
export type ProposedTable = {
  table: LiveTable;
  from: { columns: readonly string[]; target: string; targetColumns: readonly string[]; isByName: boolean }[];
  self: Readonly<Record<string, string>>;
  /** Columns whose texts are long, and so may tell of others; from counts over a sample, never from a value. */
  freeText: ReadonlySet<string>;
};

/** How many rows the lengths are measured over. */
const SAMPLE = 1_000;

/**
 * Proposes a data map from a live schema: the table of people, everything that keys or names of columns lead to from there, keys,
 * and what each column may hold by its name. It reads the catalogue and lengths, and puts no value of the system anywhere.
 */
export async function proposeMap(db: Knex, of: Proposed): Promise<string> {
  const { listTables, readLiveTables, readLiveReferences } = dialectOf(of);
  return withSource(of.system, async () => {
    const names = await listTables(db, of.schema);
    refuseUnknown(of, names);
    const all = await readLiveTables(db, of.schema, names);
    const tables = all.filter(({ isTable }) => isTable);
    const references = (await readLiveReferences(db, of.schema, names)).filter(
      ({ schema }) => schema === of.schema,
    );
    const person = personTable(tables, of.person);
    if (!person) return writeProposal(of, undefined, []);
    const reached = reach(person, tables, references);
    const measured: ProposedTable[] = [];
    for (const one of reached) measured.push({ ...one, freeText: await longTexts(db, of, one.table) });
    const elsewhere = all.filter(({ isTable }) => !isTable).map(({ table }) => table);
    return writeProposal(of, person.table, measured, elsewhere);
  });
}

/** A slip in a name is told, instead of a map of nothing. */
function refuseUnknown({ system, schema, person }: Proposed, tables: readonly string[]): void {
  if (tables.length === 0) {
    const message = `The account sees no table in ${schema} of ${system}. Name the schema that holds the tables (in MariaDB the database), and grant the account select on them.`;
    throw new AppError("INVALID_INPUT", message);
  }
  if (person === undefined || tables.includes(person)) return;
  throw new AppError(
    "INVALID_INPUT",
    `There is no table ${person} in ${schema}. It has ${tables.join(", ")}.`,
  );
}

function personTable(tables: readonly LiveTable[], wanted: string | undefined): LiveTable | undefined {
  if (wanted !== undefined) return tables.find(({ table }) => table === wanted);
  const scored = tables.map((table) => ({
    table,
    score: personScore(table.columns.map(({ name }) => name)),
  }));
  return scored.filter(({ score }) => score >= 2).sort((one, other) => other.score - one.score)[0]?.table;
}

/** Table after table, each by its keys to those before it, or by a column named as their key is; so there is no circle. */
function reach(
  person: LiveTable,
  tables: readonly LiveTable[],
  references: readonly LiveReference[],
): Omit<ProposedTable, "freeText">[] {
  const reached: Omit<ProposedTable, "freeText">[] = [
    { table: person, from: [], self: selfOf(person, references) },
  ];
  for (let index = 0; index < reached.length; index += 1) {
    for (const table of tables) {
      if (reached.some((one) => one.table === table)) continue;
      const earlier = reached.map((one) => one.table);
      const byKey = references
        .filter(
          (one) => one.table === table.table && earlier.some((parent) => parent.table === one.targetTable),
        )
        .map((one) => ({ ...one, target: one.targetTable, isByName: false }));
      const from = byKey.length > 0 ? byKey : byName(person, table);
      if (from.length > 0) reached.push({ table, from, self: selfOf(table, references) });
    }
  }
  return reached;
}

function selfOf({ table }: LiveTable, references: readonly LiveReference[]): Record<string, string> {
  const found = references.find((one) => one.table === table && one.targetTable === table);
  return Object.fromEntries(
    (found?.columns ?? []).map((column, at) => [column, found?.targetColumns[at] ?? ""]),
  );
}

function byName(person: LiveTable, table: LiveTable): ProposedTable["from"] {
  const [key] = shortestKey(person);
  const wanted = new Set([key, `${person.table.replace(/s$/, "")}_id`]);
  wanted.delete("id");
  const found = table.columns.find(({ name }) => wanted.has(name));
  if (!found || key === undefined) return [];
  return [{ columns: [found.name], target: person.table, targetColumns: [key], isByName: true }];
}

async function longTexts(db: Knex, of: Proposed, { table, columns }: LiveTable): Promise<Set<string>> {
  const texts = columns.filter(({ isText, isLong }) => isText && isLong);
  if (texts.length === 0) return new Set();
  const { text } = dialectOf(of);
  const lengths = texts.map(({ name }: LiveColumn, index) =>
    joinFragments([fragment("octet_length("), text(`t0.${name}`), fragment(`) as l${index}`)]),
  );
  const averages = texts.map((_, index) => `avg(s.l${index}) as a${index}`).join(", ");
  const query = joinFragments([
    fragment(`select ${averages} from (select`),
    joinFragments(lengths, ", "),
    fragment("from"),
    tableAs(of.schema, table, "t0"),
    fragment(`limit ${SAMPLE}) as s`),
  ]);
  const [found] = await readSource(db, (trx) => runFragment<Record<string, unknown>>(trx, query));
  return new Set(texts.filter((_, index) => Number(found?.[`a${index}`] ?? 0) > 40).map(({ name }) => name));
}
