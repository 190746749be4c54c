import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import { z } from "zod";
import type { Tx } from "../../audit/transact.ts";
import type { AppError } from "../../errors.ts";
import type { Right } from "../../generated/schema.ts";
import { text } from "../../platform/text.ts";
import { readRecordFor } from "../../publication/activities/for-request.ts";
import { insertObjection } from "./objection-store.ts";
import { insertRectificationPoint } from "./rectification-store.ts";
import { insertRestriction } from "../restriction/restriction-store.ts";
import { wrongAt } from "../../platform/wrong-field.ts";

const activities = z
  .array(text(100))
  .max(100, "Name at most 100 processing activities.")
  .refine((list) => new Set(list).size === list.length, "Name each processing activity once.");

/** What each right of a request is about, as it is sent. */
export const rightDetailsInput = z.object({
  rectification: z
    .array(z.object({ field: text(200), wrong: text(1_000), right: text(1_000) }))
    .min(1, "Say what is wrong and what is right.")
    .max(20, "Write at most 20 points.")
    .nullish(),
  restriction: z
    .object({
      ground: z.enum(
        ["ART18_1_A", "ART18_1_B", "ART18_1_C"],
        "Choose ART18_1_A, ART18_1_B or ART18_1_C; an objection starts ART18_1_D by itself.",
      ),
      activities: activities.min(1, "Name at least one processing activity."),
    })
    .nullish(),
  objection: z
    .object({ activities, directMarketing: z.boolean() })
    .refine(
      (objection) => objection.directMarketing || objection.activities.length > 0,
      "Name at least one processing activity, or direct marketing.",
    )
    .nullish(),
});

/** What each right of a request is about. */
export type RightDetails = z.infer<typeof rightDetailsInput>;

const PARTS = { RECTIFICATION: "rectification", RESTRICTION: "restriction", OBJECTION: "objection" } as const;

const MISSING = {
  rectification: "Say what is wrong and what is right.",
  restriction: "Say what is to be restricted, and why.",
  objection: "Say what you object to.",
} as const;

/** Refuses a right without its part, a part without its right, and an activity that the record in force does not know. */
export async function checkRightDetails(
  db: Knex,
  rights: readonly Right[],
  details: RightDetails,
  versionIds: readonly string[],
): Promise<void> {
  for (const [right, part] of Object.entries(PARTS) as [keyof typeof PARTS, keyof RightDetails][]) {
    const isNamed = rights.includes(right);
    if (isNamed && !details[part]) throw wrong([part], MISSING[part]);
    if (!isNamed && details[part]) throw wrong([part], "Leave this out, or name the right that it is about.");
  }
  const named = [details.restriction, details.objection].some((part) => part && part.activities.length > 0);
  if (!named) return;
  const record = await readRecordFor(db, versionIds);
  const known = new Set(record.activities.map(({ key }) => key));
  for (const part of ["restriction", "objection"] as const) {
    if (details[part]?.activities.some((key) => !known.has(key))) {
      throw wrong([part, "activities"], "Name processing activities by their keys, as the record has them.");
    }
  }
}

/** Keeps what each right is about, sealed where it is in the person's words. */
export async function insertRightDetails(
  tx: Tx,
  key: Buffer,
  request: { id: string; cprIndex: string | null; askedAt: Date },
  details: RightDetails,
): Promise<void> {
  const { id: dataRequestId, cprIndex, askedAt } = request;
  for (const [position, claim] of (details.rectification ?? []).entries()) {
    await insertRectificationPoint(tx, key, { id: randomUUID(), dataRequestId, position, claim });
  }
  if (details.restriction) {
    const { ground, activities: keys } = details.restriction;
    const asked = { id: randomUUID(), dataRequestId, cprIndex, askedAt, inForceFrom: null };
    await insertRestriction(tx, { ...asked, ground, activities: [...keys].sort() });
  }
  for (const activity of details.objection?.activities ?? []) {
    await insertObjection(tx, { id: randomUUID(), dataRequestId, activity });
  }
  if (details.objection?.directMarketing) {
    await insertObjection(tx, { id: randomUUID(), dataRequestId, activity: null });
  }
}

function wrong(path: string[], message: string): AppError {
  return wrongAt(["input", "details", ...path], message);
}
