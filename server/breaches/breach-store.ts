import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import { nextNumber } from "../platform/next-number.ts";
import type { BreachContent, BreachPersonsTold, BreachRisk, BreachState } from "../generated/schema.ts";
import { oneMoreThan } from "../platform/page.ts";
import { open, seal } from "../vault/seal.ts";
import type { BreachFacts } from "./breach-rules.ts";

/** A breach as it is stored (Art. 33(5)); its texts are sealed. */
export type StoredBreach = {
  id: string;
  number: string;
  vaultKeyId: string;
  awareAt: Date;
  deadlineAt: Date;
  state: BreachState;
  sealedFacts: Buffer;
  risk: BreachRisk | null;
  sealedRiskReason: Buffer | null;
  personsTold: BreachPersonsTold | null;
  sealedPersonsTold: Buffer | null;
  personsToldAt: Date | null;
  closedAt: Date | null;
  version: number;
};

/** One notification to Datatilsynet as it is stored. */
export type StoredBreachNotification = {
  breachId: string;
  phase: number;
  sentAt: Date;
  included: BreachContent[];
  sealedText: Buffer;
  sealedLateReason: Buffer | null;
};

const COLUMNS = {
  id: "breaches.id",
  number: "breaches.number",
  vaultKeyId: "breaches.vault_key_id",
  awareAt: "breaches.aware_at",
  deadlineAt: "breaches.deadline_at",
  state: "breaches.state",
  sealedFacts: "breaches.sealed_facts",
  risk: "breaches.risk",
  sealedRiskReason: "breaches.sealed_risk_reason",
  personsTold: "breaches.persons_told",
  sealedPersonsTold: "breaches.sealed_persons_told",
  personsToldAt: "breaches.persons_told_at",
  closedAt: "breaches.closed_at",
  version: "breaches.version",
};

const NOTIFICATION_COLUMNS = {
  breachId: "breach_notifications.breach_id",
  phase: "breach_notifications.phase",
  sentAt: "breach_notifications.sent_at",
  included: "breach_notifications.included",
  sealedText: "breach_notifications.sealed_text",
  sealedLateReason: "breach_notifications.sealed_late_reason",
};

type BreachText = "sealed_facts" | "sealed_risk_reason" | "sealed_persons_told";
type NotificationText = "sealed_text" | "sealed_late_reason";

const place = (column: BreachText, row: string) => ({ table: "breaches", column, row });
const notificationPlace = (column: NotificationText, breachId: string, phase: number) => ({
  table: "breach_notifications",
  column,
  row: `${breachId}/${phase}`,
});

/** Seals what is known of a breach. */
export function sealFacts(key: Buffer, id: string, facts: BreachFacts): Buffer {
  return seal(key, place("sealed_facts", id), JSON.stringify(facts));
}

/** Opens what is known of a breach. */
export function openFacts(key: Buffer, { id, sealedFacts }: StoredBreach): BreachFacts {
  return JSON.parse(open(key, place("sealed_facts", id), sealedFacts).toString("utf8"));
}

/** Seals another text of a breach. */
export function sealBreachText(
  key: Buffer,
  id: string,
  column: Exclude<BreachText, "sealed_facts">,
  text: string,
): Buffer {
  return seal(key, place(column, id), text);
}

/** Opens another text of a breach; null where there is none. */
export function openBreachText(
  key: Buffer,
  id: string,
  column: Exclude<BreachText, "sealed_facts">,
  sealed: Buffer | null,
): string | null {
  return sealed && open(key, place(column, id), sealed).toString("utf8");
}

/** Breaches, newest first, one more than asked for. */
export async function listBreaches(
  db: Knex,
  page: { first: number; after?: { awareAt: string; id: string } | undefined },
): Promise<StoredBreach[]> {
  const query = db("breaches")
    .select(COLUMNS)
    .orderBy([
      { column: "breaches.aware_at", order: "desc" },
      { column: "breaches.id", order: "desc" },
    ])
    .limit(...oneMoreThan(page.first));
  if (page.after)
    void query.whereRaw("(breaches.aware_at, breaches.id) < (?::timestamptz, ?::uuid)", [
      page.after.awareAt,
      page.after.id,
    ]);
  return query;
}

