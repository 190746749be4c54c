import type { Breach } from "../generated/schema.ts";
import { hoursLeft, missingContent, openPoints, type BreachStanding } from "./breach-rules.ts";
import {
  openBreachText,
  openFacts,
  openNotification,
  type StoredBreach,
  type StoredBreachNotification,
} from "./breach-store.ts";

/** What a breach has come to, from what is stored. */
export function standingOfBreach(
  { risk, personsTold }: StoredBreach,
  notifications: readonly StoredBreachNotification[],
): BreachStanding {
  const told = new Set(notifications.flatMap(({ included }) => included));
  return { risk, personsTold, told, notifiedAt: notifications[0]?.sentAt ?? null };
}

/** A breach as the DPO reads it, with its clock and what is still open. */
export function presentBreach(
  key: Buffer,
  stored: StoredBreach,
  notifications: readonly StoredBreachNotification[],
  now: Date,
): Breach {
  const { id, number, awareAt, deadlineAt, state, risk, personsTold, closedAt, version } = stored;
  const standing = standingOfBreach(stored, notifications);
  return {
    ...{ id, number, awareAt, deadlineAt, state, risk, personsTold, closedAt, version },
    hoursLeft: hoursLeft(standing, deadlineAt, now),
    facts: openFacts(key, stored),
    riskReason: openBreachText(key, id, "sealed_risk_reason", stored.sealedRiskReason),
    personsToldText: openBreachText(key, id, "sealed_persons_told", stored.sealedPersonsTold),
    notifications: notifications.map((one) => ({
      ...{ phase: one.phase, sentAt: one.sentAt, included: one.included },
      ...openNotification(key, one),
    })),
    missing: missingContent(standing),
    open: openPoints(standing),
  };
}
