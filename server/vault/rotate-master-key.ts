import { authorize } from "../access.ts";
import { saveProgress, transact, type ProgressTx, type Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { unwrapKey, wrapKey, type MasterKeys } from "./data-key.ts";
import { masterKeyName } from "./master-key.ts";
import { findRetired, holdAllKeys, insertRetired, lockKeysNotUnder, setRewrapped } from "./rotation-store.ts";

const AT_ONCE = 500;

/** What rotating needs; the command line has no more. */
export type RotationContext = Pick<Context, "db" | "clock" | "actor"> & { vault: MasterKeys };

/** What came of it: how many data keys this run wrapped anew. */
export type Rotated = { rewrapped: number; from: string; to: string };

/**
 * Wraps every data key with the new master key and retires the old one (Art. 32(1)(a)). Each key says which master key
 * wraps it, so a run that was killed is taken up by the next; the service works on meanwhile. In the end nobody can
 * make a key for a moment, the last ones are wrapped anew, and from then on the database refuses the old master key.
 */
export async function rotateMasterKey(ctx: RotationContext): Promise<Rotated> {
  const actor = authorize(ctx, "vault:rotate");
  const { from, to } = await namesOf(ctx);
  await transact(ctx, actor, async () => ({
    value: {},
    event: { kind: "master_key.rotation_begun", subject: null, from, to },
  }));
  let rewrapped = 0;
  for (let count = AT_ONCE; count === AT_ONCE; rewrapped += count)
    count = await saveProgress(ctx, async (tx) => rewrapSome(tx, ctx.vault, to));
  const { last } = await transact(ctx, actor, async (tx) => {
    await holdAllKeys(tx);
    let late = 0;
    for (let count = AT_ONCE; count === AT_ONCE; late += count) count = await rewrapSome(tx, ctx.vault, to);
    await insertRetired(tx, from, ctx.clock());
    return { value: { last: late }, event: { kind: "master_key.retired", subject: null, from, to } };
  });
  return { rewrapped: rewrapped + last, from, to };
}

async function namesOf({ db, vault }: RotationContext): Promise<{ from: string; to: string }> {
  if (!vault.previous)
    throw new AppError(
      "INVALID_INPUT",
      "Set VAULT_MASTER_KEY to the new key and VAULT_MASTER_KEY_PREVIOUS to the old one.",
    );
  const [from, to] = [masterKeyName(vault.previous), masterKeyName(vault.master)];
  if (from === to) throw new AppError("INVALID_INPUT", "Both master keys are the same. Make a new one.");
  if (await findRetired(db, to))
    throw new AppError("INVALID_INPUT", "VAULT_MASTER_KEY was rotated out before. Make a new one.");
  return { from, to };
}

async function rewrapSome(tx: Tx | ProgressTx, keys: MasterKeys, to: string): Promise<number> {
  const found = await lockKeysNotUnder(tx, to, AT_ONCE);
  const rewrapped = found.map(({ id, wrapped }) => ({
    id,
    wrapped: wrapKey(keys.master, id, unwrapped(keys, id, wrapped)),
  }));
  if (found.length > 0) await setRewrapped(tx, to, rewrapped);
  return found.length;
}

function unwrapped({ previous = Buffer.alloc(0) }: MasterKeys, id: string, wrapped: Buffer): Buffer {
  try {
    return unwrapKey(previous, id, wrapped);
  } catch (cause) {
    throw new AppError(
      "INVALID_INPUT",
      `VAULT_MASTER_KEY_PREVIOUS does not open the data key ${id}. Set it to the key the service had before.`,
      undefined,
      { cause },
    );
  }
}