/** Holds one breach until the transaction ends. */
export async function lockBreach(tx: Tx, id: string): Promise<StoredBreach | undefined> {
  return tx("breaches").select(COLUMNS).where({ id }).forUpdate().first();
}

/** Keeps a new breach and gives it its number. */
export async function insertBreach(
  tx: Tx,
  breach: Pick<StoredBreach, "id" | "vaultKeyId" | "awareAt" | "deadlineAt" | "sealedFacts"> & {
    year: string;
    ruleVersion: string;
  },
): Promise<StoredBreach> {
  const { id, vaultKeyId, awareAt, deadlineAt, sealedFacts } = breach;
  const [row] = await tx("breaches")
    .insert({
      id,
      number: nextNumber(tx, "breach_numbers", `B-${breach.year}-`),
      vault_key_id: vaultKeyId,
      aware_at: awareAt,
      deadline_at: deadlineAt,
      rule_version: breach.ruleVersion,
      sealed_facts: sealedFacts,
    })
    .returning("number");
  return {
    ...{ id, vaultKeyId, awareAt, deadlineAt, sealedFacts, number: row.number, state: "OPEN", version: 1 },
    ...{ risk: null, sealedRiskReason: null, closedAt: null },
    ...{ personsTold: null, sealedPersonsTold: null, personsToldAt: null },
  };
}

/** Changes a breach; its version grows. */
export async function setBreach(
  tx: Tx,
  breach: StoredBreach,
  change: Partial<Omit<StoredBreach, "id" | "number" | "vaultKeyId" | "awareAt" | "deadlineAt" | "version">>,
): Promise<StoredBreach> {
  const next = { ...breach, ...change, version: breach.version + 1 };
  await tx("breaches").where({ id: breach.id }).update({
    state: next.state,
    sealed_facts: next.sealedFacts,
    risk: next.risk,
    sealed_risk_reason: next.sealedRiskReason,
    persons_told: next.personsTold,
    sealed_persons_told: next.sealedPersonsTold,
    persons_told_at: next.personsToldAt,
    closed_at: next.closedAt,
    version: next.version,
  });
  return next;
}

/** What Datatilsynet was told of a breach, phase by phase. */
export async function listBreachNotifications(
  db: Knex,
  breachId: string,
): Promise<StoredBreachNotification[]> {
  return db("breach_notifications")
    .select(NOTIFICATION_COLUMNS)
    .where({ breach_id: breachId })
    .orderBy("breach_notifications.phase");
}

/** Keeps a notification. */
export async function insertBreachNotification(
  tx: Tx,
  key: Buffer,
  notification: {
    breachId: string;
    phase: number;
    sentAt: Date;
    included: readonly BreachContent[];
    text: string;
    lateReason: string | null;
  },
): Promise<void> {
  const { breachId, phase, lateReason } = notification;
  await tx("breach_notifications").insert({
    breach_id: breachId,
    phase,
    sent_at: notification.sentAt,
    included: notification.included,
    sealed_text: seal(key, notificationPlace("sealed_text", breachId, phase), notification.text),
    sealed_late_reason: lateReason
      ? seal(key, notificationPlace("sealed_late_reason", breachId, phase), lateReason)
      : null,
  });
}

/** Opens what was written in a notification, and why it was late. */
export function openNotification(
  key: Buffer,
  { breachId, phase, sealedText, sealedLateReason }: StoredBreachNotification,
): { text: string; lateReason: string | null } {
  const late = notificationPlace("sealed_late_reason", breachId, phase);
  return {
    text: open(key, notificationPlace("sealed_text", breachId, phase), sealedText).toString("utf8"),
    lateReason: sealedLateReason && open(key, late, sealedLateReason).toString("utf8"),
  };
}
