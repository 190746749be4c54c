import { isUtf8 } from "node:buffer";

/** Deeper JSON is refused, so that no text can exhaust the stack. */
const DEEPEST = 64;
/** The place that says: not canonical. */
const NOWHERE = -1;

const [QUOTE, BACKSLASH, COMMA, COLON, MINUS] = Buffer.from('"\\,:-') as unknown as number[];
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = Buffer.from("{}[]") as unknown as number[];
const [ZERO, NINE] = Buffer.from("09") as unknown as number[];
const LITERALS = ["true", "false", "null"].map((word) => Buffer.from(word));
const SHORT_ESCAPES = Buffer.from('"\\bfnrt');
/** What has a short escape, as the long escape that MUST NOT be used for it. */
const HAS_SHORT = ["0008", "0009", "000a", "000c", "000d"];

/**
 * Says whether bytes are one JSON value in canonical form (RFC 8785): no blanks, keys in the order
 * of their UTF-16 units and each once, the shortest escapes, numbers as ECMAScript writes them, UTF-8.
 * Reads the bytes once and builds nothing, for a log is verified by millions.
 */
export function isCanonicalJson(bytes: Buffer): boolean {
  return endOfValue(bytes, 0, 0) === bytes.length && isUtf8(bytes);
}

/** Where the value that begins here ends; every function below answers likewise. */
function endOfValue(bytes: Buffer, at: number, depth: number): number {
  const first = bytes[at];
  if (first === QUOTE) return endOfString(bytes, at);
  if (first === BRACE) return depth < DEEPEST ? endOfObject(bytes, at, depth) : NOWHERE;
  if (first === BRACKET) return depth < DEEPEST ? endOfArray(bytes, at, depth) : NOWHERE;
  if (first === MINUS || isDigit(first)) return endOfNumber(bytes, at);
  const literal = LITERALS.find((word) => word[0] === first);
  return literal && bytes.subarray(at, at + literal.length).equals(literal) ? at + literal.length : NOWHERE;
}

function endOfObject(bytes: Buffer, start: number, depth: number): number {
  if (bytes[start + 1] === BRACE_END) return start + 2;
  let previous = { from: 0, to: 0 };
  for (let at = start + 1; ; at += 1) {
    if (bytes[at] !== QUOTE) return NOWHERE;
    const key = { from: at, to: endOfString(bytes, at) };
    if (key.to === NOWHERE || bytes[key.to] !== COLON) return NOWHERE;
    if (previous.to > 0 && !isBefore(bytes, previous, key)) return NOWHERE;
    previous = key;
    at = endOfValue(bytes, key.to + 1, depth + 1);
    if (at === NOWHERE) return NOWHERE;
    if (bytes[at] === BRACE_END) return at + 1;
    if (bytes[at] !== COMMA) return NOWHERE;
  }
}

function endOfArray(bytes: Buffer, start: number, depth: number): number {
  if (bytes[start + 1] === BRACKET_END) return start + 2;
  for (let at = start + 1; ; at += 1) {
    at = endOfValue(bytes, at, depth + 1);
    if (at === NOWHERE) return NOWHERE;
    if (bytes[at] === BRACKET_END) return at + 1;
    if (bytes[at] !== COMMA) return NOWHERE;
  }
}

function endOfString(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return at + 1;
    if (byte < 0x20) return NOWHERE;
    if (byte === BACKSLASH) {
      at = endOfEscape(bytes, at);
      if (at === NOWHERE) return NOWHERE;
    } else at += 1;
  }
  return NOWHERE;
}

function endOfEscape(bytes: Buffer, at: number): number {
  if (SHORT_ESCAPES.includes(bytes[at + 1]!)) return at + 2;
  const escape = bytes.toString("latin1", at, at + 6);
  return /^\\u00[01][0-9a-f]$/.test(escape) && !HAS_SHORT.includes(escape.slice(2)) ? at + 6 : NOWHERE;
}

function endOfNumber(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length && isNumberByte(bytes[at]!)) at += 1;
  const text = bytes.toString("latin1", start, at);
  const value = Number(text);
  return Number.isFinite(value) && String(value) === text ? at : NOWHERE;
}

type Key = { from: number; to: number };

/** Whether one key goes before another, unit by unit of UTF-16 (RFC 8785 section 3.2.3). */
function isBefore(bytes: Buffer, a: Key, b: Key): boolean {
  const shorter = Math.min(a.to - a.from, b.to - b.from) - 1;
  for (let i = 1; i < shorter; i += 1) {
    const [left, right] = [bytes[a.from + i]!, bytes[b.from + i]!];
    if (left > 0x7f || right > 0x7f || left === BACKSLASH || right === BACKSLASH)
      return isBeforeRead(bytes, a, b);
    if (left !== right) return left < right;
  }
  return a.to - a.from < b.to - b.from;
}

function isBeforeRead(bytes: Buffer, a: Key, b: Key): boolean {
  const read = ({ from, to }: Key): string => JSON.parse(bytes.toString("utf8", from, to)) as string;
  return read(a) < read(b);
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO! && byte <= NINE!;
}

/** Digits, sign, point and exponent; `String` says whether together they are a number in its one form. */
function isNumberByte(byte: number): boolean {
  return isDigit(byte) || byte === 0x2b || byte === MINUS || byte === 0x2e || byte === 0x65;
}
