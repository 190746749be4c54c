import { createHmac, randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import { open, seal } from "../../vault/seal.ts";
import type { Identity, IdentityKind } from "../map/identity-kinds.ts";

/** An identifier of the person that a system told. */
export type KnownIdentity = Identity & { id: string; system: string };

const place = (id: string) => ({ table: "known_identities", column: "sealed", row: id });

/** Every identifier found on the way for a request, in a fixed order. */
export async function listKnownIdentities(
  db: Knex,
  key: Buffer,
  dataRequestId: string,
): Promise<KnownIdentity[]> {
  const rows: { id: string; system: string; kind: IdentityKind; sealed: Buffer }[] = await db(
    "known_identities",
  )
    .select({
      id: "known_identities.id",
      system: "known_identities.system",
      kind: "known_identities.kind",
      sealed: "known_identities.sealed",
    })
    .where({ data_request_id: dataRequestId })
    .orderBy(["known_identities.kind", "known_identities.hash", "known_identities.system"]);
  return rows.map(({ id, system, kind, sealed }) => ({
    id,
    system,
    kind,
    value: open(key, place(id), sealed).toString("utf8"),
  }));
}

/** Keeps identifiers a system told, and answers which of them are new. */
export async function insertKnownIdentities(
  tx: Tx,
  key: Buffer,
  at: { dataRequestId: string; system: string },
  identities: readonly Identity[],
): Promise<Identity[]> {
  const fresh: Identity[] = [];
  for (const identity of identities) {
    const id = randomUUID();
    const inserted: unknown[] = await tx("known_identities")
      .insert({
        id,
        data_request_id: at.dataRequestId,
        system: at.system,
        kind: identity.kind,
        hash: keyedHash(key, `${identity.kind}\0${identity.value}`),
        sealed: seal(key, place(id), identity.value),
      })
      .onConflict(["data_request_id", "system", "kind", "hash"])
      .ignore()
      .returning("id");
    if (inserted.length > 0) fresh.push(identity);
  }
  return fresh;
}

const choicePlace = (dataRequestId: string, system: string) => ({
  table: "identity_choices",
  column: "sealed",
  row: `${dataRequestId}/${system}`,
});

/** The patron ids that a member of staff said are the person's in one system; undefined when nobody had to. */
export async function findIdentityChoice(
  db: Knex,
  key: Buffer,
  dataRequestId: string,
  system: string,
): Promise<string[] | undefined> {
  const row = await db("identity_choices")
    .select({ sealed: "identity_choices.sealed" })
    .where({ data_request_id: dataRequestId, system })
    .first();
  return row && JSON.parse(open(key, choicePlace(dataRequestId, system), row.sealed).toString("utf8"));
}

/** Keeps which of several people in a system is the one who asks. */
export async function setIdentityChoice(
  tx: Tx,
  key: Buffer,
  at: { dataRequestId: string; system: string; decidedBy: string; decidedAt: Date },
  patronIds: readonly string[],
): Promise<void> {
  const decided = {
    sealed: seal(key, choicePlace(at.dataRequestId, at.system), JSON.stringify(patronIds)),
    chosen: patronIds.length,
    decided_by: at.decidedBy,
    decided_at: at.decidedAt,
  };
  await tx("identity_choices")
    .insert({ data_request_id: at.dataRequestId, system: at.system, ...decided })
    .onConflict(["data_request_id", "system"])
    .merge(decided);
}

/** A hash that says nothing without the request's own key. */
export function keyedHash(key: Buffer, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}

/** The people a system has under the identifiers of one request. */
export function candidatesOf(known: readonly KnownIdentity[], system: string): string[] {
  const told = known.filter((one) => one.system === system && one.kind === "patronId");
  return [...new Set(told.map(({ value }) => value))].sort();
}
