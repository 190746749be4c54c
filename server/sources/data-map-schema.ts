import { z } from "zod";
import { bilingualSchema, keySchema } from "../publication/bilingual.ts";

/** The kinds of verified identifier a walk through a system can begin at. */
export const IDENTITY_KINDS = ["cpr", "patronId", "cardNumber", "email", "phone"] as const;

/** A kind of verified identifier. */
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** Kinds that a family may share or that pass from one to another: what only they lead to, a person looks at. */
export const SHARED_KINDS: ReadonlySet<IdentityKind> = new Set(["email", "phone"]);

/** A verified identifier of the person; several of one kind mean several cards or addresses of the same person. */
export type Identity = { readonly kind: IdentityKind; readonly value: string };

/** Why data stays although erasure was asked for: no ground under Art. 17(1), or an exemption of Art. 17(3). */
export const KEEP_GROUNDS = [
  "NO_ART17_GROUND",
  "ART17_3_A",
  "ART17_3_B",
  "ART17_3_C",
  "ART17_3_D",
  "ART17_3_E",
] as const;

/**
 * The name of a table or column, of any letters and quotes. Left out is what knex takes apart when it quotes a
 * name (dot, bracket, " as ", star, outer blanks) or counts as a parameter (question mark, backslash).
 */
const identifierSchema = z
  .string()
  .min(1)
  .refine((name) => Buffer.byteLength(name) <= 63 && !/[.?\\*[\]\p{Cc}]|^\s|\s$| as /iu.test(name), {
    error: "is not a name that can be quoted safely. Give the table or column a plain name through a view.",
  });

const collectionNameSchema = z.string().regex(/^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/, {
  error: "is not a collection name. Use lower-case letters, digits, hyphens and underscores.",
});

const valueSchema = z.union([z.string(), z.number(), z.boolean()], {
  error: "must be a text, a number, true or false.",
});

const comparisonSchema = z.union(
  [
    z.strictObject({ isNull: z.literal(true) }),
    z.strictObject({ isNotNull: z.literal(true) }),
    z.strictObject({ equals: valueSchema }),
    z.strictObject({ notEquals: valueSchema }),
    z.strictObject({ greaterThan: valueSchema }),
    z.strictObject({ lessThan: valueSchema }),
  ],
  {
    error:
      "must be exactly one comparison. Use isNull: true, isNotNull: true, equals, notEquals, greaterThan or lessThan.",
  },
);

const replacementSchema = z.union(
  [
    z.strictObject({ null: z.literal(true) }),
    z.strictObject({ constant: valueSchema }),
    z.strictObject({ truncateTo: z.enum(["year", "month"]) }),
  ],
  { error: "must be exactly one replacement. Use null: true, constant, or truncateTo: year or month." },
);

/** What every part that stays carries, so that the reply can state it (Art. 12(4)). */
const remainsShape = {
  ground: z.enum(KEEP_GROUNDS),
  reference: z.string().min(1),
  provision: bilingualSchema,
  reason: bilingualSchema,
  until: bilingualSchema,
};

const whereSchema = z
  .record(identifierSchema, comparisonSchema)
  .refine((where) => Object.keys(where).length > 0, {
    error: "is empty, which would match every row. Name at least one column, or use erase.action: keep.",
  });

const keepWhenSchema = z.array(z.strictObject({ where: whereSchema, ...remainsShape })).optional();

const eraseSchema = z.discriminatedUnion(
  "action",
  [
    z.strictObject({ action: z.literal("delete"), keepWhen: keepWhenSchema }),
    z.strictObject({
      action: z.literal("anonymise"),
      set: z.record(identifierSchema, replacementSchema).refine((set) => Object.keys(set).length > 0, {
        error: "is empty. Name each column to be replaced.",
      }),
      keepWhen: keepWhenSchema,
      ...remainsShape,
    }),
    z.strictObject({ action: z.literal("keep"), ...remainsShape }),
  ],
  { error: "must have an action. Use delete, anonymise or keep." },
);

const columnSchema = z.strictObject({
  category: z.string().min(1),
  activity: z.string().min(1),
  title: bilingualSchema,
  assurance: z.enum(["MITID_SUBSTANTIAL", "LIBRARY_CARD_PIN", "EMAIL", "IN_PERSON", "DOCUMENT"]).optional(),
  freeText: z.boolean().optional(),
  /** How a wrong value is put right (Art. 16): changed in the source, by a note, or in the CPR register; left out, by hand. */
  rectify: z.enum(["source", "note", "cpr-register"]).optional(),
  /** Whether the person provided it, so that it can be moved if its legal basis allows (Art. 20(1)). */
  providedByPerson: z.boolean().optional(),
  /** Which of its activity's legal bases it rests on; only needed where the activity has several. */
  basis: z.enum(["a", "c", "e"]).optional(),
  copy: z.boolean().optional(),
  reason: bilingualSchema.optional(),
});

const targetSchema = z.string().regex(/^[^.]+\.[^.]+$/, {
  error: 'is not a reference. Write it as "collection.column".',
});

const referenceSchema = z
  .record(identifierSchema, targetSchema)
  .refine((reference) => Object.keys(reference).length > 0, {
    error: "is empty. Name the column and what it refers to, such as { patron_id: patrons.patron_id }.",
  });

const collectionSchema = z.strictObject({
  table: identifierSchema,
  title: bilingualSchema,
  key: z.array(identifierSchema).min(1),
  identity: z.partialRecord(z.enum(IDENTITY_KINDS), identifierSchema).optional(),
  /** Further identifiers of the person that a row of hers tells, so that she is found by them elsewhere. */
  yields: z.partialRecord(z.enum(IDENTITY_KINDS), identifierSchema).optional(),
  from: z.array(referenceSchema).min(1).optional(),
  columns: z.record(identifierSchema, columnSchema),
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

/** What `policies/data-map/<system>.yaml` holds: where personal data lives in one SQL system, and its fate. */
export const dataMapSchema = z.strictObject({
  system: keySchema,
  title: bilingualSchema,
  owner: bilingualSchema,
  kind: z.literal("sql"),
  client: z.literal("pg"),
  schema: identifierSchema,
  timeouts: timeoutsSchema.optional(),
  collections: z
    .record(collectionNameSchema, collectionSchema)
    .refine((collections) => Object.keys(collections).length > 0, {
      error: "is empty. Describe at least one.",
    }),
});

/** Where personal data lives in one SQL system, how it is found, copied, erased and kept. */
export type DataMap = z.infer<typeof dataMapSchema>;

/** One table of a system and what becomes of its rows. */
export type Collection = z.infer<typeof collectionSchema>;

/** How long a system may keep us waiting, in seconds. */
export type Timeouts = z.infer<typeof timeoutsSchema>;

/** One condition on a column. */
export type Comparison = z.infer<typeof comparisonSchema>;

/** What takes the place of a value that is anonymised. */
export type Replacement = z.infer<typeof replacementSchema>;

/** Why something stays, under which provision, and until when (Art. 11(2), 17(3)). */
export type Remains = {
  ground: (typeof KEEP_GROUNDS)[number] | "IDENTITY_NOT_ESTABLISHED";
  reference: string;
  provision: z.infer<typeof bilingualSchema>;
  reason: z.infer<typeof bilingualSchema>;
  until: z.infer<typeof bilingualSchema>;
};

/** Finds a collection by name; a name such as "constructor" finds nothing. */
export function findCollection(map: DataMap, name: string): Collection | undefined {
  return Object.hasOwn(map.collections, name) ? map.collections[name] : undefined;
}
