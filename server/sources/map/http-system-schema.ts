import { z } from "zod";
import { bilingualSchema } from "../../publication/bilingual.ts";
import { collectionsOf, columnSchema, systemShape, recipientKeysSchema } from "./column-schema.ts";
import { handRuleSchema } from "./hand-rule.ts";
import { IDENTITY_KINDS, identityKindSchema, type IdentityKind } from "./identity-kinds.ts";
import { accessShape } from "./http-access-schema.ts";
import { handEraseSchema } from "./manual-system-schema.ts";

/** Where a value stands in a record. */
export const placePath = z.string().regex(/^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)*$/, {
  error: "is not a place in a record. Write it as field or field.inner.",
});

const callPath = z.string().regex(/^\/[^?#\s]*$/, {
  error: "is not a path. Begin it with a slash, and give what follows a question mark under parameters.",
});

/** How the next page is asked for. */
const paginationSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("page"), parameter: z.string(), first: z.int().default(1) }),
  z.strictObject({ kind: z.literal("offset"), parameter: z.string() }),
  z.strictObject({ kind: z.literal("cursor"), parameter: z.string(), next: placePath }),
  z.strictObject({ kind: z.literal("link") }),
]);

const fieldSchema = columnSchema.extend({
  /** Where it stands in a record; under its own name when left out. */
  place: placePath.optional(),
});

const collectionSchema = z
  .strictObject({
    title: bilingualSchema,
    path: callPath,
    parameters: z.record(z.string(), z.string()).default({}),
    /** Where the records are in the answer; the answer itself when left out. One object counts as one record. */
    records: placePath.optional(),
    pagination: paginationSchema.optional(),
    /** What 404 means: that the system has nobody by this identifier, or that something is wrong. */
    notFound: z.enum(["nothing", "fault"]).default("fault"),
    key: z.array(z.string()).min(1),
    /** Fields of a record that are known and hold nothing about a person. */
    ignore: z.array(z.string()).default([]),
    yields: z.record(identityKindSchema, placePath).optional(),
    columns: z.record(placePath, fieldSchema),
    recipients: recipientKeysSchema,
    archiveDisposition: z.enum(["DESTROY", "PRESERVE", "UNDECIDED"]),
    erase: handEraseSchema,
  })
  .refine((collection) => kindsIn(collection).length === 1, {
    path: ["path"],
    error: `names no identifier of the person, or several. Put one of {${IDENTITY_KINDS.join("}, {")}} into path or parameters.`,
  })
  .refine(({ key, columns }) => key.every((name) => Object.hasOwn(columns, name)), {
    path: ["key"],
    error: "names a column that is not described. Add it to columns.",
  })
  .transform((collection) => ({
    ...collection,
    identity: Object.fromEntries(kindsIn(collection).map((kind) => [kind, kind])) as Partial<
      Record<IdentityKind, string>
    >,
  }));

/** A system with an HTTP interface of its own that is read as it is; people erase in it. */
export const httpSystemSchema = z.strictObject({
  ...systemShape,
  kind: z.literal("http"),
  ...accessShape,
  byHand: handRuleSchema.extend({ erase: bilingualSchema }),
  collections: collectionsOf(collectionSchema),
});

/** Where personal data lives in a system with an HTTP interface, and its fate. */
export type HttpMap = z.infer<typeof httpSystemSchema>;

/** One endpoint of a system and what becomes of its records. */
export type HttpCollection = HttpMap["collections"][string];

/** The kinds of identifier that a call needs. */
function kindsIn({
  path,
  parameters,
}: {
  path: string;
  parameters: Readonly<Record<string, string>>;
}): IdentityKind[] {
  const text = [path, ...Object.values(parameters)].join(" ");
  return [...new Set([...text.matchAll(/\{([A-Za-z][A-Za-z0-9]*)\}/g)].map(([, kind = ""]) => kind))];
}
