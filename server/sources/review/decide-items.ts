import { grounds } from "../../../policies/grounds.ts";
import { authorize } from "../../access.ts";
import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import type { AppError } from "../../errors.ts";
import type { DecideItemsInput, RefusalGround } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { changeDataRequest, type Changed } from "../../requests/change-data-request.ts";
import { setDataRequestState, type DataRequest } from "../../requests/data-request-store.ts";
import { decideItemsInput } from "../../requests/inputs.ts";
import { seal } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { placeOfItem } from "./item-id.ts";
import { readFoundRecord } from "./read-found-record.ts";
import { problemOfParts, type RedactedPart } from "./redact.ts";
import { setItemDecision, type ItemVerdict } from "./review-store.ts";
import { wrongAt } from "../../platform/wrong-field.ts";

type ParsedItem = ReturnType<typeof decideItemsInput.parse>["items"][number];

/** What a decision on a record comes to: on which ground it is withheld, or which parts are hidden. */
type Judged = { ground: RefusalGround | null; parts: RedactedPart[] };

/** Releases, withholds or redacts records one by one, each with its ground (Art. 15(4); databeskyttelsesloven § 22). */
export async function decideItems(ctx: Context, input: DecideItemsInput): Promise<Changed> {
  const actor = authorize(ctx, "item:decide");
  const { items, ...seen } = parseInput(decideItemsInput, input);
  const judged = items.map(judge);
  return changeDataRequest(ctx, actor, "DECIDE_ITEMS", seen, async (tx, request) => {
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    for (const [i, item] of items.entries()) {
      const verdict = await verdictOn(
        ctx,
        tx,
        request,
        item,
        judged[i] ?? { ground: null, parts: [] },
        i,
        key,
      );
      await setItemDecision(tx, request.id, verdict, {
        decidedBy: actor.personId ?? "",
        decidedAt: ctx.clock(),
      });
    }
    const used = judged.flatMap(({ ground, parts }) => [ground, ...parts.map((part) => part.ground)]);
    const countOf = (decision: string) => items.filter((item) => item.decision === decision).length;
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: {
        kind: "items.decided",
        subject: request.id,
        released: countOf("RELEASE"),
        withheld: countOf("WITHHOLD"),
        redacted: countOf("REDACT"),
        grounds: [...new Set(used.filter((ground) => ground !== null))].sort(),
      },
    };
  });
}

async function verdictOn(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  item: ParsedItem,
  { ground, parts }: Judged,
  index: number,
  key: Buffer,
): Promise<ItemVerdict> {
  const place = placeOfItem(item.itemId);
  const found = place && (await readFoundRecord(ctx, tx, request, item.itemId));
  if (!place || !found) throw wrong(index, "itemId", "There is no such record on this request.");
  const problem = problemOfParts(found.row, parts);
  if (problem) throw wrong(index, "redactions", problem);
  const row = { table: "review_items", column: "sealed_considerations", row: item.itemId };
  return {
    ...place,
    collection: `${found.system}.${found.name}`,
    decision: item.decision,
    ground,
    parts,
    sealedConsiderations: item.considerations ? seal(key, row, item.considerations) : null,
  };
}

/** The grounds for withholding or hiding, which must be ones for single records and carry their assessment. */
function judge(item: ParsedItem, index: number): Judged {
  const redactions = item.redactions ?? [];
  if (item.decision !== "WITHHOLD" && item.ground)
    throw wrong(index, "ground", "Only a record that is withheld has a ground of its own; leave it out.");
  if (item.decision !== "REDACT" && redactions.length > 0)
    throw wrong(index, "redactions", "Choose REDACT to hide parts of a record.");
  if (item.decision === "RELEASE") return { ground: null, parts: [] };
  if (item.decision === "WITHHOLD")
    return { ground: groundOf(item, item.ground, index, "ground"), parts: [] };
  if (redactions.length === 0) throw wrong(index, "redactions", "Say what to hide.");
  const parts = redactions.map(({ column, start, end, ground }) => ({
    column,
    start: start ?? null,
    end: end ?? null,
    ground: groundOf(item, ground, index, "redactions"),
  }));
  return { ground: null, parts };
}

function groundOf(
  item: ParsedItem,
  given: string | null | undefined,
  index: number,
  field: string,
): RefusalGround {
  const ground = given && Object.hasOwn(grounds, given) ? (given as RefusalGround) : undefined;
  if (!ground || !grounds[ground].withholds)
    throw wrong(index, field, "Give a ground for withholding: RIGHTS_OF_OTHERS or one of DBL22.");
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
  return wrongAt(["input", "items", index, field], message);
}
