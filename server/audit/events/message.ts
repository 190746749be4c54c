import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of messages, notes and files. */
export type MessageEvent =
  | { kind: "message.sent"; message: string; side: string; attachments: number; marked?: number }
  | { kind: "messages.marked_read"; marked: number }
  | { kind: "note.written"; note: string }
  | { kind: "attachment.upload_granted"; attachment: string; purpose: string }
  | { kind: "attachment.upload_begun"; attachment: string }
  | { kind: "attachment.received"; attachment: string; purpose: string; state: string; reason: string | null }
  /** Somebody fetched a file. */
  | { kind: "attachment.read"; attachment: string; purpose: string };

/** What there is to know of each of these kinds. */
export const messageCatalogue: Catalogue<MessageEvent> = {
  "message.sent": {
    article: "Art. 12(1)-(2)",
    words: { da: "Der blev skrevet en besked.", en: "A message was sent." },
    fields: { message: "id", side: "code", attachments: "count", marked: "count" },
    personSees: "STEP",
  },
  "messages.marked_read": {
    article: "Art. 12(2)",
    words: { da: "Beskeder blev læst.", en: "Messages were read." },
    fields: { marked: "count" },
    personSees: "STEP",
  },
  "note.written": {
    article: "Art. 5(2)",
    words: { da: "En medarbejder skrev en intern note.", en: "A member of staff wrote an internal note." },
    fields: { note: "id" },
    personSees: "STEP",
  },
  "attachment.upload_granted": {
    article: "Art. 32(1)",
    words: { da: "Der blev givet lov til at sende en fil.", en: "An upload was granted." },
    fields: { attachment: "id", purpose: "code" },
    personSees: "NOTHING",
  },
  "attachment.upload_begun": {
    article: "Art. 32(1)",
    words: { da: "En fil er på vej.", en: "An upload began." },
    fields: { attachment: "id" },
    personSees: "NOTHING",
  },
  "attachment.received": {
    article: "Art. 12(6), 32(1)",
    words: { da: "En fil blev modtaget eller afvist.", en: "A file was received or refused." },
    fields: { attachment: "id", purpose: "code", state: "code", reason: "code" },
    personSees: "STEP",
  },
  "attachment.read": {
    article: "Art. 15(1), 32(4); CJEU C-579/21",
    words: { da: "En fil blev hentet.", en: "A file was downloaded." },
    fields: { attachment: "id", purpose: "code" },
    personSees: "LOOKUP",
    why: { da: "For at behandle din sag.", en: "To handle your request." },
  },
};
