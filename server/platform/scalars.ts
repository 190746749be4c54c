import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { Temporal } from "temporal-polyfill";
import { readUrl } from "./read-url.ts";
import { isStorable } from "./text.ts";

/** How a scalar is read from a text (undefined: not such a value), written, and explained. */
type TextScalar<T> = {
  name: string;
  /** A whole sentence for whoever sent a wrong value; the value itself is never repeated. */
  rule: string;
  read: (text: string) => T | undefined;
  write: (value: unknown) => string | undefined;
};

function textScalar<T>({ name, rule, read, write }: TextScalar<T>): GraphQLScalarType<T, string> {
  const parse = (value: unknown): T => {
    const parsed = typeof value === "string" ? read(value) : undefined;
    if (parsed !== undefined) return parsed;
    throw new GraphQLError(rule, { extensions: { code: "INVALID_INPUT" } });
  };
  return new GraphQLScalarType<T, string>({
    name,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
    serialize: (value) => {
      const written = write(value);
      if (written !== undefined) return written;
      throw new TypeError(`A resolver gave a value that is not a ${name}.`);
    },
  });
}

/** A scalar that is the same text inside and outside. */
function plainScalar(
  name: string,
  rule: string,
  isValid: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const read = (text: string) => (isValid(text) ? text : undefined);
  return textScalar({
    name,
    rule,
    read,
    write: (value) => (typeof value === "string" ? read(value) : undefined),
  });
}

/** A moment, RFC 3339 with offset; a Date inside, and UTC when written. */
export const dateTimeScalar = textScalar<Date>({
  name: "DateTime",
  rule: "DateTime must be a moment such as 2026-11-24T10:00:00Z.",
  read: (text) => {
    const isShaped = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i.test(text);
    const milliseconds = isShaped ? existing(() => Temporal.Instant.from(text).epochMilliseconds) : undefined;
    const moment = new Date(milliseconds ?? Number.NaN);
    return writeMoment(moment) === undefined ? undefined : moment;
  },
  write: (value) => (value instanceof Date ? writeMoment(value) : undefined),
});

/** RFC 3339 knows the years 0000 to 9999, and Postgres has no year 0. */
function writeMoment(moment: Date): string | undefined {
  const year = moment.getUTCFullYear();
  return year >= 1 && year <= 9999 ? moment.toISOString() : undefined;
}

/** A calendar day that exists, YYYY-MM-DD; text inside too, so that no time zone can move it. */
export const dateScalar = plainScalar(
  "Date",
  "Date must be a day that exists, such as 2026-11-24.",
  (text) => {
    const isShaped = /^\d{4}-\d\d-\d\d$/.test(text) && !text.startsWith("0000");
    return isShaped && existing(() => Temporal.PlainDate.from(text)) !== undefined;
  },
);

/** A date as the calendar has it, or undefined for the 30th of February. */
function existing<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A SHA-256 digest, 64 lower-case hexadecimal digits (FIPS 180-4). */
export const sha256Scalar = plainScalar(
  "Sha256",
  "Sha256 must be 64 lower-case hexadecimal digits.",
  (text) => /^[0-9a-f]{64}$/.test(text),
);

/** An absolute address on the web (RFC 3986) without user or password; other schemes could run as a script. */
export const urlScalar = plainScalar(
  "Url",
  "Url must be an absolute http or https address, without user or password, of at most 2048 characters.",
  (text) => {
    if (text.length > 2_048 || !/^https?:\/\/[^\s\\\p{Cc}]+$/iu.test(text) || !isStorable(text)) return false;
    const url = readUrl(text);
    return url !== undefined && url.username === "" && url.password === "";
  },
);

/** Text in CommonMark; whoever renders it MUST leave raw HTML escaped. */
export const markdownScalar = plainScalar(
  "Markdown",
  "Markdown must be text without characters that cannot be stored.",
  isStorable,
);

/** A Danish civil registration number, ten digits inside; it is never written (databeskyttelsesloven § 11). */
export const cprScalar = textScalar<string>({
  name: "Cpr",
  rule: "Cpr must be ten digits, with or without a dash after the sixth.",
  read: (text) => (/^\d{6}-?\d{4}$/.test(text) ? text.replace("-", "") : undefined),
  write: () => undefined,
});
