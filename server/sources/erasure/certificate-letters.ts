import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import type { LetterFields } from "../../letters/letter-fields.ts";
import { queueLetter } from "../../letters/queue-letter.ts";
import { copenhagenDate } from "../../requests/deadlines/calendar.ts";
import type { DataRequest } from "../../requests/data-request-store.ts";
import { keptReasons } from "../../requests/decisions/decision-reasons.ts";
import { listRequestRights } from "../../requests/rights/right-store.ts";
import { certificateHash, type Certificate } from "./certificate.ts";
import { findCollection } from "../map/data-map-schema.ts";
import type { StoredPlan } from "./erasure-plan-store.ts";

/** Writes to the person what was erased, and what remains, why and until when, once every system is done (Art. 17). */
export async function queueCertificateLetters(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  plans: readonly StoredPlan[],
): Promise<void> {
  const [first, ...rest] = plans.flatMap(({ certificate }) =>
    certificate ? [systemOf(ctx, certificate)] : [],
  );
  if (!first) return;
  await queueLetter(tx, ctx, {
    request,
    letter: "ERASURE_CERTIFICATE",
    fields: { systems: [first, ...rest] },
  });
  const rights = await listRequestRights(tx, request.id);
  const [reason, ...more] = rights.find(({ right }) => right === "ERASURE")?.reasons ?? [];
  if (reason)
    await queueLetter(tx, ctx, { request, letter: "DATA_REMAINS", fields: { remains: [reason, ...more] } });
}

/** Writes to the person that what was kept has been erased at last, and what still remains. */
export async function queueFollowUpLetters(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  plan: StoredPlan,
  certificate: Certificate,
): Promise<void> {
  const systems: LetterFields<"ERASURE_CERTIFICATE">["systems"] = [systemOf(ctx, certificate)];
  await queueLetter(tx, ctx, { request, letter: "ERASURE_CERTIFICATE", fields: { systems } });
  const [reason, ...more] = keptReasons([plan]);
  if (reason)
    await queueLetter(tx, ctx, { request, letter: "DATA_REMAINS", fields: { remains: [reason, ...more] } });
}

function systemOf(
  ctx: Context,
  certificate: Certificate,
): LetterFields<"ERASURE_CERTIFICATE">["systems"][number] {
  const map = ctx.sources.get(certificate.system)?.map;
  const plain = (name: string) => ({ da: name, en: name });
  return {
    title: map?.title ?? plain(certificate.system),
    executedOn: copenhagenDate(new Date(certificate.executedAt)),
    sha256: certificateHash(certificate),
    ...(certificate.byHand && { byHand: certificate.byHand.nothingThere ? "NOTHING_THERE" : "ERASED" }),
    collections: certificate.collections.map(({ collection, erased, anonymised, kept }) => ({
      title: (map && findCollection(map, collection)?.title) ?? plain(collection),
      ...{ erased, anonymised, kept },
    })),
  };
}
