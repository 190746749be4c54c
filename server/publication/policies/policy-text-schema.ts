import { z } from "zod";
import { isoDateSchema, keySchema } from "../bilingual.ts";
import type { TextDocument } from "./text-kinds.ts";

/**
 * What stands between the two `---` lines. `covers` names the section that tells each mandatory item;
 * what is missing in it is the gate's to say (policy-gate.ts), so that every gap is told at once.
 */
const frontMatterSchema = z.strictObject({
  title: z.string().trim().min(1),
  changeNote: z.string().trim().min(1),
  effectiveOn: isoDateSchema,
  covers: z.record(z.string(), keySchema),
});

const sectionSchema = z.strictObject({
  id: keySchema,
  title: z.string().min(1),
  markdown: z.string().min(1, { error: "is empty. Write the section's text." }),
});

/** A text in one language, as its author wrote it. */
export const policyTextSchema = frontMatterSchema.extend({
  introduction: z.string(),
  sections: z.array(sectionSchema).min(1, { error: "is empty. Write at least one section: ## Title {#id}." }),
});

/** A text in one language, as its author wrote it. */
export type PolicyText = z.infer<typeof policyTextSchema>;

/** One edition of a text in both languages. */
export type TextEdition = { document: TextDocument; effectiveOn: string; da: PolicyText; en: PolicyText };
