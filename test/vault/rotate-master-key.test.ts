import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Knex } from "knex";
import { makeRefreshToken, readRefreshToken } from "../../server/identity/refresh-token.ts";
import { readSubject } from "../../server/requests/subject.ts";
import { masterKeyName } from "../../server/vault/master-key.ts";
import { refuseRetiredKey } from "../../server/vault/refuse-retired-key.ts";
import { rotateMasterKey } from "../../server/vault/rotate-master-key.ts";
import { insertVaultKey, readVaultKey } from "../../server/vault/vault-store.ts";
import { wrapKey } from "../../server/vault/data-key.ts";
import type { Tx } from "../../server/audit/transact.ts";
import type { Context } from "../../server/context.ts";
import { useDesk } from "../support/desk.ts";

const desk = useDesk("2026-11-25T09:00:00Z");
const CLI = fileURLToPath(new URL("../../server/vault/rotate-cli.ts", import.meta.url));
const [old, fresh] = [Buffer.alloc(32), randomBytes(32)];
const keyOf = (request: { vaultKeyId: string }, vault: Context["vault"]) =>
  readVaultKey(desk.database.db, vault, request.vaultKeyId);

beforeAll(() => {
  desk.as("per").vault.master.copy(old);
});

/** The vault as a process has it that was started with these keys. */
const vaultWith = (master: Buffer, previous?: Buffer): Context["vault"] => ({
  ...{ master, index: desk.as("per").vault.index },
  ...(previous && { previous }),
});
const asTerminal = (master: Buffer, previous?: Buffer) => ({
  ...desk.asSystem(),
  vault: vaultWith(master, previous),
});

/** Starts the desk again with these keys. */
const restart = (master: Buffer, previous: Buffer) =>
  Object.assign(desk.as("per").vault, { master, previous });

async function countUnder(master: Buffer): Promise<number> {
  const [row] = await desk.database
    .db("vault_keys")
    .where({ wrapped_by: masterKeyName(master) })
    .count("id");
  return Number(row?.["count"]);
}

/** So many data keys that some lie behind the first five hundred. */
async function givenKeys(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => {
    const id = `ffffffff-0000-4000-8000-${String(index).padStart(12, "0")}`;
    return { id, wrapped: wrapKey(old, id, randomBytes(32)), wrapped_by: masterKeyName(old) };
  });
  await desk.database.db.batchInsert("vault_keys", rows, 500);
}

function keyEnvironment(master: Buffer, previous: Buffer): NodeJS.ProcessEnv {
  const { index } = desk.as("per").vault;
  return {
    ...{ PATH: process.env["PATH"], DATABASE_URL: desk.database.url },
    VAULT_MASTER_KEY: master.toString("base64"),
    VAULT_MASTER_KEY_PREVIOUS: previous.toString("base64"),
    VAULT_INDEX_KEY: index.toString("base64"),
  };
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 600; round += 1) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("it did not come to that within thirty seconds");
}

/** Keeps the last key for itself, so that a rotation stops before it, having kept what came earlier. */
async function holdingLastKey<T>(work: () => Promise<T>): Promise<T> {
  return desk.database.db.transaction(async (trx: Knex.Transaction) => {
    await trx("vault_keys").select("id").orderBy("id", "desc").limit(1).forUpdate();
    return work();
  });
}

test("what is under neither key stops a rotation before anything is changed", async () => {
  await desk.submit("anne");
  const before = await desk.database.db("vault_keys").select("id", "wrapped", "wrapped_by").orderBy("id");
  const wrong = async () => rotateMasterKey(asTerminal(fresh, randomBytes(32)));

  await expect(wrong()).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringMatching(/VAULT_MASTER_KEY_PREVIOUS does not open the data key [0-9a-f-]{36}/),
  });

  expect(await desk.database.db("vault_keys").select("id", "wrapped", "wrapped_by").orderBy("id")).toEqual(
    before,
  );
  expect(await desk.database.db("vault_retired_keys").select()).toEqual([]);
});

test.each([
  ["without the old key", () => asTerminal(fresh), "Set VAULT_MASTER_KEY to the new key"],
  ["from a key to itself", () => asTerminal(old, Buffer.from(old)), "Both master keys are the same"],
])("a rotation %s is refused, and nothing is logged", async (_, terminal, message) => {
  await desk.expectRefusal(async () => rotateMasterKey(terminal()), "INVALID_INPUT", new RegExp(message));
});

test.each([
  ["anne", "NOT_FOUND"],
  ["signe", "FORBIDDEN"],
  ["per", "FORBIDDEN"],
  ["ravn", "FORBIDDEN"],
] as const)("%s does not exchange the master key; it is done at the terminal", async (who, code) => {
  await desk.expectRefusal(
    async () => rotateMasterKey({ ...desk.as(who), vault: vaultWith(fresh, old) }),
    code,
  );
});

