import { createHmac, randomUUID } from "node:crypto";
import canonicalize from "canonicalize";
import { findReceiptOf } from "../../audit/find-receipt.ts";
import type { Receipt } from "../../audit/append.ts";
import { transact } from "../../audit/transact.ts";
import type { Actor, Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { Assurance, Channel, DataRequestState, Language, Right } from "../../generated/schema.ts";
import type { LetterFields } from "../../letters/letter-fields.ts";
import { queueLetter } from "../../letters/queue-letter.ts";
import { listVersionsInForce } from "../../publication/versions/published-version-store.ts";
import { blindIndex } from "../../vault/blind-index.ts";
import { insertVaultKey } from "../../vault/vault-store.ts";
import { copenhagenDate } from "../deadlines/calendar.ts";
import { findByIdempotencyKey, insertDataRequest, type DataRequest } from "../data-request-store.ts";
import { computeDeadline } from "../deadlines/deadline.ts";
import { insertRepresentation, type KeptRepresentation } from "../identity/representation.ts";
import { checkRightDetails, insertRightDetails, type RightDetails } from "../rights/right-details.ts";
import { startObjections } from "../rights/start-objections.ts";
import { sealScope, sealSubject, type Subject } from "../subject.ts";

/** A request as it reached the controller, through whichever channel. */
export type Reception = {
  rights: Right[];
  channel: Channel;
  language: Language;
  receivedAt: Date;
  subject: Subject;
  scope: string | null;
  /** What each right is about. */
  details: RightDetails;
  onBehalf: boolean;
  /** Who asks, where it is not the person herself. */
  representation?: KeptRepresentation;
  assurance: Assurance | null;
  state: DataRequestState;
  idempotencyKey: string;
};

type Received = { dataRequest: DataRequest; receipt: Receipt };

/**
 * Receives a request: the clock of Art. 12(3) starts. The same person, key and input give the
 * first answer again; the same key with another input is CONFLICT.
 */
export async function receiveDataRequest(
  ctx: Context,
  actor: Actor,
  reception: Reception,
): Promise<Received> {
  const submittedBy = personOf(actor);
  const inputHash = fingerprint(ctx, reception);
  const earlier = await findByIdempotencyKey(ctx.db, submittedBy, reception.idempotencyKey);
  if (earlier) return answerAgain(ctx, earlier, inputHash);
  try {
    return await insert(ctx, actor, reception, inputHash);
  } catch (error) {
    const rival =
      error instanceof AppError &&
      (await findByIdempotencyKey(ctx.db, submittedBy, reception.idempotencyKey));
    if (rival) return answerAgain(ctx, rival, inputHash);
    throw error;
  }
}

async function insert(
  ctx: Context,
  actor: Actor,
  reception: Reception,
  inputHash: string,
): Promise<Received> {
  const { receivedAt, rights, channel, language, onBehalf, assurance, state } = reception;
  const { extensionAnchor } = ctx.rules;
  const deadline = computeDeadline({
    receivedAt,
    channel,
    extensionAnchor,
    suspensions: [],
    calendar: ctx.calendar,
  });
  const versionIds = (await listVersionsInForce(ctx.db, copenhagenDate(receivedAt))).map(({ id }) => id);
  await checkRightDetails(ctx.db, rights, reception.details, versionIds);
  const id = randomUUID();
  return transact(ctx, actor, async (tx) => {
    const vault = await insertVaultKey(tx, ctx.vault);
    const { subject, scope } = reception;
    const dataRequest = await insertDataRequest(tx, {
      ...{ id, rights, channel, language, onBehalf, assurance, state, receivedAt, inputHash },
      ...{ year: Number(copenhagenDate(receivedAt).slice(0, 4)), registeredAt: ctx.clock() },
      ...{ targetOn: deadline.targetOn, dueOn: deadline.dueOn, refusalDueOn: deadline.refusalDueOn },
      extensionAnchor,
      ...{ calendarVersion: deadline.calendarVersion, ruleVersion: deadline.ruleVersion },
      submittedBy: personOf(actor),
      cprIndex: subject.cpr ? blindIndex(ctx.vault.index, "cpr", subject.cpr) : null,
      vaultKeyId: vault.id,
      sealedSubject: sealSubject(vault.key, id, subject),
      sealedScope: scope ? sealScope(vault.key, id, scope) : null,
      versionsInForce: versionIds,
      idempotencyKey: reception.idempotencyKey,
    });
    if (reception.representation) await insertRepresentation(tx, vault.key, id, reception.representation);
    const about = { id, cprIndex: dataRequest.cprIndex, askedAt: ctx.clock() };
    await insertRightDetails(tx, vault.key, about, reception.details);
    const restricted = state === "OPEN" ? await startObjections(tx, dataRequest, ctx.clock()) : [];
    const fields = receiptOf(dataRequest);
    await queueLetter(tx, ctx, { request: dataRequest, key: vault.key, letter: "RECEIPT", fields });
    return {
      value: { dataRequest },
      event: {
        kind: "data_request.received",
        subject: id,
        rights,
        channel,
        dueOn: deadline.dueOn,
        onBehalf,
        state,
        ...(restricted.length > 0 && { restricted }),
      },
    };
  });
}

function receiptOf({ rights, receivedAt, targetOn, dueOn }: DataRequest): LetterFields<"RECEIPT"> {
  return { rights: rights as [Right, ...Right[]], receivedOn: copenhagenDate(receivedAt), targetOn, dueOn };
}

async function answerAgain(ctx: Context, dataRequest: DataRequest, inputHash: string): Promise<Received> {
  if (dataRequest.inputHash !== inputHash) {
    throw new AppError("CONFLICT", "This idempotency key was used for another request. Choose a new one.", [
      { path: ["input", "idempotencyKey"], message: "Choose a new key." },
    ]);
  }
  return { dataRequest, receipt: await findReceiptOf(ctx.db, dataRequest.id, "data_request.received") };
}

/** Tells two inputs apart without keeping either; keyed, since an input holds a CPR number. */
function fingerprint(ctx: Context, { receivedAt, ...rest }: Reception): string {
  const input = rest.channel === "PORTAL" ? rest : { ...rest, receivedAt: receivedAt.toISOString() };
  return createHmac("sha256", ctx.vault.index)
    .update(`input:${canonicalize(input) ?? ""}`)
    .digest("hex");
}

function personOf(actor: Actor): string {
  if (!actor.personId) throw new AppError("FORBIDDEN", "Only a person can do this.");
  return actor.personId;
}
