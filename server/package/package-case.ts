import { listLetters } from "../letters/letter-store.ts";
import { readVersion } from "../letters/letter-version-store.ts";
import { listAttachments, openFilename, readAttachmentChunk } from "../messages/attachment-store.ts";
import { listMessages, listNotes, openText } from "../messages/message-store.ts";
import type { PackagedCollection, PackagedFile, PackagedRow, PackagedSystem } from "./package-input.ts";
import type { CopySource } from "./package-system.ts";

const WORDS = {
  DA: {
    ...{ title: "Sagen hos os", messages: "Beskeder i sagen", notes: "Medarbejdernes notater i sagen" },
    ...{ at: "Tidspunkt", from: "Fra", text: "Tekst", CITIZEN: "Borger", STAFF: "Biblioteket" },
    letter: "brev",
  },
  EN: {
    ...{ title: "Your case with us", messages: "Messages in the case", notes: "Notes of staff in the case" },
    ...{ at: "Time", from: "From", text: "Text", CITIZEN: "Citizen", STAFF: "The library" },
    letter: "letter",
  },
} as const;

/** The category of the record of processing that all of it is of. */
const CATEGORY = "requests";

/** Evidence of who somebody is has a shorter life than the copy, so it is left out. */
const PURPOSES = ["MESSAGE", "REQUEST_EVIDENCE", "POWER_OF_ATTORNEY"];

/**
 * What this service itself holds about the person in the case: messages, the notes of staff, letters sent to her as PDF,
 * and files (Art. 15(3)). Staff are named by role only. What is newer than the copy is not in it, so that a copy made
 * anew after a crash is the same.
 */
export async function packagedCase(from: CopySource, madeAt: Date): Promise<PackagedSystem> {
  const words = WORDS[from.request.language];
  return {
    system: "case",
    title: words.title,
    leftOut: null,
    collections: [
      collectionOf(from, "messages", words.messages, await messageRows(from, madeAt)),
      collectionOf(from, "notes", words.notes, await noteRows(from, madeAt)),
    ],
    files: [...(await letterFiles(from, madeAt)), ...(await sentFiles(from, madeAt))],
  };
}

function collectionOf(
  { request }: CopySource,
  collection: string,
  title: string,
  rows: readonly PackagedRow[],
): PackagedCollection {
  const words = WORDS[request.language];
  const column = (name: "at" | "from" | "text") => ({ name, title: words[name], category: CATEGORY });
  return {
    ...{ collection, title, columns: [column("at"), column("from"), column("text")], count: rows.length },
    ...{ notCopied: [], withheld: [], redacted: [] },
    rows: async function* () {
      yield* rows;
    },
  };
}

async function messageRows({ ctx, request, key }: CopySource, madeAt: Date): Promise<PackagedRow[]> {
  const words = WORDS[request.language];
  const messages = await listMessages(ctx.db, request.id);
  return messages
    .filter(({ sentAt }) => sentAt <= madeAt)
    .map((message) => ({
      at: message.sentAt.toISOString(),
      from: words[message.side],
      text: openText(key, "messages", message),
    }));
}

async function noteRows({ ctx, request, key }: CopySource, madeAt: Date): Promise<PackagedRow[]> {
  const notes = await listNotes(ctx.db, request.id);
  return notes
    .filter(({ writtenAt }) => writtenAt <= madeAt)
    .map((note) => ({
      at: note.writtenAt.toISOString(),
      from: note.authorRole,
      text: openText(key, "internal_notes", note),
    }));
}

async function letterFiles({ ctx, request, key }: CopySource, madeAt: Date): Promise<PackagedFile[]> {
  const words = WORDS[request.language];
  const letters = await listLetters(ctx.db, request.id);
  return letters.flatMap(({ id, kind, writtenOn, sentAt, sentVersion: number }) => {
    if (!sentAt || sentAt > madeAt || number === null || kind === "RECIPIENT_NOTICE") return [];
    const content = async function* () {
      const pdf = await readVersion(ctx.db, key, "pdf", { letterId: id, number });
      if (pdf) yield pdf;
    };
    return [{ name: `${words.letter}-${writtenOn}-${kind.toLowerCase()}.pdf`, content }];
  });
}

async function sentFiles({ ctx, request, key }: CopySource, madeAt: Date): Promise<PackagedFile[]> {
  const files = await listAttachments(ctx.db, request.id);
  const sentOf = (id: string) =>
    async function* () {
      for (let position = 0; ; position += 1) {
        const chunk = await readAttachmentChunk(ctx.db, key, id, position);
        if (!chunk) return;
        yield chunk;
      }
    };
  return files
    .filter(
      ({ state, purpose, createdAt }) =>
        state === "READY" && PURPOSES.includes(purpose) && createdAt <= madeAt,
    )
    .map((file) => ({ name: openFilename(key, file), content: sentOf(file.id) }));
}
