import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { Me, Role } from "../generated/schema.ts";
import { guardianMay } from "../requests/identity/representation.ts";
import { readDetails } from "./read-details.ts";
import { readPerson } from "./read-person.ts";
import { findLiveSession } from "./session-store.ts";

/** The person who asks, from her own sealed profile. */
export async function readMe(ctx: Context): Promise<Me> {
  const { personId, sessionId } = authorize(ctx, "me:read");
  const session = sessionId === null ? undefined : await findLiveSession(ctx.db, sessionId, ctx.clock());
  if (personId === null || !session) throw new AppError("UNAUTHENTICATED", "Log on to do this.");
  const { name, email, children } = await readPerson(ctx.db, ctx.vault, personId);
  return {
    id: personId,
    name,
    email,
    details: await readDetails(ctx.db, ctx.vault, personId),
    roles: session.roles.filter((role): role is Role => role !== "SYSTEM"),
    assurance: session.assurance,
    children: children.map(({ id, name: called, cpr }) => ({
      ...{ id, name: called, guardianMay: guardianMay(ctx, cpr) },
    })),
    sessionExpiresAt: session.expiresAt,
  };
}
