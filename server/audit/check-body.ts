import { catalogueEntry } from "./catalogue.ts";
import type { FieldFormat, Format } from "./catalogue-entry.ts";

const FORMATS: Readonly<Record<Format, (value: unknown) => boolean>> = {
  id: matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  hash: matches(/^[0-9a-f]{64}$/),
  date: matches(/^\d{4}-\d{2}-\d{2}$/),
  instant: matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/),
  // One word without blanks or an @, and nothing that could be a CPR number: ten digits, or six and four.
  code: matches(/^(?!.*\d{6}-?\d{4}(?!\d))[A-Za-z0-9][A-Za-z0-9_.:/-]{0,63}$/),
  count: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  flag: (value) => typeof value === "boolean",
};

/**
 * Refuses an event whose body is not as the catalogue says, so that no name, number or free text
 * gets into a log from which nothing can be erased (Art. 5(1)(c), 17). The message names the field
 * and never the value.
 */
export function checkBody(kind: string, body: Readonly<Record<string, unknown>>): void {
  const entry = catalogueEntry(kind);
  if (!entry) throw new TypeError(`The catalogue has no event of the kind ${kind}.`);
  const wrong = firstWrong(body, entry.fields, kind);
  if (wrong) throw new TypeError(`${wrong} may hold only what the event catalogue says.`);
}

function firstWrong(value: unknown, format: FieldFormat, path: string): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof format === "string") return FORMATS[format](value) ? undefined : path;
  if (isList(format)) {
    if (!Array.isArray(value)) return path;
    return value.map((item) => firstWrong(item, format[0], `${path}[]`)).find(Boolean);
  }
  if (typeof value !== "object") return path;
  return Object.entries(value)
    .map(([field, inner]) => {
      const known = Object.hasOwn(format, field) ? format[field] : undefined;
      return known ? firstWrong(inner, known, `${path}.${field}`) : `${path}.${safe(field)}`;
    })
    .find(Boolean);
}

function isList(format: FieldFormat): format is readonly [FieldFormat] {
  return Array.isArray(format);
}

/** A key that the catalogue does not know may itself be personal data. */
function safe(field: string): string {
  return /^[a-z][A-Za-z]{0,30}$/.test(field) ? field : "?";
}

function matches(shape: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === "string" && shape.test(value);
}
