import type { RedactionSuggestion, SuggestionKind } from "../../generated/schema.ts";

/** What is the person's own, and therefore nothing to hide. */
export type OwnIdentifiers = { name: string; cpr: string | null; email: string | null };

const CPR = /(?<![\d+])\d{6}[- ]?\d{4}(?!\d)/g;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const PHONE = /(?<![\d+-])(?:(?:\+|00)45 ?)?(?:\d{2} ?){3}\d{2}(?![\d-])/g;
const WORD = String.raw`\p{Lu}(?:\p{Ll}+|\.)(?:-\p{Lu}\p{Ll}+)*`;
const NAME = new RegExp(
  String.raw`(?<![\p{L}\d])${WORD}(?: (?:(?:van|von|de|af) )?${WORD})+(?![\p{L}\d])`,
  "gu",
);

/**
 * What in a free text may be about somebody else: names of two or more words, CPR numbers with and without dash,
 * e-mail addresses and telephone numbers, but not the person's own. Only suggestions: a person decides (Art. 15(4)).
 */
export function suggestRedactions(text: string, own: OwnIdentifiers): RedactionSuggestion[] {
  const found = [
    ...matches("CPR", CPR, text).filter((one) => digitsOf(text, one) !== digits(own.cpr ?? "")),
    ...matches("EMAIL", EMAIL, text).filter((one) => said(text, one) !== own.email?.toLowerCase()),
    ...matches("PHONE", PHONE, text),
    ...matches("NAME", NAME, text).filter((one) => !isOwnName(said(text, one), own.name)),
  ];
  const kept: RedactionSuggestion[] = [];
  for (const one of found) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function matches(kind: SuggestionKind, pattern: RegExp, text: string): RedactionSuggestion[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    kind,
    start: index,
    end: index + match.length,
  }));
}

function said(text: string, { start, end }: RedactionSuggestion): string {
  return text.slice(start, end).toLowerCase();
}

function digitsOf(text: string, one: RedactionSuggestion): string {
  return digits(said(text, one));
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}

/** Her own name, whole or in part: every word of it is one of hers. */
function isOwnName(name: string, own: string): boolean {
  const hers = new Set(own.toLowerCase().split(/\s+/));
  return name.split(" ").every((word) => hers.has(word));
}
