import { z } from "zod";
import {
  bilingualFactSchema,
  bilingualSchema,
  headerShape,
  keySchema,
  operatorFactSchema,
} from "../bilingual.ts";

const contactSchema = z.strictObject({
  name: operatorFactSchema,
  address: operatorFactSchema,
  phone: operatorFactSchema,
  email: operatorFactSchema,
});

const controllerSchema = contactSchema.extend({ cvr: operatorFactSchema });

const accessibilitySchema = z.strictObject({
  /** The statement in the authority's WAS-Tool. */
  statementUrl: operatorFactSchema,
  contact: z.strictObject({ phone: operatorFactSchema, email: operatorFactSchema }),
  /** The statement is reviewed at changes and every year. */
  reviewedOn: operatorFactSchema,
});

const supervisoryAuthoritySchema = z.strictObject({
  name: bilingualSchema,
  address: z.string().min(1),
  cvr: z.string().min(1),
  phone: z.string().min(1),
  email: z.email(),
  url: z.url(),
  complaint: bilingualSchema,
});

const subjectSchema = z.strictObject({
  key: keySchema,
  title: bilingualSchema,
  text: bilingualSchema,
  /** Keys of the legal framework that the subject is about. */
  references: z.array(keySchema),
});

/** What `policies/organisation.yaml` holds: who is responsible, whom to turn to, what the institution is. */
export const organisationSchema = z.strictObject({
  ...headerShape,
  name: z.string().min(1),
  /** Who decides why and how personal data is processed (Art. 4(7), 13(1)(a), 30(1)(a)). */
  controller: controllerSchema,
  /** The data protection officer (Art. 13(1)(b), 37(1)(a)). */
  dpo: contactSchema,
  /** Where a citizen may complain (Art. 13(2)(d), 77). */
  supervisoryAuthority: supervisoryAuthoritySchema,
  openingHours: bilingualFactSchema,
  /** What the accessibility statement must say of the operator (webtilgængelighedsloven § 4). */
  accessibility: accessibilitySchema,
  subjects: z.array(subjectSchema).min(1),
});

/** Who is responsible, whom to turn to, and what the institution is. */
export type Organisation = z.infer<typeof organisationSchema>;
