/** A piece of running text. What a person typed goes in `text` and is shown as it stands, never read as markup. */
export type Inline = { text: string; strong?: boolean; emphasis?: boolean; href?: string };

/** One part of a document, in reading order. */
export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: readonly Inline[] }
  | { kind: "paragraph"; text: readonly Inline[] }
  | { kind: "list"; ordered: boolean; items: readonly (readonly Block[])[] }
  | { kind: "table"; header: readonly (readonly Inline[])[]; rows: readonly (readonly Inline[])[][] }
  /** Lines that belong together and keep their breaks: an address. */
  | { kind: "address"; lines: readonly string[] }
  /** Names with their values, such as a date and a case number. */
  | { kind: "facts"; facts: readonly { name: string; value: string }[] };

/**
 * A document before it is PDF, HTML or plain text. It MUST begin with a heading of level 1 and skip no level
 * (PDF/UA-1, WCAG 1.3.1).
 */
export type Document = {
  title: string;
  language: "da" | "en";
  /** The organisation that writes it. */
  author: string;
  /** The day it is dated, YYYY-MM-DD; the same document on the same day gives the same bytes. */
  date: string;
  /** Printed at the top of every page. */
  header: string;
  /** Printed at the bottom of every page, before the page number. */
  footer: string;
  blocks: readonly Block[];
};

/** A text as one piece. */
export function plain(text: string): Inline[] {
  return [{ text }];
}
