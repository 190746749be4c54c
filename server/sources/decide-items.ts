import type { Knex } from "knex";
import { grounds } from "../../policies/grounds.ts";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { DecideItemsInput, RefusalGround } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { changeDataRequest, type Changed } from "../requests/change-data-request.ts";
import { setDataRequestState } from "../requests/data-request-store.ts";
import { decideItemsInput } from "../requests/inputs.ts";
import { seal } from "../vault/seal.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { findPageOfRequest } from "./find-page-of-request.ts";
import { placeOfItem } from "./item-id.ts";
import { setItemDecision, type ItemVerdict } from "./review-store.ts";

type ParsedItem = ReturnType<typeof decideItemsInput.parse>["items"][number];

/** Releases or withholds records one by one, each withheld with a ground (Art. 15(4); databeskyttelsesloven § 22). */
export async function decideItems(ctx: Context, input: DecideItemsInput): Promise<Changed> {
  const actor = authorize(ctx, "item:decide");
  const { items, ...seen } = parseInput(decideItemsInput, input);
  const judged = items.map(groundOf);
  return changeDataRequest(ctx, actor, "DECIDE_ITEMS", seen, async (tx, request) => {
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    for (const [i, item] of items.entries()) {
      const verdict = await verdictOn(tx, request.id, item, judged[i] ?? null, i, key);
      await setItemDecision(tx, request.id, verdict, {
        decidedBy: actor.personId ?? "",
        decidedAt: ctx.clock(),
      });
    }
    const used = judged.filter((ground) => ground !== null);
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: {
        kind: "items.decided",
        subject: request.id,
        released: items.length - used.length,
        withheld: used.length,
        grounds: [...new Set(used)].sort(),
      },
    };
  });
}

async function verdictOn(
  db: Knex,
  requestId: string,
  item: ParsedItem,
  ground: RefusalGround | null,
  index: number,
  key: Buffer,
): Promise<ItemVerdict> {
  const place = placeOfItem(item.itemId);
  const page = place && (await findPageOfRequest(db, requestId, place.findingPageId));
  if (!place || !page || place.position >= page.rows)
    throw wrong(index, "itemId", "There is no such record on this request.");
  const row = { table: "review_items", column: "sealed_considerations", row: item.itemId };
  return {
    ...place,
    collection: page.qualified,
    decision: item.decision,
    ground,
    sealedConsiderations: item.considerations ? seal(key, row, item.considerations) : null,
  };
}

/** The ground for withholding, which must be one for single records and carry its assessment. */
function groundOf(item: ParsedItem, index: number): RefusalGround | null {
  if (item.decision === "RELEASE") {
    if (item.ground) throw wrong(index, "ground", "A record that is released has no ground; leave it out.");
    return null;
  }
  const ground = item.ground as RefusalGround | null | undefined;
  if (!ground || !grounds[ground]?.withholds) {
    throw wrong(index, "ground", "Give a ground for withholding: RIGHTS_OF_OTHERS or one of DBL22.");
  }
  if (grounds[ground].needsAssessment && !item.considerations) {
    throw wrong(
      index,
      "considerations",
      "Write the concrete assessment that databeskyttelsesloven § 22 asks for.",
    );
  }
  return ground;
}

function wrong(index: number, field: string, message: string): AppError {
  return new AppError("INVALID_INPUT", "Correct the marked fields.", [
    { path: ["input", "items", index, field], message },
  ]);
}
