import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import type { GuardianMay, Representation, RepresentationInput, Right } from "../../generated/schema.ts";
import { readAttachments } from "../../messages/read-messages.ts";
import { open, seal } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { ageOn, birthDateOf } from "./age.ts";
import { copenhagenDate } from "../deadlines/calendar.ts";
import type { DataRequest } from "../data-request-store.ts";
import { wrongAt } from "../../platform/wrong-field.ts";

const OF_AGE = 18;
const place = (row: string) => ({ table: "representations", column: "sealed_details", row });

/** Who asks for somebody else, as it is kept: kind, rights and end in the open, the rest sealed. */
export type KeptRepresentation = Omit<Representation, "kind" | "documents"> & {
  kind: "GUARDIAN" | "POWER_OF_ATTORNEY";
};

type Rules = Pick<Context, "rules" | "clock">;

/** Whether a guardian may ask for whoever has this number, today. */
export function guardianMay({ rules, clock }: Rules, cpr: string): GuardianMay {
  const age = ageOf(cpr, clock());
  if (age === undefined || age >= OF_AGE) return "NOT_ASK";
  if (age < rules.ownRightFromAge) return "ASK";
  return rules.guardianOfOlderChild === "OWN_LOGIN" ? "NOT_ASK" : "ASK_WITH_REASON";
}

function isChild({ clock }: Rules, cpr: string): boolean {
  const age = ageOf(cpr, clock());
  return age !== undefined && age < OF_AGE;
}

function ageOf(cpr: string, at: Date): number | undefined {
  const birth = birthDateOf(cpr);
  return birth && ageOn(birth, copenhagenDate(at));
}

/**
 * Refuses a guardian who may not ask for this child: not once she is of age, and from the age at which a child asks herself only
 * as the operator has decided, with a reason that is kept or not at all.
 */
export function checkGuardian(
  ctx: Pick<Context, "rules" | "clock">,
  cpr: string,
  reason: string | null | undefined,
  field: readonly string[],
): void {
  const { ownRightFromAge, guardianOfOlderChild } = ctx.rules;
  const may = guardianMay(ctx, cpr);
  if (may === "ASK") return;
  if (!isChild(ctx, cpr))
    throw wrongAt(field, "A guardian asks for a child. An adult asks herself, or gives a power of attorney.");
  if (guardianOfOlderChild === "OWN_LOGIN")
    throw wrongAt(
      field,
      `From ${ownRightFromAge} a child asks herself. She can log on here with her own MitID.`,
    );
  if (!reason || reason.length < 10)
    throw wrongAt(field, `From ${ownRightFromAge} a child may ask herself. Write why you ask for her.`);
}

/** Checks in what capacity somebody asks; an estate is refused with where to turn instead. */
export function checkRepresentation(
  ctx: Pick<Context, "rules" | "clock">,
  asked: RepresentationInput,
  request: { rights: readonly Right[]; cpr: string; receivedAt: Date },
  part = "representation",
): KeptRepresentation {
  const field = ["input", part];
  const { kind, name, contact = null, expiresOn = null, reason = null } = asked;
  const rights = asked.rights ?? [];
  if (kind === "ESTATE") throw wrongAt([...field, "kind"], ESTATE);
  if (kind === "GUARDIAN") {
    checkGuardian(ctx, request.cpr, reason, [...field, "reason"]);
    return { kind, name, contact, reason, rights: [...request.rights], expiresOn: null };
  }
  if (request.rights.some((right) => !rights.includes(right)))
    throw wrongAt([...field, "rights"], "The power of attorney does not cover every right asked for.");
  if (expiresOn === null)
    throw wrongAt([...field, "expiresOn"], "Write until when the power of attorney holds.");
  if (expiresOn < copenhagenDate(ctx.clock()))
    throw wrongAt([...field, "expiresOn"], "The power of attorney has run out. Ask for a new one.");
  return { kind, name, contact, reason, rights, expiresOn };
}

const ESTATE =
  "A request for somebody who has died is not taken here: these rights are the person's own. " +
  "Refer the estate to the data protection officer, who says which other ways there are.";

/** Keeps who asks for somebody else. */
export async function insertRepresentation(
  tx: Tx,
  key: Buffer,
  dataRequestId: string,
  { kind, rights, expiresOn, ...details }: KeptRepresentation,
): Promise<void> {
  await tx("representations").insert({
    data_request_id: dataRequestId,
    kind,
    rights,
    expires_on: expiresOn ?? null,
    sealed_details: seal(key, place(dataRequestId), JSON.stringify(details)),
  });
}

/** Who asks for the person a request is about; null when she asks herself. */
export async function readRepresentation(ctx: Context, request: DataRequest): Promise<Representation | null> {
  const row = await findRow(ctx.db, request.id);
  if (!row) return null;
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const { sealedDetails, ...kept } = row;
  const files = await readAttachments(ctx, request);
  const documents = files.filter(
    ({ purpose, state }) => purpose === "POWER_OF_ATTORNEY" && state === "READY",
  );
  return { ...kept, ...JSON.parse(open(key, place(request.id), sealedDetails).toString("utf8")), documents };
}

type Row = Pick<KeptRepresentation, "kind" | "rights" | "expiresOn"> & { sealedDetails: Buffer };

async function findRow(db: Knex, dataRequestId: string): Promise<Row | undefined> {
  return db("representations")
    .select({
      kind: "representations.kind",
      rights: "representations.rights",
      expiresOn: "representations.expires_on",
      sealedDetails: "representations.sealed_details",
    })
    .where({ data_request_id: dataRequestId })
    .first();
}
