import { wrongAt } from "./wrong-field.ts";

/** One page of a list, in the shape of Relay's cursor connections. */
export type Page<T> = {
  nodes: T[];
  edges: { cursor: string; node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

const DEFAULT_SIZE = 25;

/** How many to read. More than 100, or fewer than 1, is an error: a limit is never moved silently. */
export function pageSize(first: number = DEFAULT_SIZE): number {
  if (Number.isInteger(first) && first >= 1 && first <= 100) return first;
  throw wrongAt(["first"], "Ask for 1 to 100 at a time.");
}

/**
 * The limit of a page's statement, written into it as a number. A bound one Postgres takes for a tenth of the table, and
 * so plans each page of a long list anew.
 */
export function oneMoreThan(first: number): [number, { skipBinding: true }] {
  return [first + 1, { skipBinding: true }];
}

/** Makes a page from one row more than was asked for. */
export function pageOf<T>(rows: readonly T[], first: number, keyOf: (row: T) => readonly string[]): Page<T> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: toCursor(keyOf(node)), node }));
  return {
    nodes,
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

/** Hides sort key and id in an opaque text. */
function toCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** Reads a cursor of ours back; each part must look as it should, since it comes from outside. */
export function fromCursor(
  cursor: string | null | undefined,
  shapes: readonly RegExp[],
): string[] | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  const parts = parse(cursor);
  const isOurs =
    Array.isArray(parts) &&
    parts.length === shapes.length &&
    shapes.every((shape, i) => typeof parts[i] === "string" && shape.test(parts[i]));
  if (isOurs) return parts as string[];
  throw wrongAt(["after"], "Use a cursor from an earlier page of the same list.");
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined; // not ours; the caller says so
  }
}

/** The shapes of what cursors hold. */
export const cursorShapes = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  integer: /^\d{1,15}$/,
} as const;
