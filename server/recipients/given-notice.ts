import type { Knex } from "knex";
import { z } from "zod";
import { AppError } from "../errors.ts";
import type { RecordRecipientNoticeInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { wrongField } from "../platform/wrong-field.ts";
import { listNotices, type StoredNotice } from "./recipient-store.ts";

const noticeInput = z.object({
  id: z.string(),
  version: z.int(),
  noticeId: z.string(),
  state: z.enum(
    ["NOTIFIED", "IMPOSSIBLE", "DISPROPORTIONATE"],
    "Choose NOTIFIED, IMPOSSIBLE or DISPROPORTIONATE.",
  ),
  reason: text(2_000).nullish(),
  letterNote: text(4_000).nullish(),
});

/** What became of one notice, as staff gave it. */
export type GivenNotice = {
  noticeId: string;
  state: "NOTIFIED" | "IMPOSSIBLE" | "DISPROPORTIONATE";
  reason: string | null;
  letterNote: string | null;
  /** Told without a word on how means told by the letter that is written here. */
  isByLetter: boolean;
  seen: { id: string; version: number };
};

/** Reads what became of a notice; why it is impossible or disproportionate must be said (Art. 19). */
export function readNotice(input: RecordRecipientNoticeInput): GivenNotice {
  const { noticeId, state, reason = null, letterNote = null, ...seen } = parseInput(noticeInput, input);
  if (state !== "NOTIFIED" && !reason)
    throw wrongField("reason", "Write why; the person may ask (Article 19).");
  const isByLetter = state === "NOTIFIED" && !reason;
  if (letterNote && !isByLetter) throw wrongField("letterNote", "Leave this out: no letter is written.");
  return { noticeId, state, reason, letterNote, isByLetter, seen };
}

/** A notice of this request that nobody has answered yet. */
export async function openNoticeOf(db: Knex, requestId: string, id: string): Promise<StoredNotice> {
  const notice = (await listNotices(db, requestId)).find((each) => each.id === id);
  if (!notice) throw wrongField("noticeId", "There is no such notice on this request.");
  if (notice.state === "OPEN") return notice;
  throw new AppError("INVALID_TRANSITION", "It has been recorded already what became of this notice.");
}
