import { z } from "zod";
import { isoDateSchema, keySchema } from "./bilingual.ts";

/** The blocks a policy text asks for; each is written from the register, and none may be left out. */
export const PLACEHOLDERS = [
  "controller",
  "dpo",
  "purposes",
  "recipients",
  "retention",
  "rights",
  "supervisory-authority",
] as const;

/** The name of a block that is written from the register. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What a privacy policy must tell (Art. 13(1)-(2), 14(1)(d), 14(2)(f)), and the notice of its own of Art. 21(4). */
export const MANDATORY_ITEMS = [
  "13-1-a",
  "13-1-b",
  "13-1-c",
  "13-1-d",
  "13-1-e",
  "13-1-f",
  "13-2-a",
  "13-2-b",
  "13-2-c",
  "13-2-d",
  "13-2-e",
  "13-2-f",
  "14-1-d",
  "14-2-f",
  "21-4",
] as const;

/** What stands between the two `---` lines: `covers` names the section that tells each mandatory item. */
export const frontMatterSchema = z.strictObject({
  title: z.string().trim().min(1),
  changeNote: z.string().trim().min(1),
  effectiveOn: isoDateSchema,
  covers: z.record(z.enum(MANDATORY_ITEMS), keySchema),
});

const sectionSchema = z.strictObject({
  id: keySchema,
  title: z.string().min(1),
  markdown: z.string().min(1, { error: "is empty. Write the section's text." }),
});

/** The privacy policy in one language, as its author wrote it. */
export const policyTextSchema = frontMatterSchema.extend({
  introduction: z.string(),
  sections: z.array(sectionSchema).min(1, { error: "is empty. Write at least one section: ## Title {#id}." }),
});

/** The privacy policy in one language, as its author wrote it. */
export type PolicyText = z.infer<typeof policyTextSchema>;

/** One edition of the privacy policy in both languages (Art. 13, 14). */
export type PrivacyPolicy = { effectiveOn: string; da: PolicyText; en: PolicyText };
