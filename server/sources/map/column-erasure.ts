import type { ColumnErasure } from "../../generated/schema.ts";
import type { EraseRule, Replacement } from "./erase-rules-schema.ts";

/** What an erasure does to one column of a collection, where the record itself does not stay under a condition (D9). */
export function columnErasure(erase: EraseRule, column: string): ColumnErasure {
  if (erase.action === "delete") return { method: "DELETED", detail: null };
  const replacement = erase.action === "anonymise" ? erase.set[column] : undefined;
  return replacement ? replacementOf(replacement) : { method: "KEPT", detail: null };
}

const TO = { year: "TO_YEAR", month: "TO_MONTH", day: "TO_DAY" } as const;

function replacementOf(set: Replacement): ColumnErasure {
  if ("null" in set) return { method: "EMPTIED", detail: null };
  if ("constant" in set) return { method: "CONSTANT", detail: String(set.constant) };
  if ("truncateTo" in set) return { method: TO[set.truncateTo], detail: null };
  if ("keepFirst" in set) return { method: "FIRST_CHARACTERS", detail: String(set.keepFirst) };
  if ("roundTo" in set) return { method: "ROUNDED", detail: String(set.roundTo) };
  if ("bands" in set) return { method: "BANDED", detail: set.bands.join(", ") };
  return { method: "hash" in set ? "HASHED" : "RANDOM", detail: null };
}
