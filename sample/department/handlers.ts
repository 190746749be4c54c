import { createHash } from "node:crypto";
import type { Knex } from "knex";
import type { z } from "zod";
import {
  CONTRACT_VERSION,
  eraseQuestionSchema,
  queryQuestionSchema,
  type capabilitiesSchema,
  type eraseAnswerSchema,
  type healthSchema,
  type queryAnswerSchema,
} from "../../server/sources/contract/messages.ts";
import { COLLECTIONS, type DepartmentCollection } from "./collections.ts";
import { Refused } from "./refused.ts";

type Identities = z.infer<typeof queryQuestionSchema>["identities"];

type Row = Record<string, unknown> & { id: number };

/** The four calls of the department contract, as functions of the question that came. */
export type DepartmentHandlers = {
  health: () => Promise<z.infer<typeof healthSchema>>;
  capabilities: () => Promise<z.infer<typeof capabilitiesSchema>>;
  query: (question: unknown) => Promise<z.infer<typeof queryAnswerSchema>>;
  erase: (question: unknown) => Promise<z.infer<typeof eraseAnswerSchema>>;
};

/** The room bookings answer the contract from their database. */
export function departmentHandlers(db: Knex): DepartmentHandlers {
  return {
    health: async () => {
      await db.raw("select 1");
      return { status: "ok", contract: CONTRACT_VERSION };
    },
    capabilities: async () => ({
      ...{ contract: CONTRACT_VERSION, erase: true },
      collections: Object.entries(COLLECTIONS).map(([name, { key, fields, identities }]) => ({
        ...{ name, key: [key], fields: [...fields], identities: Object.keys(identities) },
      })),
    }),
    query: async (question) => query(db, question),
    erase: async (question) => db.transaction(async (trx) => erase(trx, question)),
  };
}

async function query(db: Knex, question: unknown) {
  const parsed = queryQuestionSchema.safeParse(question);
  if (!parsed.success) throw new Refused(400, "NOT_AS_AGREED");
  const { collection: name, identities, pageSize, cursor } = parsed.data;
  const collection = collectionOf(name);
  if (cursor !== null && !/^\d{1,9}$/.test(cursor)) throw new Refused(400, "NO_SUCH_CURSOR");
  const found: Row[] = await rowsOf(db, name, collection, identities)
    .andWhere("id", ">", Number(cursor ?? -1))
    .limit(pageSize + 1);
  const rows = found.slice(0, pageSize);
  const records = rows.map((fields) => ({ foundBy: foundBy(collection, identities, fields), fields }));
  return { records, next: found.length > pageSize ? String(rows.at(-1)?.id) : null };
}

/** All in one transaction: the rows are locked, compared with what was expected, and only then deleted. */
async function erase(trx: Knex.Transaction, question: unknown) {
  const parsed = eraseQuestionSchema.safeParse(question);
  if (!parsed.success) throw new Refused(400, "NOT_AS_AGREED");
  const { collections, dryRun, expect } = parsed.data;
  if (dryRun === (expect !== null)) throw new Refused(400, "EXPECT_BELONGS_TO_AN_ERASURE");
  const hash = createHash("sha256");
  const found = [];
  for (const { collection: name, identities, keep } of collections) {
    const rows: Row[] = await rowsOf(trx, name, collectionOf(name), identities).forUpdate();
    const kept = new Set(keep.map(({ id }) => Number(id)));
    const going = rows.filter(({ id }) => !kept.has(id));
    hash.update(JSON.stringify([name, going]));
    found.push({ name, going, kept: rows.length - going.length });
  }
  const digest = hash.digest("hex");
  if (!dryRun && expect !== digest) throw new Refused(409, "CHANGED");
  if (!dryRun) for (const { name, going } of found) await deleteRows(trx, name, going);
  const told = found.map(({ name, going, kept }) => ({ collection: name, erased: going.length, kept }));
  return { dryRun, collections: told, digest };
}

async function deleteRows(trx: Knex.Transaction, name: string, rows: readonly Row[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await trx(name).whereIn("id", ids).delete();
}

/** The rows that have any of the identifiers, in the order of their key. */
function rowsOf(
  db: Knex,
  name: string,
  { fields, identities: columns }: DepartmentCollection,
  given: Identities,
) {
  const known = given.filter(({ kind }) => Object.hasOwn(columns, kind));
  if (known.length === 0) throw new Refused(400, "NOT_SEARCHED_BY_THIS");
  return db(name)
    .select([...fields])
    .where((either) => {
      for (const { kind, value } of known) void either.orWhere(columns[kind] ?? "", value);
    })
    .orderBy("id");
}

function foundBy({ identities: columns }: DepartmentCollection, given: Identities, row: Row): string[] {
  const kinds = given.filter(({ kind, value }) => row[columns[kind] ?? ""] === value).map(({ kind }) => kind);
  return [...new Set(kinds)];
}

function collectionOf(name: string): DepartmentCollection {
  const collection = Object.hasOwn(COLLECTIONS, name) ? COLLECTIONS[name] : undefined;
  if (!collection) throw new Refused(404, "NO_SUCH_COLLECTION");
  return collection;
}
