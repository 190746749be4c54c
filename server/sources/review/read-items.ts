import { authorize } from "../../access.ts";
import { record } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { DataRequestItemsArgs, Item, RedactionSuggestion } from "../../generated/schema.ts";
import { cursorShapes, fromCursor, pageOf, pageSize, type Page } from "../../platform/page.ts";
import type { DataRequest } from "../../requests/data-request-store.ts";
import { readSubject } from "../../requests/subject.ts";
import { open } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import type { Collection } from "../map/data-map-schema.ts";
import { listFindingPages, readFindingPage, type FindingPage } from "../collection/finding-store.ts";
import type { FoundRow } from "../sql/page-rows.ts";
import { itemIdOf } from "./item-id.ts";
import { listRedactions, listReviewItems, type ReviewItem, type StoredRedaction } from "./review-store.ts";
import { listSourceRuns } from "../collection/source-run-store.ts";
import { suggestRedactions, type OwnIdentifiers } from "./suggest-redactions.ts";

type Place = { qualified: string; collection: Collection; page: FindingPage; position: number };

/** The records found, for staff; the reading is an event (CJEU C-579/21). */
export async function readItems(
  ctx: Context,
  request: DataRequest,
  args: DataRequestItemsArgs,
): Promise<Page<Item>> {
  const actor = authorize(ctx, "item:decide");
  const first = pageSize(args.first);
  const after = fromCursor(args.after, [cursorShapes.integer]);
  await record(ctx, actor, { kind: "data_request.read", subject: request.id, part: "ITEMS" });

  const reviews = await reviewsByPlace(ctx, request, args.collection ?? undefined);
  const all = await placesOf(ctx, request, args.collection ?? undefined);
  const wanted = args.undecidedOnly ? all.filter((place) => isUndecided(reviews.get(idOf(place)))) : all;
  const start = after ? Number(after[0]) + 1 : 0;
  const shown = wanted.slice(start, start + first + 1);
  const redactions = await listRedactions(ctx.db, request.id);
  const items = await openPlaces(ctx, request, shown, reviews, redactions);
  return pageOf(items, first, (item) => [String(start + items.indexOf(item))]);
}

async function reviewsByPlace(
  ctx: Context,
  request: DataRequest,
  collection?: string,
): Promise<Map<string, ReviewItem>> {
  const reviews = await listReviewItems(ctx.db, request.id, collection);
  return new Map(reviews.map((review) => [itemIdOf(review.findingPageId, review.position), review]));
}

/** Every record's place, in the order of the map; built from page counts, without opening any page. */
async function placesOf(ctx: Context, request: DataRequest, only?: string): Promise<Place[]> {
  const places: Place[] = [];
  for (const run of await listSourceRuns(ctx.db, request.id)) {
    for (const [name, collection] of Object.entries(ctx.sources.get(run.system)?.map.collections ?? {})) {
      const qualified = `${run.system}.${name}`;
      if (only && only !== qualified) continue;
      for (const page of await listFindingPages(ctx.db, run.id, name)) {
        for (let position = 0; position < page.rows; position += 1)
          places.push({ qualified, collection, page, position });
      }
    }
  }
  return places;
}

async function openPlaces(
  ctx: Context,
  request: DataRequest,
  places: readonly Place[],
  reviews: ReadonlyMap<string, ReviewItem>,
  redactions: readonly StoredRedaction[],
): Promise<Item[]> {
  const own = await readSubject(ctx.db, ctx.vault, request);
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const opened = new Map<string, FoundRow[]>();
  const items: Item[] = [];
  for (const place of places) {
    const rows = opened.get(place.page.id) ?? (await readFindingPage(ctx.db, key, place.page.id));
    opened.set(place.page.id, rows);
    const row = rows[place.position];
    if (!row) throw new AppError("INTERNAL", "A record is not where it should be.");
    const hidden = redactions.filter(
      ({ findingPageId, position }) => findingPageId === place.page.id && position === place.position,
    );
    const review = reviews.get(idOf(place));
    items.push({
      ...present(place, row, review, hidden, own),
      considerations: considerationsOf(key, place, review),
    });
  }
  return items;
}

function present(
  place: Place,
  row: FoundRow,
  review: ReviewItem | undefined,
  hidden: readonly StoredRedaction[],
  own: OwnIdentifiers,
): Omit<Item, "considerations"> {
  return {
    id: idOf(place),
    collection: place.qualified,
    title: place.collection.title,
    needsReview: review?.needsReview ?? false,
    doubts: review?.doubts ?? [],
    decision: review?.decision ?? null,
    ground: review?.ground ?? null,
    redactions: hidden.map(({ column, start, end, ground }) => ({ column, start, end, ground })),
    values: Object.entries(row).map(([column, value]) => ({
      column,
      title: place.collection.columns[column]?.title ?? { da: column, en: column },
      value: asText(value),
      suggestions: suggestionsIn(place.collection, column, value, own),
    })),
  };
}

function considerationsOf(key: Buffer, place: Place, review: ReviewItem | undefined): string | null {
  const at = { table: "review_items", column: "sealed_considerations", row: idOf(place) };
  return review?.sealedConsiderations ? open(key, at, review.sealedConsiderations).toString("utf8") : null;
}

function suggestionsIn(
  { columns }: Collection,
  column: string,
  value: unknown,
  own: OwnIdentifiers,
): RedactionSuggestion[] {
  if (typeof value !== "string" || !columns[column]?.freeText) return [];
  return suggestRedactions(value, own);
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function idOf(place: Place): string {
  return itemIdOf(place.page.id, place.position);
}

function isUndecided(review: ReviewItem | undefined): boolean {
  return review !== undefined && review.needsReview && review.decision === null;
}
