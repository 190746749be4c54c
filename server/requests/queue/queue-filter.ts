import type { Actor, Context } from "../../context.ts";
import type { DataRequestFilter, DeadlineWindow } from "../../generated/schema.ts";
import { blindIndex } from "../../vault/blind-index.ts";
import { listAbsences } from "./absence-store.ts";
import { copenhagenDate, daysAfter } from "../deadlines/calendar.ts";
import type { QueueFilter } from "./queue-store.ts";

/** What a member of staff asks for, in what the table holds: days in Denmark, keyed hashes, and whom she stands in for. */
export async function queueFilterOf(
  ctx: Context,
  actor: Actor,
  asked: DataRequestFilter,
): Promise<QueueFilter> {
  const today = copenhagenDate(ctx.clock());
  return {
    states: asked.states ?? undefined,
    right: asked.right ?? undefined,
    number: asked.number ?? undefined,
    cprIndex: asked.cpr ? blindIndex(ctx.vault.index, "cpr", asked.cpr) : undefined,
    handlers: await handlersOf(ctx, actor, asked, today),
    ...(asked.deadline && daysOf(asked.deadline, today)),
    needsReply: asked.needsReply ?? undefined,
    systemFailed: asked.systemFailed ?? undefined,
    erasureWaits: asked.erasureWaits ?? undefined,
  };
}

async function handlersOf(
  ctx: Context,
  actor: Actor,
  { handler }: DataRequestFilter,
  today: string,
): Promise<QueueFilter["handlers"]> {
  if (handler === "NOBODY") return "NOBODY";
  if (handler !== "MINE") return undefined;
  const me = actor.personId ?? "";
  const away = await listAbsences(ctx.db, today);
  return [me, ...away.filter(({ substituteId }) => substituteId === me).map(({ personId }) => personId)];
}

/** The days of a window: from the first on, before the last. */
export function daysOf(window: DeadlineWindow, today: string): Pick<QueueFilter, "dueFrom" | "dueBefore"> {
  const after = (days: number) => daysAfter(today, days);
  switch (window) {
    case "OVERDUE":
      return { dueBefore: today };
    case "URGENT":
      return { dueBefore: after(4) };
    case "WITHIN_7_DAYS":
      return { dueFrom: today, dueBefore: after(8) };
    case "WITHIN_14_DAYS":
      return { dueFrom: after(8), dueBefore: after(15) };
    case "LATER":
      return { dueFrom: after(15) };
  }
}
