import { z } from "zod";
import { bilingualSchema, headerShape, isoDateSchema, keySchema } from "../bilingual.ts";

const provisionSchema = z.strictObject({
  /** Short name inside the entry, so that other files can write `gdpr#art-15-4`. */
  id: keySchema,
  /** How the law is cited, such as "§ 22, stk. 1"; Danish acts have no official address per article. */
  citation: bilingualSchema,
  about: bilingualSchema,
});

const entrySchema = z.strictObject({
  key: keySchema,
  title: bilingualSchema,
  /** What other texts call it, where the full title is too long to repeat. */
  shortTitle: bilingualSchema.optional(),
  kind: z.enum([
    "act",
    "order",
    "eu-regulation",
    "agreement",
    "collection",
    "decision",
    "finance",
    "guideline",
    "membership",
    "organisation",
    "policy",
    "statistics",
  ]),
  citation: z.string().min(1),
  url: z.url().nullable(),
  /** The number of an act in EUR-Lex, such as 32016R0679. */
  celex: z.string().optional(),
  /** How sure the identifier is: looked up, formed by the publisher's fixed pattern, or not confirmed. */
  confidence: z.enum(["confirmed", "formed-by-rule", "unconfirmed"]),
  /** The date of an official consolidated text; such a text is dated, and never "the current law". */
  consolidatedOn: isoDateSchema.nullable(),
  validFrom: isoDateSchema.nullable(),
  validTo: isoDateSchema.nullable(),
  supersededBy: keySchema.nullable(),
  relevance: bilingualSchema,
  articles: z.array(provisionSchema),
});

/** What `policies/legal-framework.yaml` holds: every rule and reference the institution names or relies on. */
export const legalFrameworkSchema = z.strictObject({ ...headerShape, entries: z.array(entrySchema).min(1) });

/** Every rule and reference the institution names or relies on. */
export type LegalFramework = z.infer<typeof legalFrameworkSchema>;

/** One rule or reference, with its validity and how sure its identifier is. */
export type LegalReference = z.infer<typeof entrySchema>;

/** One article or section of a rule. */
export type Provision = z.infer<typeof provisionSchema>;
