import { z } from "zod";
import { text } from "../platform/text.ts";

const count = z.int().min(0, "Write a number of 0 or more.").max(100_000_000, "Write a smaller number.");

const facts = z
  .object({
    nature: text(4_000),
    persons: text(1_000).nullish(),
    personCount: count.nullish(),
    records: text(1_000).nullish(),
    recordCount: count.nullish(),
    consequences: text(4_000).nullish(),
    measures: text(4_000).nullish(),
  })
  .transform((known) => ({
    nature: known.nature,
    persons: known.persons ?? null,
    personCount: known.personCount ?? null,
    records: known.records ?? null,
    recordCount: known.recordCount ?? null,
    consequences: known.consequences ?? null,
    measures: known.measures ?? null,
  }));

const seen = { id: z.string(), version: z.int() };

/** What the DPO sends about breaches, operation by operation. */
export const breachInputs = {
  register: z.object({ awareAt: z.date(), facts }),
  describe: z.object({ ...seen, facts }),
  assess: z.object({ ...seen, risk: z.enum(["UNLIKELY", "RISK", "HIGH"]), reason: text(4_000) }),
  notify: z.object({
    ...seen,
    sentAt: z.date(),
    included: z
      .array(z.enum(["NATURE", "PERSONS", "RECORDS", "CONTACT", "CONSEQUENCES", "MEASURES"]))
      .min(1, "Say what the notification contained.")
      .refine((list) => new Set(list).size === list.length, "Name each part once."),
    text: text(8_000),
    lateReason: text(4_000).nullish(),
  }),
  tell: z.object({
    ...seen,
    told: z.enum(["TOLD", "DATA_UNINTELLIGIBLE", "RISK_REMOVED", "DISPROPORTIONATE_EFFORT"]),
    text: text(4_000),
  }),
} as const;
