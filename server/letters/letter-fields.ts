import { z } from "zod";
import { text } from "../platform/text.ts";

const right = z.enum(["ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION", "PORTABILITY", "OBJECTION"]);
const day = z.iso.date();
const localized = z.object({ da: text(2_000), en: text(2_000) });
const free = text(4_000);
/** What staff add in their own words, where the letter has no other place for them. */
const note = free.nullish();
const some = <T>(item: z.ZodType<T>) => z.tuple([item], item);

const reason = z.object({
  ground: text(100),
  provision: localized,
  text: localized,
  until: localized.nullable(),
  /** How many records it covers; 0 where it is about the whole. */
  count: z.int().min(0),
  /** `key` or `key#provision` of the legal framework; MUST resolve in the version in force. */
  legalReferenceKey: text(200),
});

const granted = z.object({ right, outcome: z.literal("GRANTED") });
const denied = z.object({
  right,
  outcome: z.enum(["PARTLY", "REFUSED"]),
  reasons: some(reason),
  considerations: free,
});

/**
 * What each letter is merged from. A refusal, whole or in part, without ground, provision and main considerations
 * is no value of its type (Art. 12(4); forvaltningsloven §§ 22-24).
 */
export const letterFields = {
  /** The request has come, and by when it is answered (Art. 12(3)). */
  RECEIPT: z.strictObject({ rights: some(right), receivedOn: day, targetOn: day, dueOn: day }),
  /** We have reasonable doubts about who asks (Art. 12(6)). */
  IDENTITY_NEEDED: z.strictObject({
    why: free,
    ways: some(z.enum(["MITID", "IN_PERSON", "DOCUMENT"])),
    pausesDeadline: z.boolean(),
    note,
  }),
  /** What the request covers must be said more closely (recital 63). */
  CLARIFICATION: z.strictObject({ question: free, pausesDeadline: z.boolean() }),
  /** The one extension, with its reasons (Art. 12(3), second and third sentence). */
  EXTENSION: z.strictObject({
    reason: z.enum(["COMPLEXITY", "NUMBER_OF_REQUESTS"]),
    explanation: free,
    formerDueOn: day,
    newDueOn: day,
  }),
  /** The answer is late: why, and by which day staff expect it (Art. 12(2), 12(3)). */
  DELAY: z.strictObject({ explanation: free, dueOn: day, expectedOn: day }),
  /** The answer to every right of the request (Art. 12(3), 12(4)). */
  DECISION: z.strictObject({
    decisions: some(z.discriminatedUnion("outcome", [granted, denied])),
    note,
  }),
  /** What was erased and read again (Art. 17, 5(2)). */
  ERASURE_CERTIFICATE: z.strictObject({
    systems: some(
      z.object({
        title: localized,
        executedOn: day,
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        collections: z.array(
          z.object({ title: localized, erased: z.int(), anonymised: z.int(), kept: z.int() }),
        ),
        /** What people confirmed by hand; left out where a machine erased and read again. */
        byHand: z.enum(["ERASED", "NOTHING_THERE"]).optional(),
      }),
    ),
  }),
  /** A recipient is told of a rectification, an erasure or a restriction (Art. 19). Goes to the recipient. */
  RECIPIENT_NOTICE: z.strictObject({
    recipient: z.object({ name: text(200), address: text(500).nullable() }),
    action: z.enum(["RECTIFIED", "ERASED", "RESTRICTED", "RESTRICTION_LIFTED"]),
    doneOn: day,
    what: free,
    note,
  }),
  /** Told before a restriction is lifted (Art. 18(3)). */
  RESTRICTION_LIFTED: z.strictObject({ restrictedOn: day, liftsOn: day, what: free, why: free }),
  /** After an erasure: what remains, why and until when (Art. 17(3)). */
  DATA_REMAINS: z.strictObject({ remains: some(reason) }),
} as const;

/** The letters there are. */
export type LetterKind = keyof typeof letterFields;

/** What one letter is merged from. */
export type LetterFields<K extends LetterKind = LetterKind> = z.infer<(typeof letterFields)[K]>;

/** A letter to be written: its kind with its fields. */
export type LetterContent = { [K in LetterKind]: { letter: K; fields: LetterFields<K> } }[LetterKind];

/** The answer to one right, as a letter tells it. */
export type DecisionPart = LetterFields<"DECISION">["decisions"][number];

/** Why something is refused, withheld or kept, as a letter tells it. */
export type LetterReason = z.infer<typeof reason>;

/** A right in the law, whether or not this service handles it. */
export type LetterRight = z.infer<typeof right>;
