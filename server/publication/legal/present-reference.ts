import type { Bilingual } from "../bilingual.ts";
import type { LegalReference } from "../policies/legal-framework-schema.ts";

/** A legal reference as the public may see it: an identifier nobody confirmed is not shown as a fact. */
export type PresentedReference = Omit<LegalReference, "citation"> & {
  citation: string | null;
  note: Bilingual | null;
};

/**
 * Withholds citation, address and provisions of an entry that is not confirmed, and says so; dates
 * a consolidated act, which is an official text of its day and never "the current law".
 */
export function presentReference(entry: LegalReference): PresentedReference {
  if (entry.confidence === "unconfirmed") {
    const { celex: _, ...known } = entry;
    return { ...known, citation: null, url: null, consolidatedOn: null, articles: [], note: UNCONFIRMED };
  }
  return { ...entry, note: joined([consolidation(entry.consolidatedOn), formation(entry)]) };
}

const UNCONFIRMED: Bilingual = {
  da: "Nummer og adresse er ikke bekræftet og vises derfor ikke.",
  en: "Number and address are not confirmed and are therefore not shown.",
};

function consolidation(on: string | null): Bilingual | null {
  if (on === null) return null;
  return {
    da: `Officiel lovbekendtgørelse dateret ${longDate(on, "da")}.`,
    en: `Official consolidated text dated ${longDate(on, "en")}.`,
  };
}

function formation({ confidence, url }: LegalReference): Bilingual | null {
  if (confidence !== "formed-by-rule" || url === null) return null;
  return {
    da: "Adressen er dannet efter udgiverens faste mønster.",
    en: "The address is formed by the publisher's fixed pattern.",
  };
}

function joined(notes: readonly (Bilingual | null)[]): Bilingual | null {
  const present = notes.filter((note) => note !== null);
  if (present.length === 0) return null;
  return { da: present.map(({ da }) => da).join(" "), en: present.map(({ en }) => en).join(" ") };
}

function longDate(day: string, language: "da" | "en"): string {
  const format = new Intl.DateTimeFormat(language === "da" ? "da-DK" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
