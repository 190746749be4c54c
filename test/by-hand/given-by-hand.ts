import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Context } from "../../server/context.ts";
import { createAttachmentUpload } from "../../server/messages/create-attachment-upload.ts";
import { receiveUpload } from "../../server/messages/receive-upload.ts";
import { manualSource } from "../../server/sources/manual-source.ts";
import { manualSystemSchema } from "../../server/sources/map/manual-system-schema.ts";
import type { Source } from "../../server/sources/source.ts";

const both = (text: string) => ({ da: text, en: text });

/** What stays in the visitors' book, and why. */
export const KEPT = {
  ground: "ART17_3_B" as const,
  reference: "gdpr",
  provision: both("Art. 17(3)(b)"),
  reason: both("The bookings are vouchers."),
  until: both("Until the vouchers are destroyed."),
};

/** A book on a shelf, in which nobody but people can look. */
export function visitorsBook(given: Record<string, unknown> = {}): Source {
  return manualSource(
    manualSystemSchema.parse({
      system: "visitors-book",
      title: both("Visitors' book"),
      owner: both("The reading room"),
      kind: "manual",
      byHand: { collect: both("Look under her name."), erase: both("Cut her lines out."), dueAfterDays: 5 },
      collections: {
        visits: {
          title: both("Visits"),
          columns: {
            name: { category: "identification", activity: "membership", title: both("Name") },
            cpr: {
              category: "cpr",
              activity: "membership",
              assurance: "MITID_SUBSTANTIAL",
              title: both("CPR"),
            },
          },
          archiveDisposition: "DESTROY",
          erase: { action: "delete" },
        },
      },
      ...given,
    }),
  );
}

/** A scanned page of the book. */
export const SCAN = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.from("Anne was here. ")]);

/** Uploads a file as somebody does who has found something; answers its id. */
export async function uploadFinding(
  ctx: Context,
  dataRequestId: string,
  purpose: "HAND_FINDING" | "MESSAGE" = "HAND_FINDING",
  bytes = SCAN,
): Promise<string> {
  const { attachment, uploadUrl } = await createAttachmentUpload(ctx, {
    ...{ dataRequestId, purpose, filename: "side 12 æ.pdf", contentType: "application/pdf" },
    ...{ size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
  });
  const token = uploadUrl.split("/").at(-1) ?? "";
  await receiveUpload(ctx, token, Readable.from([bytes]) as AsyncIterable<Buffer>);
  return attachment.id;
}
