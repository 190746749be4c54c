import { authorize } from "../../access.ts";
import type { Tx } from "../../audit/transact.ts";
import type { Actor, Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { DataRequestVersionInput } from "../../generated/schema.ts";
import { readPerson } from "../../identity/read-person.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { changeDataRequest, type Changed } from "../change-data-request.ts";
import { setSubject, type DataRequest } from "../data-request-store.ts";
import { openWhenProven } from "./open-when-proven.ts";
import { readSubject, sealSubject } from "../subject.ts";

/**
 * A citizen whose first log-on did not prove who she is logs on with MitID, and that is enough (Art. 12(6)). The
 * number MitID proves must be the one the request is about, or that of a guardian who made it for her child.
 */
export async function proveIdentity(ctx: Context, input: DataRequestVersionInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:proveIdentity");
  if (actor.assurance !== "MITID_SUBSTANTIAL" || actor.cprIndex === null) {
    throw new AppError("LOGIN_TOO_OLD", "Log on with MitID to prove who you are.");
  }
  return changeDataRequest(ctx, actor, "PROVE_IDENTITY", input, async (tx, request) => {
    const proven = await withProvenNumber(ctx, tx, actor, request);
    const method = "MITID_SUBSTANTIAL" as const;
    const { dataRequest, ...restricted } = await openWhenProven(ctx, tx, proven, method);
    const event = { kind: "data_request.identity_proven" as const, subject: request.id, method };
    return { dataRequest, event: { ...event, ...restricted } };
  });
}

async function withProvenNumber(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  request: DataRequest,
): Promise<DataRequest> {
  if (request.cprIndex !== null && request.cprIndex === actor.cprIndex) return request;
  const person = await readPerson(ctx.db, ctx.vault, actor.personId);
  const subject = await readSubject(tx, ctx.vault, request);
  if (request.onBehalf && person.children.some(({ cpr }) => cpr === subject.cpr)) return request;
  // A first log-on without a CPR number: the request gets the one that is proven now, and no other.
  if (request.cprIndex === null && !request.onBehalf && request.submittedBy === actor.personId) {
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    const sealedSubject = sealSubject(key, request.id, { ...subject, name: person.name, cpr: person.cpr });
    return setSubject(tx, request, { sealedSubject, cprIndex: actor.cprIndex });
  }
  throw new AppError("NOT_FOUND", "There is no such request.");
}
