import { markup, type Markup } from "./report-html-markup.ts";
import { tableEnd, tableStart } from "./report-html-table.ts";
import type { ShowValue } from "./report-html-value.ts";
import { sumOf } from "./manifest-counts.ts";
import type { PackagedRow } from "./package-input.ts";
import type { PlacedCollection } from "./package-input-places.ts";
import { valueOf } from "./package-input-rows.ts";
import type { ReportTexts } from "./report-texts.ts";

/** How many records of a collection the report shows; the files hold them all. */
const ROWS_SHOWN = 200;

/** More columns than this do not fit on A4 upright. */
const COLUMNS_UPRIGHT = 6;

/** So many records of many fields are each shown as a list of fields. */
const RECORDS_AS_LISTS = 20;

/** One collection: how much it holds, its first records, what is left out, and where all of it is. */
export async function* reportCollection(
  collection: PlacedCollection,
  texts: ReportTexts,
  show: ShowValue,
): AsyncGenerator<string> {
  const { anchor, title, count, columns, csvPath, jsonPath } = collection;
  yield markup`<h4 id="${anchor}">${title}</h4>
    <p>${summaryOf(collection, texts)}${leftOut(collection, texts)}</p>`.markup;
  if (count > 0 && columns.length > 0) {
    yield markup`<details open>
      <summary>${texts.rows(title)}</summary>`.markup;
    yield* isListed(collection) ? listsOf(collection, texts, show) : tableOf(collection, texts, show);
    yield "</details>\n";
  }
  yield markup`<p class="files">
    ${texts.allIn} <a href="${csvPath}">${csvPath}</a>, <a href="${jsonPath}">${jsonPath}</a>
  </p>`.markup;
}

function summaryOf({ count, columns, withheld }: PlacedCollection, texts: ReportTexts): string {
  if (count === 0) return sumOf(withheld) > 0 ? texts.allWithheld : texts.noData;
  if (columns.length === 0) return texts.noColumns;
  const total = texts.records(count);
  return count > ROWS_SHOWN ? texts.shownFirst(texts.number(ROWS_SHOWN), total) : `${total}.`;
}

function leftOut(collection: PlacedCollection, texts: ReportTexts): Markup {
  const { count, withheld, redacted, notCopied } = collection;
  const records = sumOf(withheld);
  const parts = [
    ...(records > 0 ? [texts.records(records)] : []),
    ...(count > 0 && notCopied.length > 0 ? [texts.fields(notCopied.length)] : []),
  ];
  const hidden = sumOf(redacted);
  if (parts.length === 0 && hidden === 0) return markup``;
  return markup`${parts.length > 0 ? ` ${texts.leftOut(parts.join(texts.and))}` : ""}${
    hidden > 0 ? ` ${texts.parts(hidden)}.` : ""
  } <a href="#withheld">${texts.seeWhy}</a>.`;
}

function isListed({ count, columns }: PlacedCollection): boolean {
  return count === 1 || (columns.length > COLUMNS_UPRIGHT && count <= RECORDS_AS_LISTS);
}

async function* tableOf(
  { title, count, columns, rows }: PlacedCollection,
  texts: ReportTexts,
  show: ShowValue,
): AsyncGenerator<string> {
  const caption = `${title} – ${texts.records(count)}`;
  const head = columns.map((column) => column.title);
  yield tableStart(caption, head, columns.length > COLUMNS_UPRIGHT ? "wide" : undefined).markup;
  for await (const row of firstOf(rows(), ROWS_SHOWN)) {
    yield markup`<tr>
      ${columns.map(({ name }) => markup`<td>${show(valueOf(row, name))}</td>`)}
    </tr>`.markup;
  }
  yield tableEnd().markup;
}

async function* listsOf(
  { title, count, columns, rows }: PlacedCollection,
  texts: ReportTexts,
  show: ShowValue,
): AsyncGenerator<string> {
  let at = 0;
  for await (const row of firstOf(rows(), ROWS_SHOWN)) {
    at += 1;
    const caption = count === 1 ? title : texts.oneOf(title, texts.number(at), texts.number(count));
    yield markup`<table class="record">
        <caption>${caption}</caption>
        <tbody>
          ${columns.map(
            (column) =>
              markup`<tr>
                <th scope="row">${column.title}</th>
                <td>${show(valueOf(row, column.name))}</td>
              </tr>`,
          )}
        </tbody>
      </table>`.markup;
  }
}

/** The first rows; the rest is never asked for. */
async function* firstOf(rows: AsyncIterable<PackagedRow>, most: number): AsyncGenerator<PackagedRow> {
  let read = 0;
  for await (const row of rows) {
    yield row;
    read += 1;
    if (read >= most) return;
  }
}
