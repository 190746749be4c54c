import { isAllowed } from "../access.ts";
import { record } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { isUuid, isVisible } from "../requests/change-data-request.ts";
import { findDataRequest, type DataRequest } from "../requests/data-request-store.ts";
import { authorizeReading } from "../requests/read-data-requests.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { listDeliveries, type Delivery } from "./delivery-store.ts";
import { findLetter, listLetters, type StoredLetter } from "./letter-store.ts";
import { listVersions, readVersion, type LetterForm, type LetterVersion } from "./letter-version-store.ts";

/** The letters of a request that the caller may see: staff all, a citizen what was sent to her. */
export async function readLetters(ctx: Context, request: DataRequest): Promise<StoredLetter[]> {
  const letters = await listLetters(ctx.db, request.id);
  return isStaff(ctx) ? letters : letters.filter(isForCitizen);
}

/** One letter, or null where there is none or it is not the caller's. Staff's reading is an event. */
export async function readLetter(ctx: Context, id: string): Promise<StoredLetter | null> {
  const actor = authorizeReading(ctx);
  const letter = isUuid(id) ? await findLetter(ctx.db, id) : undefined;
  const request = letter && (await findDataRequest(ctx.db, letter.dataRequestId));
  if (!letter || !request || !isVisible(request, actor)) return null;
  if (actor.role === "CITIZEN") return isForCitizen(letter) ? letter : null;
  const number = letter.sentVersion ?? 0;
  await record(ctx, actor, { kind: "letter.read", subject: request.id, letter: id, number });
  return letter;
}

/** The generations the caller may see. */
export async function readGenerations(ctx: Context, letter: StoredLetter): Promise<LetterVersion[]> {
  const all = await listVersions(ctx.db, letter.id);
  return isStaff(ctx) ? all : all.filter(({ number }) => number === letter.sentVersion);
}

/** What was sent, in one of its forms. */
export async function readForm(ctx: Context, letter: StoredLetter, form: LetterForm): Promise<Buffer | null> {
  const number = letter.sentVersion;
  const request = await findDataRequest(ctx.db, letter.dataRequestId);
  if (!number || !request) return null;
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  return (await readVersion(ctx.db, key, form, { letterId: letter.id, number })) ?? null;
}

/** The ways of a letter, for staff. */
export async function readDeliveries(ctx: Context, letter: StoredLetter): Promise<Delivery[]> {
  return isStaff(ctx) ? listDeliveries(ctx.db, letter.id) : [];
}

/** A notice to a recipient of data is not written to the citizen. */
function isForCitizen({ state, kind }: StoredLetter): boolean {
  return state === "SENT" && kind !== "RECIPIENT_NOTICE";
}

function isStaff(ctx: Context): boolean {
  return isAllowed("dataRequest:read", ctx.actor?.roles ?? []) !== undefined;
}
