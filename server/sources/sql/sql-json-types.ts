import pg from "pg";

type Parser = (text: string) => unknown;

/** Types whose ordinary JavaScript value is exact and safe in JSON: booleans, small integers, JSON, lists of texts. */
const ORDINARY = new Set([16, 21, 23, 114, 1000, 1005, 1007, 1009, 1015, 3802]);

const BYTEA = 17;
const FLOATS = new Set([700, 701]);
const TIMESTAMPS = new Set([1114, 1184]);

/**
 * How values are read for a copy: exact, and JSON-safe. A date stays the day it is (a JavaScript date would move
 * it by the time zone), long numbers and amounts stay texts, and bytes become base64.
 */
export const jsonSafeTypes = {
  getTypeParser(oid: number): Parser {
    if (ORDINARY.has(oid)) return pg.types.getTypeParser(oid) as Parser;
    if (oid === BYTEA) return (text) => Buffer.from(text.replace(/^\\x/, ""), "hex").toString("base64");
    if (FLOATS.has(oid)) return (text) => (Number.isFinite(Number(text)) ? Number(text) : text);
    if (TIMESTAMPS.has(oid)) return isoTimestamp;
    return (text) => text;
  },
};

/** `2024-02-29 12:00:00+00` as ISO 8601; what has no such form (infinity, years BC) stays as it is. */
function isoTimestamp(text: string): string {
  const match = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)(?:([+-]\d\d)(:\d\d)?)?$/.exec(text);
  if (!match) return text;
  const [, day, time, hours, minutes = ":00"] = match;
  if (!hours) return `${day}T${time}`;
  const zone = `${hours}${minutes}`;
  return `${day}T${time}${zone === "+00:00" ? "Z" : zone}`;
}
