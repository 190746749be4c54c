import { z } from "zod";
import { emailAddress } from "../platform/email-address.ts";
import { text, textOfAtLeast } from "../platform/text.ts";
import { rightDetailsInput } from "./rights/right-details.ts";

const RIGHTS = ["ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION", "PORTABILITY", "OBJECTION"] as const;

const rights = z
  .array(z.enum(RIGHTS))
  .min(1, "Name at least one right.")
  .refine((list) => new Set(list).size === list.length, "Name each right once.")
  .transform((list) => [...list].sort());

const language = z.enum(["DA", "EN"]);

/** An idempotency key: chosen by the sender, opaque to us. */
export const idempotencyKey = text(64).refine((value) => value.length >= 8, "Use 8 to 64 characters.");

/** Scans that staff were shown. */
export const evidenceIds = z
  .array(z.uuid("Use the id of a file that was uploaded."))
  .max(10, "Use at most 10 files.")
  .default([]);

/** What was shown to prove who somebody is. */
export const identityDocument = z.enum(
  ["PASSPORT", "DRIVING_LICENCE", "HEALTH_CARD_AND_CERTIFICATE", "OTHER"],
  "Choose what was shown.",
);

/** What a citizen sends. */
export const submitInput = z.object({
  rights,
  language,
  onBehalfOf: text(100).nullish(),
  onBehalfReason: text(2_000).nullish(),
  powerOfAttorney: z.object({ name: text(200), cpr: z.string(), expiresOn: z.iso.date() }).nullish(),
  scope: text(2_000).nullish(),
  details: rightDetailsInput.nullish(),
  contactEmail: emailAddress.nullish(),
  idempotencyKey,
});

/** What staff type in when a request came another way. */
export const registerInput = z.object({
  rights,
  language,
  channel: z.enum(
    ["LETTER", "EMAIL", "PHONE", "COUNTER", "FORWARDED_BY_ARCHIVE"],
    "Choose how it came; PORTAL is for citizens.",
  ),
  receivedAt: z.date(),
  subject: z.object({
    name: text(200),
    cpr: z.string(),
    address: text(500).nullish(),
    email: emailAddress.nullish(),
  }),
  representation: z
    .object({
      kind: z.enum(["GUARDIAN", "POWER_OF_ATTORNEY", "ESTATE"]),
      name: text(200),
      contact: text(500).nullish(),
      rights: z
        .array(z.enum(["ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION", "PORTABILITY", "OBJECTION"]))
        .nullish(),
      expiresOn: z.iso.date().nullish(),
      reason: text(2_000).nullish(),
    })
    .nullish(),
  scope: text(2_000).nullish(),
  details: rightDetailsInput.nullish(),
  idempotencyKey,
});

/** What staff send to decide on records. */
export const decideItemsInput = z.object({
  id: z.string(),
  version: z.int(),
  items: z
    .array(
      z.object({
        itemId: text(100),
        decision: z.enum(["RELEASE", "WITHHOLD", "REDACT"]),
        ground: z.string().nullish(),
        redactions: z
          .array(
            z.object({
              column: text(63),
              start: z.int().nullish(),
              end: z.int().nullish(),
              ground: z.string(),
            }),
          )
          .max(100, "Hide at most 100 parts of a record.")
          .nullish(),
        considerations: text(4_000).nullish(),
      }),
    )
    .min(1, "Name at least one record.")
    .max(100, "Decide on at most 100 records at a time.")
    .refine(
      (list) => new Set(list.map((item) => item.itemId)).size === list.length,
      "Name each record once.",
    ),
});

/** What the DPO sends to answer. */
export const decideInput = z.object({
  id: z.string(),
  version: z.int(),
  decisions: z.array(
    z.object({
      right: z.enum(RIGHTS),
      outcome: z.enum(["GRANTED", "PARTLY", "REFUSED"]),
      ground: z.string().nullish(),
      erasureGround: z.string().nullish(),
      activities: z.array(text(100)).max(100, "Name at most 100 processing activities.").nullish(),
      considerations: text(4_000).nullish(),
    }),
  ),
  letterNote: text(4_000).nullish(),
});

const words = textOfAtLeast(10, 2_000);

/** A question about what the person wants. */
export const clarificationInput = z.object({ id: z.string(), version: z.int(), question: words });

/** A question about who the person is, and what makes that doubtful. */
export const identityQuestionInput = clarificationInput.extend({ doubt: words });

/** What a citizen is told of a late answer. */
export const delayInput = z.object({
  id: z.string(),
  version: z.int(),
  expectedOn: z.iso.date(),
  explanation: words,
});

/** The one extension of a request. */
export const extendInput = z.object({
  id: z.string(),
  version: z.int(),
  reason: z.enum(["COMPLEXITY", "NUMBER_OF_REQUESTS"]),
  explanation: words,
});
