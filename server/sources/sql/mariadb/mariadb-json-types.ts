/** A column of one row, as mysql2 hands it over to be read. */
export type MariadbField = { type: string; length: number; string: (encoding?: string) => string | null };

/**
 * How MariaDB's values are read for a copy: exact, and JSON-safe. Long numbers and amounts stay texts, a moment is
 * written as ISO 8601 (a `timestamp` in UTC, since the session is), and bytes become base64.
 */
export function jsonSafeCast(field: MariadbField, next: () => unknown): unknown {
  switch (field.type) {
    case "LONGLONG":
      return field.string("ascii");
    case "TIMESTAMP":
      return isoMoment(field.string("ascii"), "Z");
    case "DATETIME":
      return isoMoment(field.string("ascii"), "");
    default:
      return safe(next(), field);
  }
}

function safe(value: unknown, { type, length }: MariadbField): unknown {
  if (!Buffer.isBuffer(value)) return value;
  return type === "BIT" && length === 1 ? value[0] === 1 : value.toString("base64");
}

/** A day of zeros, as old systems have, is no moment, and stays as it is. */
function isoMoment(text: string | null, zone: string): string | null {
  const match = text === null ? null : /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)$/.exec(text);
  if (!match || text?.startsWith("0000")) return text;
  return `${match[1]}T${match[2]}${zone}`;
}
