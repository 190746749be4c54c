import type { PackageInput } from "./package-input.ts";
import { placePortable, placeSystems } from "./package-input-places.ts";
import { reportTexts } from "./report-texts.ts";

const BYTE_ORDER_MARK = "\uFEFF";

const words = {
  DA: {
    begin: "Pak alle filer ud i en mappe, og åbn index.html i en browser. Den kan læses uden net.",
    formats: [
      "CSV-filerne kan åbnes i et regneark. De er i UTF-8 og adskilt med komma;",
      "vælg komma som skilletegn, hvis regnearket spørger.",
      "Begynder en tekst med =, +, @ eller -, står der en apostrof (') foran, så",
      "regnearket ikke læser den som en formel. Tal med minus er ikke ændret.",
      "JSON-filerne har de nøjagtige værdier under systemets egne navne.",
    ],
    check: [
      "manifest.json har SHA-256 for hver anden fil. Har en fil en anden SHA-256,",
      "er den ændret, efter at kopien blev lavet. manifest.json.note er vores underskrift",
      "(C2SP signed-note, Ed25519) med samme nøgle som loggen; den kan kontrolleres med loggens offentlige nøgle.",
    ],
    care: "Kopien indeholder personoplysninger. Gem den et sikkert sted.",
    csvAndJson: "CSV og JSON",
  },
  EN: {
    begin: "Unpack all files into one folder and open index.html in a browser. It works offline.",
    formats: [
      "The CSV files open in a spreadsheet. They are in UTF-8 and separated by commas;",
      "choose the comma as separator if the spreadsheet asks.",
      "A text that begins with =, +, @ or - has an apostrophe (') before it, so that",
      "the spreadsheet does not read it as a formula. Negative numbers are unchanged.",
      "The JSON files hold the exact values under the system's own names.",
    ],
    check: [
      "manifest.json holds the SHA-256 of every other file. If a file has another",
      "SHA-256, it was changed after the copy was made. manifest.json.note is our signature",
      "(C2SP signed-note, Ed25519) with the key of the log; check it with the log's public key.",
    ],
    care: "The copy contains personal data. Keep it in a safe place.",
    csvAndJson: "CSV and JSON",
  },
} as const;

/** Says in plain text what each file of the copy is; for Windows too, hence the mark and the line ends. */
export function readmeText(input: PackageInput): string {
  const texts = reportTexts[input.language];
  const { begin, formats, check, care, csvAndJson } = words[input.language];
  const heading = texts.pageTitle(input.number);
  const lines = [
    heading,
    "=".repeat(heading.length),
    "",
    `${texts.library}: ${oneLine(input.libraryName)}`,
    `${texts.controller}: ${oneLine(input.controllerName)}`,
    `${texts.receivedAt}: ${texts.day(input.receivedAt)}`,
    `${texts.madeAt}: ${texts.day(input.madeAt)}`,
    "",
    begin,
    "",
    `index.html      ${texts.title}`,
    `withheld.json   ${texts.fileWithheld}`,
    `manifest.json   ${texts.fileManifest}`,
    `manifest.json.note  ${texts.fileNote}`,
    "",
    ...placeSystems(input).flatMap(({ title, collections, byHand, files: own }) => [
      oneLine(title),
      ...[...(byHand?.files ?? []), ...own].flatMap(({ name, path }) => [
        `  ${oneLine(name)}`,
        `    ${path}`,
      ]),
      ...collections.flatMap((collection) => [
        `  ${oneLine(collection.title)} (${texts.records(collection.count)}; ${csvAndJson})`,
        `    ${collection.csvPath}`,
        `    ${collection.jsonPath}`,
      ]),
      "",
    ]),
    ...portableLines(input),
    ...formats,
    "",
    ...check,
    "",
    care,
  ];
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

/** The files for another controller (Art. 20), where there are any. */
function portableLines(input: PackageInput): string[] {
  const files = placePortable(input).flatMap(({ collections }) =>
    collections.map(({ title, count, jsonPath }) => [title, count, jsonPath] as const),
  );
  if (files.length === 0) return [];
  const texts = reportTexts[input.language];
  return [
    texts.portable,
    ...files.flatMap(([title, count, path]) => [
      `  ${oneLine(title)} (${texts.records(count)}; JSON)`,
      `    ${path}`,
    ]),
    "",
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
