import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { RuleOnDuplicateInput } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { textOfAtLeast } from "../../platform/text.ts";
import { seal } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { changeDataRequest, type Changed } from "../change-data-request.ts";
import { bumpVersion } from "../data-request-store.ts";
import { listSamePerson, setRuling } from "./duplicate-store.ts";
import { rulingPlace } from "./read-duplicates.ts";

const ruleInput = z.object({
  id: z.string(),
  version: z.int(),
  otherId: z.string(),
  ruling: z.enum(["LINKED", "KEPT_APART"]),
  reason: textOfAtLeast(10, 1_000),
});

/** Staff say what two requests about the same person are to each other. Neither waits for the other, whatever they say. */
export async function ruleOnDuplicate(ctx: Context, input: RuleOnDuplicateInput): Promise<Changed> {
  const actor = authorize(ctx, "duplicate:rule");
  const { otherId, ruling, reason, ...seen } = parseInput(ruleInput, input);
  return changeDataRequest(ctx, actor, "RULE_ON_DUPLICATE", seen, async (tx, request) => {
    const others = await listSamePerson(tx, request);
    const other = others.find(({ id }) => id === otherId);
    if (!other) throw new AppError("NOT_FOUND", "There is no such other request about this person.");
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    await setRuling(tx, {
      ...{ dataRequestId: request.id, otherId, ruling, ruledAt: ctx.clock() },
      sealedReason: seal(key, rulingPlace(request.id, otherId), reason),
      ruledBy: actor.personId ?? "",
    });
    return {
      dataRequest: await bumpVersion(tx, request),
      event: { kind: "data_request.duplicate_ruled", subject: request.id, other: otherId, ruling },
    };
  });
}