test("a wrapped key moved to another row, or a value moved to another request, is refused after a rotation as before", async () => {
  const [one, other] = [await desk.submit("anne"), await desk.submit("mikkel")];
  const moved = { ...one, sealedSubject: other.sealedSubject };

  await expect(readSubject(desk.database.db, desk.as("per").vault, moved)).rejects.toMatchObject({
    code: "INTERNAL",
    message: "A sealed value could not be opened.",
  });
  const { wrapped } = await desk.database.db("vault_keys").where({ id: other.vaultKeyId }).first();
  const swapping = desk.database.db.transaction(async (trx) => {
    await trx("vault_keys").where({ id: one.vaultKeyId }).update({ wrapped });
    return readVaultKey(trx, desk.as("per").vault, one.vaultKeyId);
  });
  await expect(swapping).rejects.toMatchObject({ code: "INTERNAL" });
});

test("a rotation that is killed leaves every key open to who has both, and the next run ends it while requests come in", async () => {
  const anne = await desk.submit("anne");
  await givenKeys(1_200);
  const total = await countUnder(old);
  restart(fresh, old);
  const child = spawn(process.execPath, ["--import", "tsx", CLI], { env: keyEnvironment(fresh, old) });

  await holdingLastKey(async () => {
    await until(async () => (await countUnder(fresh)) >= 1_000);
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
  });

  expect(await countUnder(old)).toBe(total - 1_000);
  expect((await keyOf(anne, vaultWith(old, fresh))).key).toEqual(
    (await keyOf(anne, vaultWith(fresh, old))).key,
  );
  const [rotated, during] = await Promise.all([
    rotateMasterKey(asTerminal(fresh, old)),
    desk.submit("mikkel"),
  ]);
  expect(rotated.rewrapped).toBeGreaterThanOrEqual(total - 1_000);
  expect(await countUnder(old)).toBe(0);
  for (const request of [anne, during])
    expect((await readSubject(desk.database.db, vaultWith(fresh), request)).name).toMatch(/\w/);
  await expect(keyOf(anne, vaultWith(old))).rejects.toMatchObject({ code: "INTERNAL" });
  const events = await desk.database.db("audit_events").where("kind", "like", "master_key.%").orderBy("at");
  expect(events.map(({ kind }) => kind)).toContain("master_key.retired");
  expect(events.at(-1).body).toEqual({ from: masterKeyName(old), to: masterKeyName(fresh) });
}, 90_000);

test("a process left behind with the old key can make nothing new, and does not start again", async () => {
  restart(old, fresh);
  await desk.expectRefusal(async () => desk.submit("anne"), "UNAVAILABLE", /rotated out/);
  await expect(refuseRetiredKey(desk.database.db, { master: old })).rejects.toMatchObject({
    code: "INVALID_INPUT",
    message: "VAULT_MASTER_KEY was rotated out on 2026-11-25. Set it to the new key.",
  });
  await expect(refuseRetiredKey(desk.database.db, { master: fresh })).resolves.toBeUndefined();
  const unnamed = desk.database.db("vault_keys").insert({
    id: "eeeeeeee-0000-4000-8000-000000000000",
    wrapped: Buffer.alloc(61),
  });
  await expect(unnamed).rejects.toThrow("the master key was retired");
});

test("the terminal says how many keys were wrapped anew and when the old one may go; going back is refused", async () => {
  const third = randomBytes(32);
  const run = async (master: Buffer, previous: Buffer) =>
    new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
      const given = { env: keyEnvironment(master, previous) };
      execFile(process.execPath, ["--import", "tsx", CLI], given, (error, out, err) =>
        resolve({ code: error?.code ?? 0, out, err }),
      );
    });

  const back = await run(old, fresh);
  const on = await run(third, fresh);

  expect(back).toMatchObject({ code: 1, err: expect.stringContaining("was rotated out before") });
  expect(on).toMatchObject({ code: 0, err: "" });
  expect(on.out).toMatch(/^\d{4} data keys were wrapped anew/);
  expect(on.out).toContain("Take VAULT_MASTER_KEY_PREVIOUS out");
  const { rows } = await desk.database.db.raw(
    "select count(*)::int as left from vault_keys where wrapped_by is distinct from ?",
    [masterKeyName(third)],
  );
  expect(rows).toEqual([{ left: 0 }]);
  const transaction = desk.database.db.transaction(async (trx) =>
    insertVaultKey(trx as Tx, vaultWith(fresh)),
  );
  await expect(transaction).rejects.toMatchObject({ code: "UNAVAILABLE" });
}, 60_000);

test("who logged on before a rotation stays logged on until the old key is taken out", () => {
  const token = { sessionId: "11111111-2222-4333-8444-555555555555", generation: 3 };
  const given = makeRefreshToken(vaultWith(old), token);

  expect(readRefreshToken(vaultWith(fresh, old), given)).toEqual(token);
  expect(readRefreshToken(vaultWith(fresh), given)).toBeUndefined();
});
