import { createHash, createPrivateKey, randomUUID } from "node:crypto";
import type { Knex } from "knex";
import pino from "pino";
import { parseLogKeys } from "../../server/audit/log-keys.ts";
import type { NoteSigner } from "../../server/audit/note.ts";
import type { Tx } from "../../server/audit/transact.ts";
import { systemContext, type Context, type Deps } from "../../server/context.ts";
import type { DataRequestState, Right } from "../../server/generated/schema.ts";
import { loadPolicies } from "../../server/publication/policies/load-policies.ts";
import { publishFirstVersions } from "../../server/publication/versions/publish-policies.ts";
import { createCalendar } from "../../server/requests/deadlines/calendar.ts";
import { receiveDataRequest } from "../../server/requests/reception/receive-data-request.ts";
import type { Source } from "../../server/sources/source.ts";
import { insertVaultKey, type VaultKeys } from "../../server/vault/vault-store.ts";

/** Vault keys that every process of a test run knows. */
export const TEST_VAULT: VaultKeys = {
  master: createHash("sha256").update("master of the tests").digest(),
  index: createHash("sha256").update("index of the tests").digest(),
};

/** An Ed25519 key that every process of a test run knows (RFC 8410 around a fixed seed). */
const TEST_LOG_KEY = createPrivateKey({
  key: Buffer.concat([
    Buffer.from("302e020100300506032b657004220420", "hex"),
    createHash("sha256").update("log key of the tests").digest(),
  ]),
  format: "der",
  type: "pkcs8",
})
  .export({ format: "pem", type: "pkcs8" })
  .toString();

/** What the tests sign with. */
export const TEST_SIGNER = parseLogKeys("test.example", TEST_LOG_KEY, undefined).signers[0] as NoteSigner;

/** A worker's context on a test database, with these systems. */
export function givenContext(
  db: Knex,
  sources: readonly Source[],
  more: Partial<Pick<Deps, "clock" | "ledgerFile">> = {},
): Context {
  // Letters are another's business: whoever needs them in a test brings them.
  const deps = {
    db,
    log: pino({ level: "silent" }),
    clock: () => new Date("2026-11-25T10:00:00Z"),
    calendar: createCalendar("DK"),
    rules: { deadlineCalendar: "DK" } as unknown as Deps["rules"],
    vault: TEST_VAULT,
    sources: new Map(sources.map((source) => [source.map.system, source])),
    baseUrl: "http://localhost",
    policiesDir: "policies",
    logKeys: parseLogKeys("test.example", TEST_LOG_KEY, undefined),
    ...more,
  } as unknown as Deps;
  return systemContext(deps, "test");
}

/** A request of one person that has come as far as `state`; answers its id. */
export async function givenCase(
  ctx: Context,
  {
    rights = ["ACCESS"],
    state = "COLLECTING",
    cpr = "0101901234",
    email = null,
  }: { rights?: Right[]; state?: DataRequestState; cpr?: string | null; email?: string | null } = {},
): Promise<string> {
  const published = await ctx.db("published_versions").first("id");
  if (!published) await publishFirstVersions(ctx, await loadPolicies("policies"));
  const personId = await givenPerson(ctx);
  const actor = {
    ...{ personId, sessionId: null, roles: ["CITIZEN"] as const, role: "CITIZEN" as const },
    ...{ assurance: "MITID_SUBSTANTIAL" as const, cprIndex: null },
  };
  const { dataRequest } = await receiveDataRequest(ctx, actor, {
    ...{
      rights,
      channel: "PORTAL",
      language: "DA",
      receivedAt: ctx.clock(),
      scope: null,
      onBehalf: false,
      details: {},
    },
    subject: { name: "Anna Holm", cpr, email, address: null },
    ...{ assurance: "MITID_SUBSTANTIAL", state: "OPEN", idempotencyKey: randomUUID() },
  });
  await ctx.db("data_requests").where({ id: dataRequest.id }).update({ state });
  return dataRequest.id;
}

/** Somebody who has logged on, with a pseudonym and nothing else. */
export async function givenPerson(ctx: Context): Promise<string> {
  const id = randomUUID();
  const key = await insertVaultKey(ctx.db as unknown as Tx, ctx.vault);
  await ctx.db("people").insert({
    ...{ id, issuer: "test", subject: id, vault_key_id: key.id, sealed_profile: Buffer.alloc(1) },
    ...{ created_at: ctx.clock(), signed_in_at: ctx.clock() },
  });
  return id;
}
