import type { Context } from "../../context.ts";
import type { Duplicate } from "../../generated/schema.ts";
import { open } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { isVisible } from "../change-data-request.ts";
import { isStaff } from "../read-data-requests.ts";
import { findDataRequest, type DataRequest } from "../data-request-store.ts";
import { listRulings, listSamePerson, type StoredRuling } from "./duplicate-store.ts";

/** Where the reason of a ruling is sealed, with the key of the request it was made on. */
export const rulingPlace = (id: string, otherId: string) => ({
  table: "duplicate_rulings",
  column: "sealed_reason",
  row: `${id}/${otherId}`,
});

/**
 * Other requests about the same person. A citizen sees only those that her log-on proves to be hers, so that nobody
 * learns of a request by making another under somebody's number (GHSA-qx5f-ghc2-7g5c).
 */
export async function readDuplicates(ctx: Context, request: DataRequest): Promise<Duplicate[]> {
  const { actor } = ctx;
  if (!actor) return [];
  const forStaff = isStaff(ctx);
  const others = await listSamePerson(ctx.db, request);
  const shown = forStaff ? others : others.filter((other) => isVisible(other, { ...actor, role: "CITIZEN" }));
  const rulings = forStaff ? await listRulings(ctx.db, request.id) : [];
  return Promise.all(
    shown.map(async (other) => {
      const ruling = rulings.find(({ dataRequestId, otherId }) =>
        [dataRequestId, otherId].includes(other.id),
      );
      return {
        ...{ id: other.id, number: other.number, rights: other.rights, state: other.state },
        ...{ channel: other.channel, receivedAt: other.receivedAt, dueOn: other.dueOn },
        ruling: ruling?.ruling ?? null,
        reason: ruling ? await reasonOf(ctx, ruling) : null,
      };
    }),
  );
}

async function reasonOf(
  ctx: Context,
  { dataRequestId, otherId, sealedReason }: StoredRuling,
): Promise<string> {
  const request = await findDataRequest(ctx.db, dataRequestId);
  const { key } = await readVaultKey(ctx.db, ctx.vault, request?.vaultKeyId ?? "");
  return open(key, rulingPlace(dataRequestId, otherId), sealedReason).toString("utf8");
}
