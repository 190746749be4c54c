import { z } from "zod";

/** The version of the contract that this program speaks. */
export const CONTRACT_VERSION = "1";

/** The longest page a system may be asked for. */
export const LONGEST_PAGE = 1_000;

const name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,99}$/)
  .describe("A name in letters, digits, hyphens and underscores.");

const keyValues = z
  .record(z.string(), z.union([z.string(), z.number()]))
  .describe("The key fields of one record with their values.");

const identities = z
  .array(
    z.strictObject({
      kind: name.describe("The kind of identifier, such as cpr, patronId, cardNumber, email or phone."),
      value: z
        .string()
        .min(1)
        .max(1_000)
        .describe("The identifier, compared as it stands, never as a pattern."),
    }),
  )
  .min(1)
  .max(100)
  .describe(
    "Identifiers of one person. A record is hers when it has any of them. An empty list MUST be refused (400).",
  );

/** GET /health */
export const healthSchema = z
  .object({
    status: z.literal("ok"),
    contract: z.literal(CONTRACT_VERSION).describe("The version of this contract that is spoken."),
  })
  .describe("That the system answers. Nothing about anybody.");

/** GET /capabilities */
export const capabilitiesSchema = z
  .object({
    contract: z.literal(CONTRACT_VERSION),
    erase: z
      .boolean()
      .describe("Whether POST /erase is there, with dryRun. Where it is not, people erase by hand."),
    collections: z
      .array(
        z.object({
          name: name.describe("What the collection is called in every call."),
          key: z.array(name).min(1).describe("The fields that tell its records apart."),
          fields: z.array(name).min(1).describe("Every field a record may have, the key among them."),
          identities: z.array(name).min(1).describe("The kinds of identifier it is searched by."),
        }),
      )
      .min(1),
  })
  .describe("What the system holds about people and what it can do.");

/** POST /query, the question */
export const queryQuestionSchema = z
  .strictObject({
    collection: name,
    identities,
    pageSize: z.int().min(1).max(LONGEST_PAGE).describe("The most records that one answer may hold."),
    cursor: z
      .string()
      .min(1)
      .max(2_000)
      .nullable()
      .describe("`next` of the answer before; null for the first page."),
  })
  .describe("The person's records of one collection. Identifiers stand in the body, never in the address.");

/** POST /query, the answer */
export const queryAnswerSchema = z
  .object({
    records: z.array(
      z.object({
        foundBy: z
          .array(name)
          .min(1)
          .describe("The kinds of the identifiers asked for that this record has."),
        fields: z
          .record(z.string(), z.unknown())
          .describe("The record: only fields that the capabilities name."),
      }),
    ),
    next: z
      .string()
      .min(1)
      .max(2_000)
      .nullable()
      .describe("What asks for the next page; null after the last one."),
  })
  .describe("A page. Each record of the person stands on exactly one page, in the same order each time.");

const digest = z
  .string()
  .min(1)
  .max(200)
  .describe(
    "Changes whenever any record that would be erased is added, changed or taken away, and stays the same otherwise.",
  );

/** POST /erase, the question */
export const eraseQuestionSchema = z
  .strictObject({
    collections: z
      .array(
        z.strictObject({
          collection: name,
          identities,
          keep: z.array(keyValues).describe("Records of hers that MUST stay, by their keys."),
        }),
      )
      .min(1),
    dryRun: z.boolean().describe("true: say what would be erased, and change nothing."),
    expect: digest
      .nullable()
      .describe("The digest of a dry run with the same question; null in a dry run itself."),
  })
  .describe("Erases the person's records of the collections named, and of no others, all of it or nothing.");

/** POST /erase, the answer */
export const eraseAnswerSchema = z
  .object({
    dryRun: z.boolean(),
    collections: z.array(
      z.object({
        collection: name,
        erased: z.int().min(0).describe("How many records were erased, or would be."),
        kept: z.int().min(0).describe("How many of the person's records stay because keep named them."),
      }),
    ),
    digest,
  })
  .describe(
    "What was erased, or would be: one entry for each collection of the question, and for none beside them.",
  );

/** 409 and every other refusal */
export const refusalSchema = z
  .object({ error: name.describe("A code; CHANGED with 409. Never a value of the question or of a record.") })
  .describe("Why nothing was done.");

/** What a system says it can do. */
export type ContractCapabilities = z.infer<typeof capabilitiesSchema>;

/** One record of a page, and by which kinds of identifier it was found. */
export type ContractRecord = z.infer<typeof queryAnswerSchema>["records"][number];

/** What a system erased, or would. */
export type EraseAnswer = z.infer<typeof eraseAnswerSchema>;

/** What a system is asked to erase. */
export type EraseQuestion = z.infer<typeof eraseQuestionSchema>;

/** What a system is asked about one person. */
export type QueryQuestion = z.infer<typeof queryQuestionSchema>;
