import type { Context } from "../context.ts";
import { authorize } from "../access.ts";
import { AppError } from "../errors.ts";
import { findLogKeys, insertLogKey } from "./log-key-store.ts";
import { formatKeyId, formatVkey } from "./note.ts";
import { transact } from "./transact.ts";

/**
 * Publishes each key of the log before it signs: with the event, the log itself says since when the
 * key is its own. Refuses another name than the log has had, which would make it another log.
 */
export async function publishLogKeys(ctx: Context): Promise<void> {
  const actor = authorize(ctx, "logKey:publish");
  const { origin, signers } = ctx.logKeys;
  const known = await findLogKeys(ctx.db);
  const renamed = known.find(({ name }) => name !== origin);
  if (renamed) {
    throw new AppError("INVALID_INPUT", `The log is named ${renamed.name}. Set LOG_ORIGIN to that.`);
  }
  for (const signer of signers) {
    if (known.some(({ keyId }) => keyId === signer.keyId)) continue;
    await transact(ctx, actor, async (tx) => {
      await insertLogKey(tx, formatKeyId(signer.keyId), formatVkey(signer), ctx.clock());
      return {
        value: {},
        event: {
          kind: "log_key.published",
          subject: null,
          origin,
          keyId: formatKeyId(signer.keyId),
          publicKey: signer.publicKey.toString("hex"),
        },
      };
    });
  }
}
