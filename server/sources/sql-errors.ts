import { AppError } from "../errors.ts";
import { faultError } from "./fault.ts";

/** What a database error may tell: never its message, detail or statement, which quote values. */
type DatabaseError = { code?: unknown; table?: unknown };

const CONCURRENT_CHANGE = new Set(["40001", "40P01"]);
const TOO_SLOW = new Set(["55P03", "57014", "25P03"]);
const UNUSABLE_VALUE = new Set(["22P02", "22003", "22007", "22008", "22021", "22001", "42883", "42804"]);
const UNKNOWN_NAME = new Set(["42P01", "42703", "3F000"]);
const FORBIDDEN = new Set(["42501"]);
const READ_ONLY = new Set(["25006"]);

const NETWORK =
  /^(ECONN|EHOST|ENET|ETIMEDOUT|ENOTFOUND|EAI_|EPIPE|EPROTO|ERR_TLS|ERR_SSL|ERR_SOCKET|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO)/;

/** What pg says without any code when the other side is silent, hangs up or is no PostgreSQL. */
const NO_ANSWER =
  /timeout|timed out|connection (terminated|ended|error)|not queryable|does not support SSL|password must be|handshake/i;

/** Whether someone else changed the same rows while a transaction read them. */
export function isConcurrentChange(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && CONCURRENT_CHANGE.has(code);
}

/** Does work in a source. What the database says when it fails is told in our words, without values or SQL. */
export async function withSource<T>(system: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw sourceError(system, error);
  }
}

/** An error of a source in words that anyone may read; the original is dropped because it quotes personal data. */
export function sourceError(system: string, error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (isUnreachable(error, code)) {
    const message = `The system ${system} cannot be reached, or does not answer. Check that it is running and that its address and account in the configuration are right; the work is tried again.`;
    const isFull = code !== undefined && code.startsWith("53");
    return faultError(isFull ? "FULL" : "UNREACHABLE", "UNAVAILABLE", isFull ? fullMessage(system) : message);
  }
  return code === undefined ? error : refusalOf(system, code, error as DatabaseError);
}

function fullMessage(system: string): string {
  return `The system ${system} is out of disk space, memory or connections. Make room there; the work is tried again.`;
}

function refusalOf(system: string, code: string, { table }: DatabaseError): AppError {
  const where = typeof table === "string" ? `, in the table ${table}` : "";
  if (CONCURRENT_CHANGE.has(code)) {
    const message = `Data in the system ${system} was changed by others at the same time. Try again.`;
    return faultError("BUSY", "CONFLICT", message);
  }
  if (TOO_SLOW.has(code)) {
    const message = `The system ${system} took too long to answer. Try again when it is less busy.`;
    return faultError("TOO_SLOW", "UNAVAILABLE", message);
  }
  if (UNUSABLE_VALUE.has(code)) {
    const message = `The system ${system} cannot compare or hold a value (${code}). Check the verified identifiers, and the values under keepWhen and set in its data map.`;
    return faultError("VALUE_UNUSABLE", "INVALID_INPUT", message, [message]);
  }
  if (UNKNOWN_NAME.has(code)) {
    const message = `The data map of ${system} names a table or column that the system does not have. Compare the map with the system's schema.`;
    return faultError("SCHEMA_CHANGED", "CONFLICT", message, [message]);
  }
  if (READ_ONLY.has(code)) {
    const message = `The connection to ${system} is read-only, so nothing was changed. Connect to the primary server with an account that may write.`;
    return faultError("READ_ONLY", "CONFLICT", message, [message]);
  }
  if (FORBIDDEN.has(code)) {
    const message = `The account used for ${system} lacks a permission${where}. Grant it, then try again.`;
    return faultError("REFUSED", "CONFLICT", message, [message]);
  }
  if (code.startsWith("23")) {
    const message = `A rule of the system ${system} forbids the change${where} (${code}), so nothing was changed. Describe what refers to these rows in the data map.`;
    return faultError("RULE_OF_SYSTEM", "CONFLICT", message, [message]);
  }
  const message = `The system ${system} refused the work${where} (${code}). Nothing was changed.`;
  return faultError("RULE_OF_SYSTEM", "CONFLICT", message, [message]);
}

/** PostgreSQL's five-character code; codes of the network have other shapes. */
function codeOf(error: unknown): string | undefined {
  const code = (error as DatabaseError | null | undefined)?.code;
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Class 08 is the connection, 28 the log-in, 53 and 57P the server itself, 3D an unknown database. */
function isUnreachable(error: unknown, code: string | undefined): boolean {
  if (code !== undefined && !/^E/.test(code)) return /^(08|28|53|57P|3D)/.test(code);
  const { code: cause = "", name = "", message = "" } = (error ?? {}) as Record<string, unknown>;
  if (NETWORK.test(String(cause)) || name === "KnexTimeoutError" || name === "AggregateError") return true;
  return NO_ANSWER.test(String(message));
}
