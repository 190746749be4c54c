import { AppError } from "../errors.ts";
import type { LegalFramework } from "../publication/policies/legal-framework-schema.ts";
import type { LetterContent, LetterReason } from "./letter-fields.ts";

/** Refuses reasons that rest on a provision which the legal framework of the day does not have in force. */
export function refuseUnresolved(
  framework: LegalFramework,
  reasons: readonly LetterReason[],
  day: string,
): void {
  const unresolved = reasons.filter((reason) => !resolves(framework, reason.legalReferenceKey, day));
  if (unresolved.length === 0) return;
  const named = unresolved.map(({ ground, legalReferenceKey }) => `${ground} (${legalReferenceKey})`);
  throw new AppError(
    "INVALID_INPUT",
    `The legal framework in force lacks the provision behind ${[...new Set(named)].join(", ")}. ` +
      "Add it to policies/legal-framework.yaml and publish, or choose another ground.",
  );
}

/**
 * Whether `key` or `key#provision` is in the framework and in force on a day. Of an entry that is not confirmed the
 * public sees the name only, so no provision of it resolves.
 */
function resolves(framework: LegalFramework, reference: string, day: string): boolean {
  const [key, provision] = reference.split("#");
  const entry = framework.entries.find((candidate) => candidate.key === key);
  if (!entry) return false;
  const isInForce = (entry.validFrom ?? day) <= day && day <= (entry.validTo ?? day);
  if (provision === undefined || !isInForce) return isInForce;
  return entry.confidence !== "unconfirmed" && entry.articles.some(({ id }) => id === provision);
}

/** The reasons a letter gives. */
export function reasonsIn({ letter, fields }: LetterContent): readonly LetterReason[] {
  if (letter === "DATA_REMAINS") return fields.remains;
  if (letter !== "DECISION") return [];
  return fields.decisions.flatMap((part) => (part.outcome === "GRANTED" ? [] : part.reasons));
}
