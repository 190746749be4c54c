import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Receipt } from "../../audit/append.ts";
import { record, transact } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { LegalHold, LiftLegalHoldInput, PlaceLegalHoldInput } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { text } from "../../platform/text.ts";
import { wrongField } from "../../platform/wrong-field.ts";
import { copenhagenDate } from "../../requests/deadlines/calendar.ts";
import { isUuid } from "../../requests/change-data-request.ts";
import { blindIndex } from "../../vault/blind-index.ts";
import { bringLooksForward } from "../kept/kept-look-store.ts";
import { open, seal } from "../../vault/seal.ts";
import { insertVaultKey, readVaultKey } from "../../vault/vault-store.ts";
import {
  insertHold,
  listHolds,
  listPassedHolds,
  lockHold,
  setHoldEnded,
  type StoredHold,
} from "./legal-hold-store.ts";

type Changed = { legalHold: LegalHold; receipt: Receipt };

const LONGEST_YEARS = 2;
const place = (id: string) => ({ table: "legal_holds", column: "sealed_reason", row: id });

const placeInput = z.object({
  cpr: z.string().nullish(),
  category: text(100).nullish(),
  ground: z.enum(["ART17_3_B", "ART17_3_D", "ART17_3_E"]),
  reason: text(2_000),
  expiresOn: z.string(),
});

/** Orders that what is about one person, or of one category, is not erased for now (Art. 17(3)). */
export async function placeLegalHold(ctx: Context, input: PlaceLegalHoldInput): Promise<Changed> {
  const actor = authorize(ctx, "legalHold:change");
  const { cpr, category, ground, reason, expiresOn } = parseInput(placeInput, input);
  refuseScope(ctx, cpr ?? null, category ?? null);
  refuseDay(ctx, expiresOn);
  return transact(ctx, actor, async (tx) => {
    const id = randomUUID();
    const { id: vaultKeyId, key } = await insertVaultKey(tx, ctx.vault);
    const hold = {
      ...{ id, ground, expiresOn, vaultKeyId, category: category ?? null },
      cprIndex: cpr ? blindIndex(ctx.vault.index, "cpr", cpr) : null,
      sealedReason: seal(key, place(id), reason),
      placedBy: actor.personId ?? "",
      placedAt: ctx.clock(),
    };
    await insertHold(tx, hold);
    const scope = cpr ? "PERSON" : "CATEGORY";
    return {
      value: { legalHold: present({ ...hold, endedAt: null, endedWhy: null }, reason) },
      event: {
        kind: "legal_hold.placed",
        subject: null,
        ...{ hold: id, scope, ground, expiresOn },
        ...(category && { category }),
      },
    };
  });
}

/** Ends an order to preserve. What it kept is looked at again by itself, and erased only by a new, approved plan. */
export async function liftLegalHold(ctx: Context, { id }: LiftLegalHoldInput): Promise<Changed> {
  const actor = authorize(ctx, "legalHold:change");
  return transact(ctx, actor, async (tx) => {
    const hold = isUuid(id) ? await lockHold(tx, id) : undefined;
    if (!hold) throw new AppError("NOT_FOUND", "There is no such hold.");
    if (hold.endedAt) throw new AppError("INVALID_TRANSITION", "This hold has ended already.");
    const endedAt = ctx.clock();
    await setHoldEnded(tx, id, { why: "LIFTED", by: actor.personId, at: endedAt });
    await bringLooksForward(tx, hold.cprIndex, copenhagenDate(endedAt));
    const { key } = await readVaultKey(tx, ctx.vault, hold.vaultKeyId);
    return {
      value: { legalHold: present({ ...hold, endedAt }, reasonOf(key, hold)) },
      event: { kind: "legal_hold.ended", subject: null, hold: id, why: "LIFTED" },
    };
  });
}

/** The orders that hold, for the DPO; reading them is an event. */
export async function readLegalHolds(ctx: Context): Promise<LegalHold[]> {
  const actor = authorize(ctx, "legalHold:read");
  const holds = await listHolds(ctx.db);
  await record(ctx, actor, { kind: "legal_holds.listed", subject: null, holds: holds.map(({ id }) => id) });
  return Promise.all(
    holds.map(async (hold) =>
      present(hold, reasonOf((await readVaultKey(ctx.db, ctx.vault, hold.vaultKeyId)).key, hold)),
    ),
  );
}

/** Ends every hold whose last day is over, each with an event. */
export async function expireLegalHolds(ctx: Context): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  for (const { id, cprIndex } of await listPassedHolds(ctx.db, copenhagenDate(ctx.clock()))) {
    await transact(ctx, actor, async (tx) => {
      await setHoldEnded(tx, id, { why: "EXPIRED", by: null, at: ctx.clock() });
      await bringLooksForward(tx, cprIndex, copenhagenDate(ctx.clock()));
      return { value: {}, event: { kind: "legal_hold.ended", subject: null, hold: id, why: "EXPIRED" } };
    });
  }
}

function refuseScope(ctx: Context, cpr: string | null, category: string | null): void {
  if ((cpr === null) === (category === null))
    throw wrongField("cpr", "Name a person or a category of data, one of them.");
  const known = [...ctx.sources.values()].flatMap(({ map }) =>
    Object.values(map.collections).flatMap(({ columns }) =>
      Object.values(columns).map((column) => column.category),
    ),
  );
  if (category !== null && !known.includes(category))
    throw wrongField("category", "No system holds data of this category.");
}

function refuseDay(ctx: Context, expiresOn: string): void {
  const today = copenhagenDate(ctx.clock());
  const latest = `${Number(today.slice(0, 4)) + LONGEST_YEARS}${today.slice(4)}`;
  if (expiresOn < today) throw wrongField("expiresOn", "Choose a day that is not over.");
  if (expiresOn > latest)
    throw wrongField("expiresOn", "Choose a day within two years; place a new hold to go on.");
}

function reasonOf(key: Buffer, { id, sealedReason }: StoredHold): string {
  return open(key, place(id), sealedReason).toString("utf8");
}

function present(hold: StoredHold, reason: string): LegalHold {
  const { id, category, ground, expiresOn, placedAt, endedAt } = hold;
  return {
    id,
    category,
    ground,
    reason,
    expiresOn,
    placedAt,
    endedAt,
    isAboutPerson: hold.cprIndex !== null,
  };
}
