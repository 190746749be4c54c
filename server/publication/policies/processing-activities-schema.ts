import { z } from "zod";
import { bilingualFactSchema, bilingualSchema, headerShape, keySchema } from "../bilingual.ts";

/** `framework-key` or `framework-key#provision-id`. */
const legalReferenceSchema = z.string().regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/, {
  error: "is not a legal reference. Write a key of the legal framework, or key#provision.",
});

/** A named list that activities pick from, so that one thing has one name. */
const namedSchema = z.strictObject({ key: keySchema, name: bilingualSchema });

const recipientSchema = z.strictObject({
  key: keySchema,
  /** The actual recipient by name (CJEU C-154/21); a demo value until the operator names it. */
  name: bilingualFactSchema,
  category: z.enum(["processor", "authority", "controller", "library"]),
  receives: bilingualSchema,
  /** The country outside the EU/EEA and the safeguards there; null inside (Art. 13(1)(f), 30(1)(d)-(e)). */
  thirdCountry: z.strictObject({ country: bilingualSchema, safeguards: bilingualSchema }).nullable(),
});

const retentionSchema = z
  .strictObject({
    category: keySchema,
    period: bilingualSchema,
    /** The same as an ISO 8601 duration, or null where only a criterion can be given. */
    duration: z
      .string()
      .regex(/^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, {
        error: "is not a duration. Write it as P30D, P4W or P5Y, or null.",
      })
      .nullable(),
    basis: bilingualSchema,
    /** The entries of the legal framework behind the period, where there are any. */
    references: z.array(legalReferenceSchema).optional(),
    status: z.enum(["default", "undecided", "confirmed"]),
    demo: z.boolean(),
  })
  .refine(({ status, demo }) => demo === (status !== "confirmed"), {
    error:
      "has a status and a demo mark that disagree. Write status: confirmed with demo: false, or leave demo: true.",
  });

const legalBasisSchema = z.strictObject({
  /** The letter of Art. 6(1): consent, contract, legal obligation or public task. An authority's tasks never rest on (f). */
  article6: z.enum(["a", "b", "c", "e"]),
  covers: bilingualSchema,
  references: z.array(legalReferenceSchema).min(1),
});

const activitySchema = z.strictObject({
  key: keySchema,
  name: bilingualSchema,
  purposes: z.array(bilingualSchema).min(1),
  dataSubjects: z.array(keySchema).min(1),
  categories: z.array(keySchema).min(1),
  /** Empty means that nobody outside the institution receives the data. */
  recipients: z.array(keySchema),
  transfers: bilingualSchema,
  retention: z.array(retentionSchema).min(1),
  securityMeasures: z.array(keySchema).min(1),
  legalBasis: z.array(legalBasisSchema).min(1),
  automatedDecisions: bilingualSchema,
  sources: z.array(keySchema).min(1),
  /** Whether the citizen must give the data, and what happens otherwise (Art. 13(2)(e)). */
  requirement: z.strictObject({ isRequired: z.boolean(), consequence: bilingualSchema }),
});

/** What `policies/processing-activities.yaml` holds: the record of processing (Art. 30(1)). */
export const processingActivitiesSchema = z.strictObject({
  ...headerShape,
  /** Art. 30(1)(a): the names stand in organisation.yaml, once. */
  controller: z.literal("organisation.controller"),
  dpo: z.literal("organisation.dpo"),
  /** What the controller has yet to confirm for the whole record. */
  confirmations: z.strictObject({
    legalBasis: bilingualFactSchema,
    recipients: bilingualFactSchema,
    transfers: bilingualFactSchema,
    securityMeasures: bilingualFactSchema,
  }),
  dataSubjects: z.array(namedSchema).min(1),
  categories: z.array(namedSchema).min(1),
  sources: z.array(namedSchema).min(1),
  securityMeasures: z.array(namedSchema).min(1),
  recipients: z.array(recipientSchema).min(1),
  activities: z.array(activitySchema).min(1),
});

/** The record of processing activities (Art. 30(1)). */
export type ProcessingActivities = z.infer<typeof processingActivitiesSchema>;

/** One processing activity of the record. */
export type Activity = ProcessingActivities["activities"][number];

/** One recipient of personal data (Art. 4(9)). */
export type Recipient = ProcessingActivities["recipients"][number];

/** How long one category of data is kept (Art. 30(1)(f)). */
export type Retention = Activity["retention"][number];

/** One letter of Art. 6(1) with the provisions behind it. */
export type LegalBasis = Activity["legalBasis"][number];
