import { randomUUID } from "node:crypto";
import { transact, type Tx } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { blindIndex } from "../vault/blind-index.ts";
import { insertVaultKey, readVaultKey } from "../vault/vault-store.ts";
import type { Identity } from "./claims.ts";
import type { IdentityConfig } from "./identity-config.ts";
import { findPersonBySubject, insertPerson, setPersonProfile, type StoredPerson } from "./person-store.ts";
import { sealProfile } from "./read-person.ts";
import { setStaffRoles } from "./staff-store.ts";
import { insertSession, type Session } from "./session-store.ts";

/** Starts a session for whoever the provider has named, and keeps what it said about her today. */
export async function startSession(
  ctx: Context,
  config: IdentityConfig,
  identity: Identity,
): Promise<Session> {
  try {
    return await startOnce(ctx, config, identity);
  } catch (error) {
    // Two first log-ons at once, or one that was forgotten meanwhile: the second look finds what is there.
    if (error instanceof AppError && error.code === "CONFLICT") return startOnce(ctx, config, identity);
    throw error;
  }
}

async function startOnce(ctx: Context, config: IdentityConfig, identity: Identity): Promise<Session> {
  const { roles, assurance, cpr } = identity;
  const known = await findPersonBySubject(ctx.db, identity.issuer, identity.subject);
  const personId = known?.id ?? randomUUID();
  const { authenticatedAt = null } = identity;
  const session = newSession(config, { personId, roles, assurance, authenticatedAt }, ctx.clock());
  const cprIndex = cpr === null ? null : blindIndex(ctx.vault.index, "cpr", cpr);
  const [role] = roles;
  if (!role) throw new AppError("FORBIDDEN", "This log-on gives you no role here.");
  const actor: Actor = { personId, sessionId: session.id, roles, role, assurance, cprIndex };
  const { receipt: _, ...value } = await transact(ctx, actor, async (tx) => {
    await keepPerson(tx, ctx, { known, personId, cprIndex, identity });
    await setStaffRoles(tx, personId, roles);
    await insertSession(tx, session);
    return {
      value: session,
      event: { kind: "session.started", subject: personId, session: session.id, roles, assurance },
    };
  });
  return value;
}

function newSession(
  { sessionMinutes }: IdentityConfig,
  who: Pick<Session, "personId" | "roles" | "assurance"> & { authenticatedAt: Date | null },
  startedAt: Date,
): Session {
  const isStaff = who.roles.some((role) => role !== "CITIZEN");
  const minutes = isStaff ? sessionMinutes.staff : sessionMinutes.citizen;
  const expiresAt = new Date(startedAt.getTime() + minutes * 60_000);
  const { authenticatedAt, ...person } = who;
  return {
    id: randomUUID(),
    ...person,
    startedAt,
    expiresAt,
    authenticatedAt: earlier(authenticatedAt, startedAt),
  };
}

/** A provider's clock may be ahead of ours; a log-on is never fresher than the session it began. */
function earlier(authenticatedAt: Date | null, startedAt: Date): Date {
  return authenticatedAt !== null && authenticatedAt < startedAt ? authenticatedAt : startedAt;
}

async function keepPerson(
  tx: Tx,
  ctx: Context,
  who: { known: StoredPerson | undefined; personId: string; cprIndex: string | null; identity: Identity },
): Promise<void> {
  const { known, personId: id, cprIndex, identity } = who;
  const { id: vaultKeyId, key } = known
    ? await readVaultKey(tx, ctx.vault, known.vaultKeyId)
    : await insertVaultKey(tx, ctx.vault);
  const sealedProfile = sealProfile(key, id, identity);
  if (known) return setPersonProfile(tx, { id, cprIndex, sealedProfile }, ctx.clock());
  const { issuer, subject } = identity;
  return insertPerson(tx, { id, issuer, subject, cprIndex, vaultKeyId, sealedProfile }, ctx.clock());
}
