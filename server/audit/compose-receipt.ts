import { plain, type Block, type Document } from "../platform/document.ts";
import { catalogueEntry } from "./catalogue.ts";
import type { StoredEvent } from "./append.ts";
import { receiptWords } from "./receipt-words.ts";

/** What a receipt on paper says: the event, and the file that proves it. */
export type ReceiptContent = {
  event: StoredEvent;
  index: number;
  leafHash: string;
  proofFile: string;
  vkeys: readonly string[];
};

const LINE = 64;

/** A receipt as a document: what happened, and the whole proof, so that the paper alone is enough (RFC 6962, C2SP tlog-proof). */
export function composeReceipt(
  { event, index, leafHash, proofFile, vkeys }: ReceiptContent,
  from: { language: "da" | "en"; organisation: string; checkAt: string },
): Document {
  const say = receiptWords[from.language];
  const happened = catalogueEntry(event.kind)?.words[from.language] ?? event.kind;
  const blocks: Block[] = [
    { kind: "heading", level: 1, text: plain(say.title) },
    { kind: "paragraph", text: plain(say.meaning) },
    {
      kind: "facts",
      facts: [
        { name: say.what, value: happened },
        { name: say.when, value: event.at },
        { name: say.place, value: String(index) },
        { name: say.id, value: event.id },
        { name: say.hash, value: leafHash },
      ],
    },
    { kind: "heading", level: 2, text: plain(say.howTitle) },
    { kind: "paragraph", text: plain(say.how(from.checkAt)) },
    { kind: "paragraph", text: plain(say.keep) },
    { kind: "heading", level: 2, text: plain(say.keysTitle) },
    { kind: "address", lines: vkeys.flatMap(inLines) },
    { kind: "heading", level: 2, text: plain(say.proofTitle) },
    { kind: "paragraph", text: plain(say.proofLines) },
    { kind: "address", lines: proofFile.split("\n").flatMap(inLines) },
  ];
  return {
    ...{ title: say.title, language: from.language, author: from.organisation },
    ...{ date: event.at.slice(0, 10), header: from.organisation, footer: say.title, blocks },
  };
}

/** Paper is narrower than a line of the proof: what is continued ends with a backslash. */
function inLines(line: string): string[] {
  const pieces = line.match(new RegExp(`.{1,${LINE}}`, "gu")) ?? [line];
  return pieces.map((piece, i) => (i < pieces.length - 1 ? `${piece}\\` : piece));
}
