import { mkdir, open, readFile, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { memoXml, type MemoMessage } from "./memo-message.ts";

/** The folders between us and the program that carries Digital Post, and who sends. */
export type DigitalPostBox = {
  sender: { cvr: string };
  /** Puts a message where the carrier takes it; the same message twice is one file. */
  put: (message: MemoMessage) => Promise<void>;
  /** What the carrier has answered; each stays until it is put aside. */
  receipts: () => Promise<DigitalPostReceipt[]>;
  putAside: (file: string, as: "done" | "unreadable") => Promise<void>;
};

/** The carrier's answer to one message; null where the file cannot be read as one. */
export type DigitalPostReceipt = { file: string; answer: z.infer<typeof receiptSchema> | null };

const receiptSchema = z.object({
  messageUUID: z.uuid(),
  status: z.enum(["DELIVERED", "REJECTED"]),
  /** The carrier's code; never a text, which could quote the letter. */
  code: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,60}$/)
    .optional(),
});

const RECEIPT_BYTES = 10_000;

/** A box on two folders. The outbox holds letters in the open until they are carried: only this user may read it. */
export function createDigitalPostBox({
  outbox,
  inbox,
  senderCvr,
}: {
  outbox: string;
  inbox: string;
  senderCvr: string;
}): DigitalPostBox {
  return {
    sender: { cvr: senderCvr },
    put: async (message) => {
      await mkdir(outbox, { recursive: true, mode: 0o700 });
      const target = join(outbox, `${message.messageUuid}.xml`);
      await writeWhole(`${target}.part`, memoXml(message));
      await rename(`${target}.part`, target);
    },
    receipts: async () => {
      await mkdir(inbox, { recursive: true, mode: 0o700 });
      const files = (await readdir(inbox)).filter((file) => file.endsWith(".json")).sort();
      return Promise.all(
        files.slice(0, 500).map(async (file) => ({ file, answer: await answerIn(join(inbox, file)) })),
      );
    },
    putAside: async (file, as) => {
      await mkdir(join(inbox, as), { recursive: true, mode: 0o700 });
      await rename(join(inbox, file), join(inbox, as, file));
    },
  };
}

/** Writes a file and waits until the disk has it, so that the carrier never sees half a letter. */
async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(text, "utf8");
    await file.sync();
  } finally {
    await file.close();
  }
}

async function answerIn(path: string): Promise<DigitalPostReceipt["answer"]> {
  const text = await readFile(path, "utf8");
  if (text.length > RECEIPT_BYTES) return null;
  try {
    return receiptSchema.parse(JSON.parse(text));
  } catch {
    return null; // put aside as unreadable, and said in the log
  }
}
