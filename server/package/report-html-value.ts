import { markup, type Markup } from "./report-html-markup.ts";
import type { NotCopied } from "../sources/sql/sql-page.ts";
import { isScalar, jsonOf } from "./package-input-rows.ts";
import type { ReportTexts } from "./report-texts.ts";

/** How a value is shown to a reader: `null` as a dash, days and times in words, the rest as it is. */
export type ShowValue = (value: unknown) => Markup;

const LONGEST_TEXT = 1_000;

/** Makes the function that shows values in one language, in Danish time (the exact values are in the files). */
export function valuesIn(texts: ReportTexts): ShowValue {
  const day = new Intl.DateTimeFormat(texts.locale, { dateStyle: "medium", timeZone: "UTC" });
  const shape = { dateStyle: "medium", timeStyle: "short" } as const;
  const clock = new Intl.DateTimeFormat(texts.locale, { ...shape, timeZone: "UTC" });
  const moment = new Intl.DateTimeFormat(texts.locale, { ...shape, timeZone: "Europe/Copenhagen" });

  const showText = (text: string): Markup => {
    const time = TIME.exec(text);
    const at = time && dateOf(text, time[3]);
    if (!at) return markup`${shortened(text, texts)}`;
    const format = time[2] === undefined ? day : time[3] === undefined ? clock : moment;
    return markup`<time datetime="${text}">${format.format(at)}</time>`;
  };
  return (value) => {
    if (value === null || value === undefined || value === "") return markup`–`;
    if (value instanceof Date) return showText(value.toISOString());
    if (typeof value === "string") return showText(value);
    if (typeof value === "boolean") return markup`${value ? texts.yes : texts.no}`;
    if (isScalar(value)) return markup`${String(value)}`;
    if (isNotCopied(value)) return markup`<em>${texts.tooLarge(value.bytes)}</em>`;
    if (isPlainList(value)) return markup`${shortened(value.join(", "), texts)}`;
    return markup`<code>${shortened(jsonOf(value), texts)}</code>`;
  };
}

/** ISO 8601: the day, perhaps the time of day, perhaps the zone. */
const TIME = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?)?$/;

/** The moment, read as UTC when it has no zone; undefined for a day that no calendar has. */
function dateOf(text: string, zone: string | undefined): Date | undefined {
  const isLocalTime = text.includes("T") && zone === undefined;
  const at = new Date(isLocalTime ? `${text}Z` : text);
  const day = new Date(text.slice(0, 10));
  const exists = !Number.isNaN(at.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
  return exists ? at : undefined;
}

/** What the collecting puts in the place of a value that is longer than can be copied. */
function isNotCopied(value: object): value is NotCopied {
  return "notCopied" in value && "bytes" in value && typeof value.bytes === "number";
}

function isPlainList(value: object): value is (string | number)[] {
  return Array.isArray(value) && value.every((part) => typeof part === "string" || typeof part === "number");
}

function shortened(text: string, texts: ReportTexts): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT)}… (${texts.restOfText(text.length)})`;
}
