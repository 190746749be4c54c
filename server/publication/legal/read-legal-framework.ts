import type { Context } from "../../context.ts";
import type {
  LegalFramework as LegalFrameworkView,
  LegalReference as LegalReferenceView,
  LegalReferenceKind,
} from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { text } from "../../platform/text.ts";
import { searchLegalEntries } from "./legal-search-store.ts";
import { presentEntry } from "./present-legal-framework.ts";
import { findVersionOn } from "../versions/published-version-store.ts";
import { dayOf } from "../read-publication.ts";

type On = { on?: string | null | undefined };

type Wanted = On & {
  kind?: LegalReferenceKind | null | undefined;
  inForce?: boolean;
  search?: string | null | undefined;
};

/** The law and agreements the library's work rests on, as published on a day; all, by kind, in force, or found by words. */
export async function readLegalFramework(
  ctx: Context,
  { kind, inForce = false, search, on }: Wanted,
): Promise<LegalFrameworkView | null> {
  const day = dayOf(ctx, on);
  const [found, record] = await Promise.all([
    findVersionOn(ctx.db, "LEGAL_FRAMEWORK", day),
    findVersionOn(ctx.db, "PROCESSING_ACTIVITIES", day),
  ]);
  if (!found) return null;
  const { version, content } = found;
  const references = content.entries
    .map((entry) => presentEntry(content, entry, record?.content))
    .filter((entry) => !kind || entry.kind === kind)
    .filter((entry) => !inForce || isInForce(entry, day));
  if (search === null || search === undefined) return { version, references };
  const words = parseInput(text(200), search, "search");
  const keys = await searchLegalEntries(ctx.db, version.id, words);
  return { version, references: keys.flatMap((key) => references.filter((entry) => entry.key === key)) };
}

/** One entry of the legal framework by its key. */
export async function readLegalReference(
  ctx: Context,
  { key, on }: { key: string } & On,
): Promise<LegalReferenceView | null> {
  const day = dayOf(ctx, on);
  const found = await findVersionOn(ctx.db, "LEGAL_FRAMEWORK", day);
  const entry = found?.content.entries.find((candidate) => candidate.key === key);
  if (!entry) return null;
  const record = await findVersionOn(ctx.db, "PROCESSING_ACTIVITIES", day);
  return presentEntry(found?.content, entry, record?.content);
}

/** What has a first or last day applies between them; what has none is taken to apply. */
function isInForce({ validFrom, validTo }: LegalReferenceView, day: string): boolean {
  return (!validFrom || validFrom <= day) && (!validTo || validTo >= day);
}
