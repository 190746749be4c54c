import type { SqlProblem } from "../sql-problem.ts";

const CODES: Readonly<Partial<Record<SqlProblem, readonly string[]>>> = {
  CONCURRENT: ["40001", "40P01"],
  TOO_SLOW: ["55P03", "57014", "25P03"],
  UNUSABLE_VALUE: ["22P02", "22003", "22007", "22008", "22021", "22001", "42883", "42804"],
  UNKNOWN_NAME: ["42P01", "42703", "3F000"],
  FORBIDDEN: ["42501"],
  READ_ONLY: ["25006"],
  TOO_LARGE: ["54000"],
};

/** Class 53 is the server's resources, 08 the connection, 28 the log-in, 57P the server itself, 3D an unknown database. */
const CLASSES: readonly (readonly [RegExp, SqlProblem])[] = [
  [/^53/, "FULL"],
  [/^(08|28|57P|3D)/, "UNREACHABLE"],
  [/^23/, "RULE"],
];

const INTERNAL = "XX000";

/** What no value may reach in PostgreSQL's memory has no code of its own; the text is never translated. */
const TOO_LARGE = /invalid memory alloc request size \d+$/;

/** What an error of PostgreSQL means; undefined for one of somebody else, OTHER for any code not listed. */
export function postgresProblem(error: unknown): SqlProblem | "OTHER" | undefined {
  const code = postgresCode(error);
  if (code === undefined) return undefined;
  if (code === INTERNAL && TOO_LARGE.test(String((error as Error).message))) return "TOO_LARGE";
  const found = Object.entries(CODES).find(([, codes]) => codes.includes(code));
  const known =
    (found?.[0] as SqlProblem | undefined) ?? CLASSES.find(([pattern]) => pattern.test(code))?.[1];
  return known ?? "OTHER";
}

/** PostgreSQL's five-character code, which may be told; codes of the network have other shapes. */
export function postgresCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !/^E/.test(code) ? code : undefined;
}
