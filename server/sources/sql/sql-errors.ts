import { AppError } from "../../errors.ts";
import { faultError } from "../fault.ts";
import { mariadbNumber, mariadbProblem } from "./mariadb/mariadb-errors.ts";
import { postgresCode, postgresProblem } from "./postgres/postgres-errors.ts";
import type { SqlProblem } from "./sql-problem.ts";

const NETWORK =
  /^(ECONN|EHOST|ENET|ETIMEDOUT|ENOTFOUND|EAI_|EPIPE|EPROTO|ERR_TLS|ERR_SSL|ERR_SOCKET|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|PROTOCOL_|HANDSHAKE_)/;

/** What a driver says without any code when the other side is silent, hangs up or is another kind of server. */
const NO_ANSWER =
  /timeout|timed out|connection (terminated|ended|error|lost|is in closed)|not queryable|does not support (SSL|secure)|password must be|handshake|closed state|packets out of order/i;

/** Whether someone else changed the same rows while a transaction read them. */
export function isConcurrentChange(error: unknown): boolean {
  return problemOf(error) === "CONCURRENT";
}

/** Does work in a source. What the database says when it fails is told in our words, without values or SQL. */
export async function withSource<T>(system: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw sourceError(system, error);
  }
}

/** Does work in one table of a source: an error of which the server does not say where, says so. */
export async function inTable<T>(table: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw atTable(table, error);
  }
}

/** An error with the table where it came, unless the server has said so itself. */
export function atTable(table: string, error: unknown): unknown {
  const isSaid = typeof (error as { table?: unknown } | null)?.table === "string";
  return error instanceof Error && !(error instanceof AppError) && !isSaid
    ? Object.assign(error, { table })
    : error;
}

/** An error of a source in words that anyone may read; the original is dropped because it quotes personal data. */
export function sourceError(system: string, error: unknown): unknown {
  if (error instanceof AppError) return error;
  const problem = problemOf(error) ?? (isNoAnswer(error) ? "UNREACHABLE" : undefined);
  return problem === undefined ? error : refusalOf(system, problem, error);
}

function problemOf(error: unknown): SqlProblem | "OTHER" | undefined {
  return mariadbProblem(error) ?? postgresProblem(error);
}

function isNoAnswer(error: unknown): boolean {
  const { code = "", name = "", message = "" } = (error ?? {}) as Record<string, unknown>;
  if (NETWORK.test(String(code)) || name === "KnexTimeoutError" || name === "AggregateError") return true;
  return NO_ANSWER.test(String(message));
}

function refusalOf(system: string, problem: SqlProblem | "OTHER", error: unknown): AppError {
  const { table } = (error ?? {}) as { table?: unknown };
  const where = typeof table === "string" ? `, in the table ${table}` : "";
  const code = postgresCode(error) ?? mariadbNumber(error);
  return WORDS[problem](system, where, code);
}

type Words = (system: string, where: string, code: string) => AppError;

const WORDS: Readonly<Record<SqlProblem | "OTHER", Words>> = {
  UNREACHABLE: (system) => {
    const message = `The system ${system} cannot be reached, or does not answer. Check that it is running and that its address and account in the configuration are right; the work is tried again.`;
    return faultError("UNREACHABLE", "UNAVAILABLE", message);
  },
  FULL: (system) => {
    const message = `The system ${system} is out of disk space, memory or connections. Make room there; the work is tried again.`;
    return faultError("FULL", "UNAVAILABLE", message);
  },
  FILES: (system, where, code) => {
    const message = `The database server of ${system} could not work with its own files${where} (${code}), as when its disk for temporary files (tmpdir) is full, or another server has the same folder for them. Make room there, or look in its log; the work is tried again.`;
    return faultError("FULL", "UNAVAILABLE", message);
  },
  CONCURRENT: (system) => {
    const message = `Data in the system ${system} was changed by others at the same time. Try again.`;
    return faultError("BUSY", "CONFLICT", message);
  },
  TOO_SLOW: (system) => {
    const message = `The system ${system} took too long to answer. Try again when it is less busy.`;
    return faultError("TOO_SLOW", "UNAVAILABLE", message);
  },
  UNUSABLE_VALUE: (system, _, code) => {
    const message = `The system ${system} cannot compare or hold a value (${code}). Check the verified identifiers, and the values under keepWhen and set in its data map.`;
    return faultError("VALUE_UNUSABLE", "INVALID_INPUT", message, [message]);
  },
  TOO_LARGE: (system, where, code) => {
    const message = `A value is longer than the database server of ${system} can work with at once${where} (${code}). Find the longest values there, have them shortened, moved or deleted in the system itself, and try again.`;
    return faultError("VALUE_TOO_LARGE", "CONFLICT", message, [message]);
  },
  UNKNOWN_NAME: (system) => {
    const message = `The data map of ${system} names a table or column that the system does not have. Compare the map with the system's schema.`;
    return faultError("SCHEMA_CHANGED", "CONFLICT", message, [message]);
  },
  READ_ONLY: (system) => {
    const message = `The connection to ${system} is read-only, so nothing was changed. Connect to the primary server with an account that may write.`;
    return faultError("READ_ONLY", "CONFLICT", message, [message]);
  },
  FORBIDDEN: (system, where) => {
    const message = `The account used for ${system} lacks a permission${where}. Grant it, then try again.`;
    return faultError("REFUSED", "CONFLICT", message, [message]);
  },
  RULE: (system, where, code) => {
    const message = `A rule of the system ${system} forbids the change${where} (${code}), so nothing was changed. Describe what refers to these rows in the data map.`;
    return faultError("RULE_OF_SYSTEM", "CONFLICT", message, [message]);
  },
  OTHER: (system, where, code) => {
    // It may come while reading, changing or reading again: what was done by then is told with the plan.
    const message = `The system ${system} refused the work${where} (${code}). Look the code up in the manual of its database server, and in its log at this time.`;
    return faultError("REFUSED_WORK", "CONFLICT", message, [message]);
  },
};
