import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { AuditLog, LastVerification } from "../generated/schema.ts";
import { findUnbroken, findVerified, listOpenAlarms, type Alarm, type Verified } from "./alarm-store.ts";
import { openCheckpoint } from "./checkpoint.ts";
import { findLogKeys } from "./log-key-store.ts";
import { findLastHead } from "./log-store.ts";
import { formatKeyId, formatVkey } from "./note.ts";

const MOST_ALARMS = 20;

/** The state of the log: its newest signed head, the keys to check it with, and the last verifications. */
export async function readAuditLog(ctx: Context): Promise<AuditLog> {
  authorize(ctx, "audit:read");
  const head = await findLastHead(ctx.db);
  const keys = await findLogKeys(ctx.db);
  return {
    size: head?.size ?? 0,
    rootHash: head?.root.toString("hex") ?? null,
    signedAt: head?.at ?? null,
    checkpoint: head?.note ?? null,
    keyIds: head ? openCheckpoint(Buffer.from(head.note), keys).keyIds.map(formatKeyId) : [],
    vkeys: keys.map(formatVkey),
    lastWhole: present(await findVerified(ctx.db, "WHOLE")),
    lastNew: present(await findVerified(ctx.db, "NEW")),
    lastUnbroken: present(await findUnbroken(ctx.db, "WHOLE")),
  };
}

/** What is broken in the log and nobody has taken note of, for everybody who works here. */
export async function readLogAlarms(ctx: Context): Promise<Alarm[]> {
  authorize(ctx, "logAlarm:read");
  return listOpenAlarms(ctx.db, MOST_ALARMS);
}

function present(verified: Verified | undefined): LastVerification | null {
  if (!verified) return null;
  const { at, size, rootHash, problems } = verified;
  return { at, size, rootHash, problems };
}
