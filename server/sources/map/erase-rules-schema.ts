import { z } from "zod";
import { bilingualSchema } from "../../publication/bilingual.ts";
import { identifierSchema } from "../sql/sql-name.ts";

/** Why data stays although erasure was asked for: no ground under Art. 17(1), or an exemption of Art. 17(3). */
export const KEEP_GROUNDS = [
  "NO_ART17_GROUND",
  "ART17_3_A",
  "ART17_3_B",
  "ART17_3_C",
  "ART17_3_D",
  "ART17_3_E",
] as const;

const valueSchema = z.union([z.string(), z.number(), z.boolean()], {
  error: "must be a text, a number, true or false.",
});

const comparisons = [
  z.strictObject({ isNull: z.literal(true) }),
  z.strictObject({ isNotNull: z.literal(true) }),
  z.strictObject({ equals: valueSchema }),
  z.strictObject({ notEquals: valueSchema }),
  z.strictObject({ greaterThan: valueSchema }),
  z.strictObject({ lessThan: valueSchema }),
] as const;

const comparisonSchema = z.union(comparisons, {
  error:
    "must be exactly one comparison. Use isNull: true, isNotNull: true, equals, notEquals, greaterThan or lessThan.",
});

/** A period of whole years, months or days (ISO 8601). */
const periodSchema = z.string().regex(/^P[1-9]\d{0,3}[YMD]$/, "must be a period such as P5Y, P18M or P30D.");

/** The age of a record by one of its days; `endOfYear` counts from the last day of that year, as accounts do. */
const ageSchema = z.strictObject({
  youngerThan: periodSchema,
  countedFrom: z.enum(["day", "endOfYear"]).optional(),
});

/** One condition under which a record stays, as it is written. */
export const keepComparisonSchema = z.union([...comparisons, ageSchema], {
  error:
    "must be exactly one comparison. Use isNull: true, isNotNull: true, equals, notEquals, greaterThan, lessThan or youngerThan.",
});

/** The lower edges of bands of numbers, such as ages; a number below the first is set to the first. */
const bandsSchema = z
  .array(z.int())
  .min(2)
  .max(50)
  .refine((edges) => edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge)), {
    error: "must rise from edge to edge. Put the edges in order, each once.",
  });

const replacementSchema = z.union(
  [
    z.strictObject({ null: z.literal(true) }),
    z.strictObject({ constant: valueSchema }),
    z.strictObject({ truncateTo: z.enum(["year", "month", "day"]) }),
    z.strictObject({ keepFirst: z.int().min(1).max(20) }),
    z.strictObject({ roundTo: z.int().min(2).max(1_000_000_000) }),
    z.strictObject({ bands: bandsSchema }),
    z.strictObject({ hash: z.literal(true) }),
    z.strictObject({ random: z.literal(true) }),
  ],
  {
    error:
      "must be exactly one replacement. Use null: true, constant, truncateTo: year, month or day, keepFirst, roundTo, bands, hash: true or random: true.",
  },
);

/** What every part that stays carries, so that the reply can state it (Art. 12(4)). */
export const remainsShape = {
  ground: z.enum(KEEP_GROUNDS),
  reference: z.string().min(1),
  provision: bilingualSchema,
  reason: bilingualSchema,
  until: bilingualSchema,
  lookAgainAfterDays: z.int().min(1).max(366).optional(),
};

const EMPTY = {
  error: "is empty, which would match every row. Name at least one column, or use erase.action: keep.",
};

function isNotEmpty(where: object): boolean {
  return Object.keys(where).length > 0;
}

/** Conditions on columns that hold together. */
export const whereSchema = z.record(identifierSchema, comparisonSchema).refine(isNotEmpty, EMPTY);

/** The same, and the age of a record: for what stays until it is old enough. */
const keepWhereSchema = z.record(identifierSchema, keepComparisonSchema).refine(isNotEmpty, EMPTY);

const keepWhenSchema = z.array(z.strictObject({ where: keepWhereSchema, ...remainsShape })).optional();

/** What becomes of the records of a collection when their person is erased. */
export const eraseSchema = z.discriminatedUnion(
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

/** What becomes of the records of a collection when their person is erased. */
export type EraseRule = z.infer<typeof eraseSchema>;

/** One condition on a column. */
export type Comparison = z.infer<typeof keepComparisonSchema>;

/** Conditions on columns, all of which hold. */
export type Where = z.infer<typeof keepWhereSchema>;

/** What takes the place of a value that is anonymised. */
export type Replacement = z.infer<typeof replacementSchema>;

/** Why something stays, under which provision, and until when (Art. 11(2), 17(3)). */
export type Remains = {
  ground: (typeof KEEP_GROUNDS)[number] | "IDENTITY_NOT_ESTABLISHED";
  reference: string;
  provision: z.infer<typeof bilingualSchema>;
  reason: z.infer<typeof bilingualSchema>;
  until: z.infer<typeof bilingualSchema>;
  /** How soon it is looked at again whether the reason has ended, where the map says so. */
  lookAgainAfterDays?: number | undefined;
};
