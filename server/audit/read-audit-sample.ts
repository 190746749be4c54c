import { randomInt } from "node:crypto";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { AuditSample, QueryAuditSampleArgs, SampledRequest, SampledStep } from "../generated/schema.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import { catalogueEntry } from "./catalogue.ts";
import type { Receipt } from "./append.ts";
import { wholeMomentsOf } from "./period.ts";
import { countReceived, drawRequests, listSteps, type DrawnRequest, type DrawnStep } from "./sample-store.ts";
import { record } from "./transact.ts";

const MOST = 50;
/** No run of ten digits: the log takes nothing that could be a CPR number. */
const SEED = /^(?!.*\d{6}-?\d{4})[A-Za-z][A-Za-z0-9-]{0,31}$/;
const LETTERS = "abcdefghijkmnpqrstuvwxyz";

/**
 * Draws requests of a period at random for an auditor to look into. The draw can be repeated by whoever knows the seed,
 * and the log says that it was made, so that nobody draws until the sample pleases (Art. 5(2), 24(1)).
 */
export async function readAuditSample(
  ctx: Context,
  { from, to, size, seed }: QueryAuditSampleArgs,
): Promise<Omit<AuditSample, "receipt"> & { receipt: Receipt }> {
  const actor = authorize(ctx, "audit:read");
  const within = wholeMomentsOf({ from, to });
  const draw = { size: size ?? 10, seed: seed ?? newSeed() };
  refuseBadDraw(draw);
  const population = await countReceived(ctx.db, within);
  const drawn = await drawRequests(ctx.db, within, draw);
  const steps = await listSteps(
    ctx.db,
    drawn.map(({ id }) => id),
  );
  const receipt = await record(ctx, actor, {
    ...{ kind: "audit.sampled", subject: null, from, to, seed: draw.seed, population },
    requests: drawn.map(({ id }) => id),
  });
  const today = copenhagenDate(ctx.clock());
  return {
    ...{ from, to, seed: draw.seed, population, receipt },
    requests: drawn.map((request) => present(request, steps, today)),
  };
}

function refuseBadDraw({ size, seed }: { size: number; seed: string }): void {
  const fields = [
    ...(Number.isInteger(size) && size >= 1 && size <= MOST
      ? []
      : [{ path: ["size"], message: `Ask for 1 to ${MOST} requests.` }]),
    ...(SEED.test(seed)
      ? []
      : [
          {
            path: ["seed"],
            message:
              "Write at most 32 letters, digits and hyphens, a letter first, and no ten digits in a row.",
          },
        ]),
  ];
  if (fields.length > 0) throw new AppError("INVALID_INPUT", "Correct the marked fields.", fields);
}

function newSeed(): string {
  return Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

function present(request: DrawnRequest, steps: readonly DrawnStep[], today: string): SampledRequest {
  const lastDay = request.closedAt ? copenhagenDate(request.closedAt) : today;
  return {
    ...request,
    isLate: lastDay > request.dueOn,
    steps: steps.filter(({ dataRequestId }) => dataRequestId === request.id).map(presentStep),
  };
}

function presentStep({ eventId, at, kind, role, actorId }: DrawnStep): SampledStep {
  return {
    ...{ eventId, at, kind, role },
    words: catalogueEntry(kind)?.words ?? { da: kind, en: kind },
    staffId: role === "CITIZEN" ? null : actorId,
  };
}
