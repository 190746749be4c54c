import type { PackagedCollection, PackagedRow } from "./package-input.ts";
import { jsonOf, valueOf } from "./package-input-rows.ts";

/** A collection as JSON: a header that explains the columns, then the records under the system's own names. */
export async function* collectionJson(
  system: string,
  { collection, title, columns }: PackagedCollection,
  rows: AsyncIterable<PackagedRow>,
): AsyncGenerator<string> {
  const header = {
    system,
    collection,
    title,
    columns: columns.map(({ name, title, category }) => ({ name, title, category })),
  };
  yield `{"header": ${jsonOf(header)},\n"rows": [`;
  let separator = "\n";
  for await (const row of rows) {
    yield separator + jsonOf(Object.fromEntries(columns.map(({ name }) => [name, valueOf(row, name)])));
    separator = ",\n";
  }
  yield "\n]}\n";
}
