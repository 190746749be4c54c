import type { Logger } from "pino";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { bilingualSchema } from "../publication/bilingual.ts";
import { problemLine } from "../publication/policies/policy-problem.ts";
import { readYaml } from "../publication/read-policies.ts";

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const downtimeSchema = z
  .strictObject({ announceFrom: moment, from: moment, to: moment, reason: bilingualSchema })
  .refine(({ announceFrom, from, to }) => announceFrom <= from && from < to, {
    error: "is not in order. Write announceFrom, from and to so that each comes after the one before.",
  });

const plannedDowntimeSchema = z.strictObject({ planned: z.array(downtimeSchema) });

/** A time when the service will be down, and since when people are told. */
export type Downtime = z.infer<typeof downtimeSchema>;

/** Reads `policies/planned-downtime.yaml`; a wrong line is named with its remedy. */
export async function loadPlannedDowntime(directory: string): Promise<Downtime[]> {
  const { value, problems } = await readYaml(directory, "planned-downtime.yaml", plannedDowntimeSchema);
  if (value !== undefined) return value.planned;
  const lines = problems.map(problemLine).join("\n");
  throw new AppError(
    "INVALID_INPUT",
    `policies/ cannot be used. Correct what follows, and try again.\n${lines}`,
  );
}

/** Those that people are told of now, the first to come first. */
export function announced(downtimes: readonly Downtime[], now: Date): Downtime[] {
  return downtimes
    .filter(({ announceFrom, to }) => announceFrom <= now && now < to)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}

/** What people are told of now. */
export type ReadDowntime = () => Promise<Downtime[]>;

const LOOK_AGAIN_MS = 60_000;

/** Reads the file again at most once a minute; while it cannot be read, what was read before stands. */
export function watchPlannedDowntime({
  policiesDir,
  clock,
  log,
}: {
  policiesDir: string;
  clock: () => Date;
  log: Logger;
}): ReadDowntime {
  let known: Downtime[] = [];
  let readAt: number | undefined;
  return async () => {
    const now = clock();
    if (readAt === undefined || now.getTime() - readAt >= LOOK_AGAIN_MS) {
      readAt = now.getTime();
      known = await loadPlannedDowntime(policiesDir).catch((error: unknown) => {
        log.warn({ err: error }, "planned downtime cannot be read");
        return known;
      });
    }
    return announced(known, now);
  };
}
