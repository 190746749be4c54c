/** The bytes of a part, both ends included (RFC 9110 section 14.1.2). */
export type ByteRange = { start: number; end: number };

/**
 * The part of a file of `size` bytes that a Range header asks for. What is malformed, of another unit or
 * asks for several parts is ignored, which the RFC allows (RFC 9110 section 14.2): the whole file is sent.
 */
export function parseRange(header: string, size: number): ByteRange | "unsatisfiable" | undefined {
  const match = /^bytes=(\d*)-(\d*)$/i.exec(header);
  const [, first = "", last = ""] = match ?? [];
  if (first === "") return last === "" ? undefined : lastBytes(Number(last), size);
  if (last !== "" && BigInt(last) < BigInt(first)) return undefined;
  const start = Number(first);
  if (start >= size) return "unsatisfiable";
  return { start, end: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}

/** `bytes=-n`: more than there is means all. The end of an empty file cannot be written as a part, so it is ignored. */
function lastBytes(length: number, size: number): ByteRange | "unsatisfiable" | undefined {
  if (length === 0) return "unsatisfiable";
  if (size === 0) return undefined;
  return { start: Math.max(size - length, 0), end: size - 1 };
}
