/**
 * An address (WHATWG URL), relative to `base` when one is given; undefined when it cannot be read.
 * Not `URL.canParse`: once Node 20 has optimised it, it calls addresses with æ, ø or å unreadable.
 */
export function readUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
