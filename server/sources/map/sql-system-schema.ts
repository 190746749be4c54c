import { z } from "zod";
import { bilingualSchema } from "../../publication/bilingual.ts";
import {
  collectionNameSchema,
  collectionsOf,
  columnSchema,
  systemShape,
  recipientKeysSchema,
} from "./column-schema.ts";
import { eraseSchema, whereSchema, type Where } from "./erase-rules-schema.ts";
import { identityKindSchema } from "./identity-kinds.ts";
import { identifierSchema } from "../sql/sql-name.ts";

const targetSchema = z.string().regex(/^[^.]+\.[^.]+$/, {
  error: 'is not a reference. Write it as "collection.column".',
});

const referenceSchema = z
  .record(identifierSchema, targetSchema)
  .refine((reference) => Object.keys(reference).length > 0, {
    error: "is empty. Name the column and what it refers to, such as { patron_id: patrons.patron_id }.",
  });

/** A reference that holds for some rows only, such as those whose `module` says that `object` is a patron. */
const conditionalSchema = z.strictObject({ on: referenceSchema, where: whereSchema });

const elsewhereSchema = z.string().regex(/^[^.\p{Cc}]{1,63}\.[^.\p{Cc}]{1,63}$/u, {
  error: "is no table. Write its name, or schema.table for one of another schema.",
});

/** Why a column or table that the map does not describe needs none: it holds nothing about a person. */
const ignoredSchema = z.record(identifierSchema, z.string().trim().min(10)).optional();

/** The same for tables, also of another schema of the server: `archive.loans`, or all of them with `archive.*`. */
const ignoredTablesSchema = z
  .record(z.union([identifierSchema, elsewhereSchema]), z.string().trim().min(10))
  .optional();

const collectionSchema = z.strictObject({
  table: identifierSchema,
  title: bilingualSchema,
  key: z.array(identifierSchema).min(1),
  /** Whether the system itself keeps the key unique; where it does not, every person's rows are checked instead. */
  keyIsEnforced: z.boolean().optional(),
  identity: z.record(identityKindSchema, identifierSchema).optional(),
  /** Further identifiers of the person that a row of hers tells, so that she is found by them elsewhere. */
  yields: z.record(identityKindSchema, identifierSchema).optional(),
  from: z
    .array(
      z.union([conditionalSchema, referenceSchema], {
        error:
          "is no reference. Write { column: collection.column }, or { on: { … }, where: { … } } for some rows only.",
      }),
    )
    .min(1)
    .optional(),
  /** How rows refer to others of the same table, as in { reply_to: message_id }: nobody is found by it, it orders erasing. */
  self: z.record(identifierSchema, identifierSchema).optional(),
  /** Columns by which rows refer to a person whose they are not, such as the member of staff who made them, and why. */
  ignoredReferences: ignoredSchema,
  /** Collections that are erased before this one although no reference says so. */
  eraseAfter: z.array(collectionNameSchema).optional(),
  columns: z.record(identifierSchema, columnSchema),
  /** Columns that are described nowhere, and why: they are neither copied nor told of. */
  ignored: ignoredSchema,
  recipients: recipientKeysSchema,
  archiveDisposition: z.enum(["DESTROY", "PRESERVE", "UNDECIDED"]),
  erase: eraseSchema,
});

const seconds = z.int().min(1).max(3_600);

/** How long one wait for the system may last, in seconds; what is left out has its default. */
const timeoutsSchema = z.strictObject({
  connect: seconds.default(5),
  statement: seconds.default(30),
  idle: seconds.default(60),
});

/** Where personal data lives in one SQL system, and its fate. */
export const sqlSystemSchema = z.strictObject({
  ...systemShape,
  kind: z.literal("sql"),
  client: z.enum(["pg", "mysql2"], {
    error:
      "must be pg (PostgreSQL) or mysql2 (MariaDB, MySQL). SQL Server, Oracle and SQLite are not connected to: describe such a system as kind: contract or kind: module.",
  }),
  schema: identifierSchema,
  timeouts: timeoutsSchema.optional(),
  /** Whether what the map does not name is reported, or stops the start and CI as well. */
  coverage: z.enum(["report", "strict"]).optional(),
  /** Tables that refer to described ones or look like copies of them, and hold nothing about a person. */
  ignored: ignoredTablesSchema,
  collections: collectionsOf(collectionSchema),
});

/** Where personal data lives in one SQL system, how it is found, copied, erased and kept. */
export type SqlMap = z.infer<typeof sqlSystemSchema>;

/** One table of a system and what becomes of its rows. */
export type SqlCollection = z.infer<typeof collectionSchema>;

/** One way in which a collection refers to another, and for which of its rows. */
export type Reference = { readonly on: Readonly<Record<string, string>>; readonly where?: Where };

/** The references of a collection, whichever way they are written. */
export function referencesOf({ from = [] }: Pick<SqlCollection, "from">): Reference[] {
  return from.map((reference) => (isConditional(reference) ? reference : { on: reference }));
}

function isConditional(
  reference: NonNullable<SqlCollection["from"]>[number],
): reference is z.infer<typeof conditionalSchema> {
  return typeof reference["on"] === "object";
}

/** How long a system may keep us waiting, in seconds. */
export type Timeouts = z.infer<typeof timeoutsSchema>;
