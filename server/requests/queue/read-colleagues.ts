import type { Knex } from "knex";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { Colleague } from "../../generated/schema.ts";
import { readPerson } from "../../identity/read-person.ts";
import { isStaffMember, listStaffIds } from "../../identity/staff-store.ts";
import { listAbsences, listAbsencesFrom, type Absence } from "./absence-store.ts";
import { copenhagenDate } from "../deadlines/calendar.ts";

/** Staff who may be given a request, with who is or will be away. */
export async function readColleagues(ctx: Context): Promise<Colleague[]> {
  authorize(ctx, "dataRequest:assign");
  const absences = await listAbsencesFrom(ctx.db, copenhagenDate(ctx.clock()));
  const ids = await listStaffIds(ctx.db);
  return Promise.all(ids.map(async (id) => colleagueOf(ctx, ctx.db, id, absences)));
}

/** One colleague as others see her, with the absence among these that is hers. */
export async function colleagueOf(
  ctx: Context,
  db: Knex,
  id: string,
  absences: readonly Absence[],
): Promise<Colleague> {
  const { name } = await readPerson(db, ctx.vault, id);
  const absence = absences.find(({ personId }) => personId === id) ?? null;
  const now = absence && absence.fromOn <= copenhagenDate(ctx.clock()) ? absence : null;
  return { id, name, substituteId: now?.substituteId ?? null, awayUntil: now?.untilOn ?? null, absence };
}

/** Who gets what is meant for somebody: her substitute while she is away, and that one's in turn, but nobody twice. */
export async function handlerInPlaceOf(db: Knex, id: string, today: string): Promise<string | undefined> {
  if (!(await isStaffMember(db, id))) return undefined;
  const away = new Map(
    (await listAbsences(db, today)).map((absence) => [absence.personId, absence.substituteId]),
  );
  const seen = new Set<string>();
  let handler = id;
  for (let next = away.get(handler); next !== undefined && !seen.has(next); next = away.get(handler)) {
    seen.add(handler);
    handler = next;
  }
  return handler;
}
