import { z } from "zod";
import { hasHiddenMark } from "./policies/hidden-marks.ts";

/** The two languages every public text exists in; Danish is the default. */
export const LANGUAGES = ["da", "en"] as const;

/** One of the languages every public text exists in. */
export type Language = (typeof LANGUAGES)[number];

/** A language of the API as the texts are keyed by it. */
export function codeOf(language: "DA" | "EN"): Language {
  return language === "EN" ? "en" : "da";
}

const text = z
  .string()
  .trim()
  .min(1)
  .refine((written) => !hasHiddenMark(written), {
    error: "holds a mark that is not seen, such as one that turns the direction of writing. Remove it.",
  });

/** A text in Danish and English; neither may be missing (Art. 12(1): intelligible to those who read it). */
export const bilingualSchema = z.strictObject({ da: text, en: text });

/** A text in Danish and English. */
export type Bilingual = z.infer<typeof bilingualSchema>;

/** A key that files refer to each other by: lower-case words joined by hyphens. */
export const keySchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: "is not a key. Use lower-case letters, digits and hyphens only.",
});

/** A calendar day written as YYYY-MM-DD. */
export const isoDateSchema = z.iso.date();

/** What every file in `policies/` begins with: from when it is in force, and what changed. */
export const headerShape = { effectiveOn: isoDateSchema, changeNote: bilingualSchema };

const saysDemo = 'is a demo value that does not say so. Begin the text with "Demo: ", or set demo: false.';

/**
 * A fact only the operator knows. While `demo` is true the value is a placeholder, and it says
 * so itself, so that nobody can take it for a fact.
 */
export const operatorFactSchema = z
  .strictObject({ value: text, demo: z.boolean() })
  .refine(({ value, demo }) => !demo || value.startsWith("Demo: "), { error: saysDemo });

/** The same in both languages. */
export const bilingualFactSchema = z
  .strictObject({ value: bilingualSchema, demo: z.boolean() })
  .refine(({ value, demo }) => !demo || LANGUAGES.every((language) => value[language].startsWith("Demo: ")), {
    error: saysDemo,
  });
