import { markup, type Markup } from "./report-html-markup.ts";
import { tableEnd, tableStart } from "./report-html-table.ts";
import type { PlacedSystem } from "./package-input-places.ts";
import type { ReportTexts } from "./report-texts.ts";

/** Every file of the copy and what it holds, each a link that works once the copy is unpacked. */
export function reportFiles(systems: readonly PlacedSystem[], texts: ReportTexts): Markup {
  const data = systems.flatMap(({ collections, byHand, files: own }) => [
    ...collections.flatMap(({ title, csvPath, jsonPath }): [string, string][] => [
      [csvPath, texts.fileCsv(title)],
      [jsonPath, texts.fileJson(title)],
    ]),
    ...[...(byHand?.files ?? []), ...own].map(({ path, name }): [string, string] => [path, name]),
  ]);
  const files: [string, string][] = [
    ["index.html", texts.fileReport],
    ["README.txt", texts.fileReadme],
    ["withheld.json", texts.fileWithheld],
    ...data,
    ["manifest.json", texts.fileManifest],
    ["manifest.json.note", texts.fileNote],
  ];
  return markup`<section aria-labelledby="files">
    <h2 id="files">${texts.files}</h2>
    ${tableStart(texts.filesCaption, [texts.file, texts.holds], undefined)}${files.map(
      ([path, holds]) =>
        markup`<tr>
          <td><a href="${path}">${path}</a></td>
          <td>${holds}</td>
        </tr>`,
    )}${tableEnd()}
  </section>`;
}
