import { z } from "zod";
import { bilingualSchema } from "../../publication/bilingual.ts";
import { collectionsOf, columnSchema, systemShape, recipientKeysSchema } from "../map/column-schema.ts";
import { keepComparisonSchema, remainsShape } from "../map/erase-rules-schema.ts";
import { handRuleSchema } from "../map/hand-rule.ts";
import { accessShape, secretName } from "../map/http-access-schema.ts";
import { placePath } from "../map/http-system-schema.ts";
import { identityKindSchema, type IdentityKind } from "../map/identity-kinds.ts";
import { LONGEST_PAGE } from "./messages.ts";

const fieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, {
  error: "is not the name of a field. Use letters, digits, hyphens and underscores.",
});

const whereSchema = z
  .record(fieldName, keepComparisonSchema)
  .refine((where) => Object.keys(where).length > 0, {
    error: "is empty, which would match every record. Name at least one field, or use erase.action: keep.",
  });

/** What becomes of the records when their person is erased: the system itself erases them, or they stay. */
const eraseSchema = z.discriminatedUnion(
  "action",
  [
    z.strictObject({
      action: z.literal("delete"),
      keepWhen: z.array(z.strictObject({ where: whereSchema, ...remainsShape })).optional(),
    }),
    z.strictObject({ action: z.literal("keep"), ...remainsShape }),
  ],
  { error: "must have an action. Use delete or keep." },
);

const collectionSchema = z
  .strictObject({
    title: bilingualSchema,
    key: z.array(fieldName).min(1),
    /** The kinds of identifier it is searched by; a record that has any of them is the person's. */
    identity: z.array(identityKindSchema).min(1),
    /** Further identifiers of the person that her records tell, and in which field. */
    yields: z.record(identityKindSchema, placePath).optional(),
    /** Fields that are known and hold nothing about a person. */
    ignore: z.array(fieldName).default([]),
    columns: z.record(fieldName, columnSchema),
    recipients: recipientKeysSchema,
    archiveDisposition: z.enum(["DESTROY", "PRESERVE", "UNDECIDED"]),
    erase: eraseSchema,
  })
  .superRefine(({ key, columns, erase }, ctx) => {
    const conditions = erase.action === "delete" ? (erase.keepWhen ?? []) : [];
    const used = [
      ...key.map((name, index) => ({ name, path: ["key", index] })),
      ...conditions.flatMap(({ where }, index) =>
        Object.keys(where).map((name) => ({ name, path: ["erase", "keepWhen", index, "where", name] })),
      ),
    ];
    for (const { name, path } of used.filter((one) => !Object.hasOwn(columns, one.name)))
      ctx.addIssue({
        code: "custom",
        path,
        message: `names the field ${name}, which is not described. Add it to columns.`,
      });
  })
  .transform((collection) => ({
    ...collection,
    identity: Object.fromEntries(collection.identity.map((kind) => [kind, kind])) as Partial<
      Record<IdentityKind, string>
    >,
  }));

/** What the maps of systems that keep the contract say alike. */
const contractShape = {
  ...systemShape,
  /** How people do there what the system says it cannot. */
  byHand: handRuleSchema.optional(),
  pageSize: z.int().min(1).max(LONGEST_PAGE).default(200),
  /** Collections that the system has and that hold nothing about a person, and why. */
  ignored: z.record(z.string(), z.string().trim().min(10)).optional(),
  collections: collectionsOf(collectionSchema),
};

/** A system that a department runs and that speaks the department contract (docs/department-contract.openapi.yaml). */
export const contractSystemSchema = z.strictObject({
  ...contractShape,
  kind: z.literal("contract"),
  ...accessShape,
});

/** A system that a TypeScript file of the operator's reads and erases in, by the functions of the same contract. */
export const moduleSystemSchema = z.strictObject({
  ...contractShape,
  kind: z.literal("module"),
  /** The file in SOURCE_MODULES_DIR. */
  module: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*\.(ts|mts|js|mjs)$/, {
    error: "is not the name of a file. Name one of SOURCE_MODULES_DIR, such as sign-up-lists.ts.",
  }),
  /** What the file needs to know, as texts; nothing secret. */
  settings: z.record(z.string(), z.string()).default({}),
  /** The names in SOURCE_SECRETS that the file is given. */
  secrets: z.array(secretName).default([]),
  /** Longest wait for an answer of the file, in seconds. */
  timeout: z.int().min(1).max(600).default(30),
});

/** Where personal data lives in a department's own system, and its fate. */
export type DepartmentMap = z.infer<typeof contractSystemSchema>;

/** Where personal data lives that a file of the operator's reaches, and its fate. */
export type ModuleMap = z.infer<typeof moduleSystemSchema>;

/** The map of any system that keeps the contract. */
export type ContractMap = DepartmentMap | ModuleMap;

/** One collection of such a system. */
export type ContractCollection = ContractMap["collections"][string];
