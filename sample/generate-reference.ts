import type { Calendar } from "./calendar.ts";
import { makeRandom } from "./random.ts";
import type { REFERENCE_TABLES, Row, Rows } from "./tables.ts";
import { times } from "./times.ts";
import { BRANCHES, EVENT_TITLES, FAMILY_NAMES, TITLE_BEGINNINGS, TITLE_ENDINGS, WOMEN } from "./words.ts";

const COPIES = 10;
const EVENTS = 24;
/** Coprime to the number of items, so that copies of many titles are taken before two of the same. */
const STRIDE = 787;

/** One title of the catalogue. */
export type Title = { bibId: number; title: string; author: string; mediaType: string };

/** The 120 invented titles. */
export function makeTitles(): Title[] {
  const random = makeRandom("titles");
  return TITLE_BEGINNINGS.flatMap((beginning) => TITLE_ENDINGS.map((ending) => `${beginning} ${ending}`)).map(
    (title, index) => ({
      bibId: index + 1,
      title,
      author: `${random.pick(WOMEN)} ${random.pick(FAMILY_NAMES)}`,
      mediaType: random.pick(["BOOK", "BOOK", "BOOK", "AUDIOBOOK", "FILM", "GAME"]),
    }),
  );
}

/** The copy that is lent out as number `count`; no copy is lent twice. */
export function copyLent(titles: readonly Title[], count: number): { itemId: number; title: Title } {
  const items = titles.length * COPIES;
  const index = (count * STRIDE) % items;
  const title = titles[Math.floor(index / COPIES)];
  if (!title || count >= items)
    throw new Error("The sample has more loans than copies. Add titles or copies.");
  return { itemId: index + 1, title };
}

/** The rows that are about nobody. */
export function generateReference(
  calendar: Calendar,
  titles: readonly Title[],
): Rows<(typeof REFERENCE_TABLES)[number]> {
  const random = makeRandom("reference");
  return {
    branches: BRANCHES.map(([branch_code, name, postal_code]) => ({ branch_code, name, postal_code })),
    patron_categories: [
      { category_code: "ADULT", name: "Voksen", max_loans: 50 },
      { category_code: "CHILD", name: "Barn", max_loans: 30 },
    ],
    bib_records: titles.map(({ bibId, title, author, mediaType }) => ({
      bib_id: bibId,
      title,
      author,
      published: random.int(1985, 2024),
      media_type: mediaType,
    })),
    items: titles.flatMap(({ bibId }, index) =>
      times(COPIES, (copy): Row => {
        const itemId = index * COPIES + copy + 1;
        return {
          item_id: itemId,
          bib_id: bibId,
          branch_code: random.pick(BRANCHES)[0],
          barcode: `57${100_000 + itemId}`,
        };
      }),
    ),
    events: times(EVENTS, (index) => ({
      event_id: index + 1,
      branch_code: random.pick(BRANCHES)[0],
      title: random.pick(EVENT_TITLES),
      starts_at: calendar.moment(60 - index * 4, 480),
      seats: random.int(10, 60),
    })),
  };
}
