import { authorize } from "../../access.ts";
import { transact } from "../../audit/transact.ts";
import type { Actor, Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { ErasurePreview } from "../../generated/schema.ts";
import { readPerson } from "../../identity/read-person.ts";
import { permitErasure } from "./erasure-permit.ts";
import type { Identity } from "../map/identity-kinds.ts";
import { askSystems } from "./preview-systems.ts";
import { countPreviews, lockPreviews } from "./preview-turns.ts";

/** How often somebody may look in an hour: each time reads every system. */
const AN_HOUR = 5;
const HOUR_MS = 3_600_000;

/**
 * What erasure would do with a citizen's own data, before she asks for it (Art. 12(1)-(2)). Only what MitID has proven finds
 * her. The look is logged before the systems are read, changes nothing there, and nothing of it is kept here.
 */
export async function previewErasure(ctx: Context): Promise<ErasurePreview> {
  const actor = authorize(ctx, "erasure:preview");
  const { cpr } = await readPerson(ctx.db, ctx.vault, actor.personId);
  if (actor.assurance !== "MITID_SUBSTANTIAL" || cpr === null)
    throw new AppError("LOGIN_TOO_OLD", "Log on with MitID to see what erasure would do with your data.");
  await takeTurn(ctx, actor);
  const permit = await permitErasure(ctx.db, actor.cprIndex, ctx.clock());
  const identities: Identity[] = [{ kind: "cpr", value: cpr }];
  return { readAt: ctx.clock(), systems: await askSystems([...ctx.sources.values()], identities, permit) };
}

async function takeTurn(ctx: Context, actor: Actor): Promise<void> {
  const personId = actor.personId ?? "";
  await transact(ctx, actor, async (tx) => {
    await lockPreviews(tx, personId);
    const since = new Date(ctx.clock().getTime() - HOUR_MS);
    if ((await countPreviews(tx, personId, since)) >= AN_HOUR)
      throw new AppError("RATE_LIMITED", "You have looked several times within an hour. Try again later.");
    const systems = [...ctx.sources.keys()].sort();
    return { value: {}, event: { kind: "erasure.previewed", subject: actor.personId, systems } };
  });
}
