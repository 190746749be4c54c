import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authorize } from "../access.ts";
import type { Receipt } from "../audit/append.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { CreateServiceTokenInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { insertServiceToken, type ServiceToken } from "./service-token-store.ts";
import { wrongField } from "../platform/wrong-field.ts";

const LONGEST_DAYS = 366;

const input = z.object({
  // No free text, since a person's name would stay readable here.
  label: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, "Use small letters, digits and hyphens, at most 60."),
  scopes: z
    .array(z.enum(["AUDIT"]))
    .min(1, "Name at least one scope.")
    .refine((scopes) => new Set(scopes).size === scopes.length, "Name each scope once."),
  expiresAt: z.date(),
});

/** A new token, with the secret that is shown this once. */
export type CreatedToken = { serviceToken: ServiceToken; token: string; receipt: Receipt };

/** Makes a token for a program or an auditor. It does what its scopes say, for a year at most. */
export async function createServiceToken(
  ctx: Context,
  given: CreateServiceTokenInput,
): Promise<CreatedToken> {
  const actor = authorize(ctx, "token:manage");
  const { label, scopes, expiresAt } = parseInput(input, given);
  const now = ctx.clock();
  refuseUnfitEnd(expiresAt, now);
  if (actor.personId === null) throw new AppError("FORBIDDEN", "Only a person can do this.");
  const serviceToken: ServiceToken = {
    ...{ id: randomUUID(), label, scopes, createdBy: actor.personId, createdAt: now, expiresAt },
    ...{ lastUsedAt: null, revokedAt: null },
  };
  return transact(ctx, actor, async (tx) => ({
    value: { serviceToken, token: await insertServiceToken(tx, serviceToken) },
    event: {
      kind: "token.created",
      subject: null,
      token: serviceToken.id,
      scopes,
      expiresAt: expiresAt.toISOString(),
    },
  }));
}

function refuseUnfitEnd(expiresAt: Date, now: Date): void {
  const days = (expiresAt.getTime() - now.getTime()) / 86_400_000;
  if (days > 0 && days <= LONGEST_DAYS) return;
  throw wrongField("expiresAt", `Choose a moment within the next ${LONGEST_DAYS} days.`);
}
