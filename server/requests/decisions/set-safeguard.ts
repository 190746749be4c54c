import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Receipt } from "../../audit/append.ts";
import { transact } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import type { SafeguardStanding, SetSafeguardInput } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { LOOSENING_WAITS_MS, standingOfSafeguard } from "./safeguard-rules.ts";
import { insertSafeguard, listSafeguards } from "./safeguard-store.ts";

const setInput = z.object({
  safeguard: z.enum(["RELEASE", "REFUSAL", "ERASURE"]),
  persons: z.union([z.literal(1), z.literal(2)], "Choose 1 or 2."),
});

/** Sets how many people something takes. Two take effect at once, and end a loosening that waits; one after a day. */
export async function setSafeguard(
  ctx: Context,
  input: SetSafeguardInput,
): Promise<{ safeguard: SafeguardStanding; receipt: Receipt }> {
  const actor = authorize(ctx, "safeguard:set");
  const { safeguard, persons } = parseInput(setInput, input);
  return transact(ctx, actor, async (tx) => {
    const setAt = ctx.clock();
    const effectiveAt = persons === 1 ? new Date(setAt.getTime() + LOOSENING_WAITS_MS) : setAt;
    await insertSafeguard(tx, { safeguard, persons, setBy: actor.personId ?? "", setAt, effectiveAt });
    const standing = standingOfSafeguard(safeguard, await listSafeguards(tx, safeguard), setAt);
    return {
      value: { safeguard: standing },
      event: {
        kind: "safeguard.set",
        subject: null,
        safeguard,
        persons,
        effectiveAt: effectiveAt.toISOString(),
      },
    };
  });
}

/** How every safeguard stands. */
export async function readSafeguards(ctx: Context): Promise<SafeguardStanding[]> {
  authorize(ctx, "safeguard:read");
  const all = ["RELEASE", "REFUSAL", "ERASURE"] as const;
  return Promise.all(
    all.map(async (safeguard) =>
      standingOfSafeguard(safeguard, await listSafeguards(ctx.db, safeguard), ctx.clock()),
    ),
  );
}
