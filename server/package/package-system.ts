import type { Context } from "../context.ts";
import type { Language } from "../generated/schema.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { findCollection, type Collection, type DataMap } from "../sources/map/data-map-schema.ts";
import { listFindingPages, readFindingPage } from "../sources/collection/finding-store.ts";
import type { FoundRow } from "../sources/sql/page-rows.ts";
import { itemIdOf } from "../sources/review/item-id.ts";
import { redactRow } from "../sources/review/redact.ts";
import type { ReviewItem, StoredRedaction } from "../sources/review/review-store.ts";
import { openLeftOut, type SourceRun } from "../sources/collection/source-run-store.ts";
import { packagedByHand } from "./package-by-hand.ts";
import { byGround } from "./by-ground.ts";
import { inLanguage } from "./in-language.ts";
import type { PackagedCollection, PackagedSystem } from "./package-input.ts";

/** What a copy is made from: the decisions on records, and the key that opens what was found. */
export type CopySource = {
  ctx: Context;
  request: DataRequest;
  key: Buffer;
  reviews: readonly ReviewItem[];
  redactions: readonly StoredRedaction[];
};

/** One system as it goes into the copy: records withheld are not in it, and hidden parts are gone from it (Art. 15(4)). */
export async function packagedSystem(
  from: CopySource,
  run: SourceRun,
  map: DataMap,
): Promise<PackagedSystem> {
  const { language } = from.request;
  const source = from.ctx.sources.get(run.system);
  const collections: PackagedCollection[] = [];
  for (const name of run.leftOutAt || run.byHand ? [] : (source?.collections ?? [])) {
    const collection = findCollection(map, name);
    if (collection) collections.push(await packagedCollection(from, run, name, collection));
  }
  const title = inLanguage(map.title, language);
  const byHand = run.leftOutAt ? undefined : await packagedByHand(from, run);
  const leftOut = openLeftOut(from.key, run);
  return { system: run.system, title, leftOut, collections, ...(byHand && { byHand }) };
}

async function packagedCollection(
  from: CopySource,
  run: SourceRun,
  name: string,
  collection: Collection,
): Promise<PackagedCollection> {
  const { ctx, request, key } = from;
  const { language } = request;
  const pages = await listFindingPages(ctx.db, run.id, name);
  const ids = new Set(pages.map(({ id }) => id));
  const withheld = from.reviews.filter((item) => item.decision === "WITHHOLD" && ids.has(item.findingPageId));
  const hidden = new Set(withheld.map((item) => itemIdOf(item.findingPageId, item.position)));
  const parts = from.redactions.filter(({ findingPageId }) => ids.has(findingPageId));
  const rows = async function* (): AsyncGenerator<FoundRow> {
    for (const { id } of pages) {
      for (const [position, row] of (await readFindingPage(ctx.db, key, id)).entries()) {
        if (hidden.has(itemIdOf(id, position))) continue;
        const here = parts.filter((part) => part.findingPageId === id && part.position === position);
        yield redactRow(row, here, language);
      }
    }
  };
  return {
    collection: name,
    title: inLanguage(collection.title, language),
    ...columnsOf(collection, language),
    count: pages.reduce((sum, page) => sum + page.rows, 0) - withheld.length,
    withheld: byGround(
      withheld.map(({ ground }) => ground),
      language,
    ),
    redacted: byGround(
      parts.map(({ ground }) => ground),
      language,
    ),
    rows,
  };
}

function columnsOf(
  { columns }: Collection,
  language: Language,
): Pick<PackagedCollection, "columns" | "notCopied"> {
  const all = Object.entries(columns);
  return {
    columns: all
      .filter(([, column]) => column.copy !== false)
      .map(([name, { title, category }]) => ({ name, title: inLanguage(title, language), category })),
    notCopied: all
      .filter(([, column]) => column.copy === false)
      .map(([, { title, reason }]) => ({
        title: inLanguage(title, language),
        reason: reason ? inLanguage(reason, language) : "",
      })),
  };
}
