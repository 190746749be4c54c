import type { Language, LocalizedText } from "../generated/schema.ts";

/** A text in the language of the answer. */
export function inLanguage(text: Pick<LocalizedText, "da" | "en">, language: Language): string {
  return language === "DA" ? text.da : text.en;
}
