import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Receipt } from "../../audit/append.ts";
import { transact, type Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { Colleague, SetAbsenceInput } from "../../generated/schema.ts";
import { isStaffMember } from "../../identity/staff-store.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { deleteAbsence, listAbsencesFrom, setAbsenceOf, type Absence } from "./absence-store.ts";
import { copenhagenDate } from "../deadlines/calendar.ts";
import { isUuid } from "../change-data-request.ts";
import { colleagueOf } from "./read-colleagues.ts";
import { wrongField } from "../../platform/wrong-field.ts";

const absenceInput = z
  .object({
    personId: z.string().nullish(),
    fromOn: z.iso.date().nullish(),
    untilOn: z.iso.date().nullish(),
    substituteId: z.string().nullish(),
  })
  .refine(({ fromOn, untilOn, substituteId }) => !fromOn || Boolean(untilOn && substituteId), {
    path: ["untilOn"],
    message: "Write the last day, and who takes over.",
  })
  .refine(({ fromOn, untilOn }) => !fromOn || !untilOn || untilOn >= fromOn, {
    path: ["untilOn"],
    message: "The last day comes before the first.",
  });

/** Somebody is away, and a colleague takes over; without a first day the absence ends. The DPO may set it for others. */
export async function setAbsence(
  ctx: Context,
  input: SetAbsenceInput,
): Promise<{ colleague: Colleague; receipt: Receipt }> {
  const actor = authorize(ctx, "absence:set");
  const { fromOn, untilOn, substituteId, ...values } = parseInput(absenceInput, input);
  const personId = values.personId ?? actor.personId ?? "";
  if (personId !== actor.personId && actor.role !== "DPO") {
    throw new AppError("FORBIDDEN", "You may set your own absence. The DPO may set others'.");
  }
  return transact(ctx, actor, async (tx) => {
    await refuseUnlessStaff(tx, "personId", personId);
    if (fromOn && untilOn && substituteId) {
      await refuseUnlessStaff(tx, "substituteId", substituteId, personId);
      await setAbsenceOf(tx, { personId, fromOn, untilOn, substituteId } satisfies Absence);
    } else await deleteAbsence(tx, personId);
    const absences = await listAbsencesFrom(tx, copenhagenDate(ctx.clock()));
    const set = fromOn ? { substitute: substituteId ?? null, fromOn, untilOn: untilOn ?? null } : NONE;
    return {
      value: { colleague: await colleagueOf(ctx, tx, personId, absences) },
      event: { kind: "absence.set", subject: personId, ...set },
    };
  });
}

const NONE = { substitute: null, fromOn: null, untilOn: null };

async function refuseUnlessStaff(tx: Tx, field: string, id: string, other?: string): Promise<void> {
  if (id !== other && isUuid(id) && (await isStaffMember(tx, id))) return;
  throw wrongField(field, "Choose a colleague, as listed under colleagues.");
}
