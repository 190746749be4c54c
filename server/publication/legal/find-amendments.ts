import type { FeedEntry } from "./gazette-feed.ts";
import type { LegalFramework, LegalReference } from "../policies/legal-framework-schema.ts";

/** What happened to an act. */
export type AmendmentKind = "AMENDED" | "REPEALED" | "NEW_CONSOLIDATION";

/** An act of the framework that an entry of the gazette is about. */
export type Amendment = { referenceKey: string; amendment: AmendmentKind; entry: FeedEntry };

/** Only acts change by announcement in the gazette. */
const ACTS: readonly LegalReference["kind"][] = ["act", "order", "eu-regulation"];

/** Finds the entries of the gazette that amend, repeal or consolidate an act the framework holds in its present form. */
export function findAmendments(
  entries: readonly FeedEntry[],
  { entries: acts }: LegalFramework,
): Amendment[] {
  const present = acts.filter(({ kind, supersededBy }) => ACTS.includes(kind) && supersededBy === null);
  return entries.flatMap((entry) =>
    present.flatMap((act) => {
      const amendment = isAbout(entry, act) ? kindOf(entry.title) : undefined;
      return amendment ? [{ referenceKey: act.key, amendment, entry }] : [];
    }),
  );
}

/** What an entry does to the act it names, by the words Danish titles use. */
function kindOf(title: string): AmendmentKind | undefined {
  if (/ophævelse/i.test(title)) return "REPEALED";
  if (/ændring|berigtigelse/i.test(title)) return "AMENDED";
  return /^(?:lov)?bekendtgørelse af /i.test(title) ? "NEW_CONSOLIDATION" : undefined;
}

/** The act's own announcement is no news of it. */
function isAbout({ id, title, links }: FeedEntry, act: LegalReference): boolean {
  if (act.url !== null && id === act.url) return false;
  if (act.url !== null && links.includes(act.url)) return true;
  return namesOfAct(act).some((name) => wholeWords(name).test(title));
}

/** What a title may call an act: its short title, and its title with and without what stands in brackets. */
export function namesOfAct({ title, shortTitle }: LegalReference): string[] {
  const [main = ""] = title.da.split(" – ");
  const inBrackets = [...main.matchAll(/\(([^()]+)\)/g)].map(([, inner]) => inner ?? "");
  return [shortTitle?.da ?? "", main.replace(/\s*\([^()]*\)\s*/g, " "), ...inBrackets]
    .map((name) => name.replace(/\s+/g, " ").trim())
    .filter((name) =>
      /^\p{L}[\p{L} ,.§\d-]*(lov|loven|bekendtgørelse|bekendtgørelsen|forordningen)$|^(Lov|Bekendtgørelse|Forordning) om /iu.test(
        name,
      ),
    );
}

function wholeWords(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<!\\p{L})${literal}(?!\\p{L})`, "iu");
}
