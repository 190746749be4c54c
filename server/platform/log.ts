import { types } from "node:util";
import { pino, type DestinationStream, type Logger, type LoggerOptions } from "pino";

/** How much is logged, whether for eyes rather than machines, and where to (standard output when left out). */
export type LogOptions = { level: string; pretty?: boolean; to?: DestinationStream };

const CENSORED = "[redacted]";

/** Words that make a key sensitive wherever they stand in it: `patron_email`, `accessToken`, `set-cookie`. */
const SENSITIVE = new Set(
  "authorization body cookie cpr email name password phone secret token address variables".split(" "),
);

/** Keys that look personal and are not. */
const TECHNICAL = new Set(["operationName"]);

/**
 * The log of one process: JSON with ids, codes and counts. Whatever a key says is personal or secret is cut
 * out, at any depth; of requests only method and path are kept, of errors never what a database or a parser quotes.
 */
export function createLog({ level, pretty = false, to }: LogOptions): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    formatters: { level: (label) => ({ level: label }), log: censorKeys },
    timestamp: pino.stdTimeFunctions.isoTime,
    // A second net: a child's own fields pass by the formatter, and pino-http's serializers come after it.
    redact: {
      paths: ["req.headers", "req.query", "req.params", "res.headers", ...SENSITIVE, '["set-cookie"]'],
      censor: CENSORED,
    },
    serializers: { err: describeError, error: describeError, req: describeRequest, res: describeResponse },
  };
  const out = to ?? pino.destination(1);
  return pino(options, pretty ? { write: (line: string) => void out.write(prettyLine(line)) } : out);
}

/** Replaces the value of each sensitive key; what is not plain data is left to the serializers. */
function censorKeys(fields: Record<string, unknown>): Record<string, unknown> {
  return censored(fields, 0) as Record<string, unknown>;
}

function censored(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return depth > 8 ? CENSORED : value.map((item) => censored(item, depth + 1));
  if (!isPlain(value)) return value;
  if (depth > 8) return CENSORED; // deeper than anything we log on purpose, or a circle
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      isSensitive(key) ? CENSORED : censored(item, depth + 1),
    ]),
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isSensitive(key: string): boolean {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/);
  const forms = words.flatMap((word) => [word, word.replace(/s$/, ""), word.replace(/es$/, "")]);
  return !TECHNICAL.has(key) && forms.some((form) => SENSITIVE.has(form));
}

/**
 * An error as its kind, its code and our own lines of the stack: databases and parsers quote values in
 * messages, so a message is never logged.
 */
export function describeError(error: unknown): object {
  if (!types.isNativeError(error)) return { type: typeof error };
  const { code, constraint, cause } = error as Error & { code?: unknown; constraint?: unknown };
  const stack = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.constructor.name,
    ...(typeof code === "string" && { code }),
    ...(typeof constraint === "string" && { constraint }),
    stack: stack.slice(0, 12).map((line) => line.trim()),
    ...(types.isNativeError(cause) && cause !== error && { cause: describeCause(cause) }),
  };
}

function describeCause(error: Error): object {
  const { cause: _deeper, ...described } = describeError(error) as { cause?: object };
  return described;
}

/** A request as method and path: a query string may hold a search for a person or a log-on code. */
export function describeRequest(request: { id?: unknown; method?: string; url?: string }): object {
  const path = request.url?.split("?")[0];
  return { id: request.id, method: request.method, path };
}

/** A response as its status. */
export function describeResponse(response: { statusCode?: number }): object {
  return { status: response.statusCode };
}

function prettyLine(line: string): string {
  const { time, level, msg, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const fields = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : "";
  return `${String(time).slice(11, 19)} ${String(level).padEnd(5)} ${typeof msg === "string" ? msg : ""}${fields}\n`;
}
