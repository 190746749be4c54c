import { randomUUID } from "node:crypto";
import { ANNE } from "../../../sample/personas.ts";
import type { Tx } from "../../../server/audit/transact.ts";
import { askSystems } from "../../../server/sources/erasure/preview-systems.ts";
import { previewErasure } from "../../../server/sources/erasure/preview-erasure.ts";
import { insertHold } from "../../../server/sources/holds/legal-hold-store.ts";
import type { Source } from "../../../server/sources/source.ts";
import { sqlSource } from "../../../server/sources/sql/sql-source.ts";
import { blindIndex } from "../../../server/vault/blind-index.ts";
import { insertVaultKey } from "../../../server/vault/vault-store.ts";
import { useDesk } from "../../support/desk.ts";
import { visitorsBook } from "../../by-hand/given-by-hand.ts";
import {
  ANNA,
  givenAccount,
  libraryContents,
  libraryMap,
  PERMIT,
  type GivenSource,
  openLibrary,
} from "../sql/sql-fixture.ts";

const sources = new Map<string, Source>();
const desk = useDesk("2026-11-25T10:00:00Z", { sources });
let library: GivenSource;

beforeEach(async () => {
  library = await openLibrary([5, 0]);
  await library.db("library.patrons").where({ patron_id: 1 }).update({ cpr: ANNE.cpr });
  sources.clear();
  sources.set("library", sqlSource(libraryMap(), library.url));
  await desk.database.db("legal_holds").delete();
  waitHours(2);
});

afterEach(() => library.close());

/** So many hours go by; each test has its own turns. */
const waitHours = (count: number) =>
  desk.setNow(new Date(desk.asSystem().clock().getTime() + count * 3_600_000).toISOString());
const looks = async () => desk.database.db("audit_events").where({ kind: "erasure.previewed" });

test("a citizen sees what would be erased and what is kept, why and until when, and that she looked is logged", async () => {
  const contents = await libraryContents(library.db);
  const before = await looks();

  const { systems } = await previewErasure(desk.as("anne"));

  const [system, ...others] = systems;
  expect(others).toEqual([]);
  expect(system).toMatchObject({ system: "library", state: "READ" });
  const counted = system?.collections.map(({ collection, erased, kept }) => [
    collection,
    erased,
    kept.map(({ count, until }) => [count, until?.en]),
  ]);
  const reason = [[1, "Until it is settled."]];
  expect(counted).toEqual([
    ["fees", 0, reason],
    ["loans", 1, reason],
    ["patrons", 0, reason],
  ]);
  expect(await libraryContents(library.db)).toBe(contents);
  const after = await looks();
  expect(after).toHaveLength(before.length + 1);
  expect(JSON.stringify(after)).not.toContain(ANNE.cpr);
});

test("a library card does not prove whose data they are: nothing is read, nothing is logged", async () => {
  const before = await looks();

  await expect(previewErasure(desk.as("annesCard"))).rejects.toMatchObject({ code: "LOGIN_TOO_OLD" });

  expect(await looks()).toHaveLength(before.length);
});

test.each(["signe", "per", "ravn"] as const)(
  "%s of the staff has no look at her own data here",
  async (who) => {
    await expect(previewErasure(desk.as(who))).rejects.toMatchObject({ code: "FORBIDDEN" });
  },
);

test("five looks an hour are enough, also when they come at once; another hour brings more", async () => {
  const before = await looks();

  const all = await Promise.allSettled(Array.from({ length: 8 }, () => previewErasure(desk.as("mikkel"))));

  const refused = all.filter((one) => one.status === "rejected").map(({ reason }) => reason.code);
  expect(refused).toEqual(["RATE_LIMITED", "RATE_LIMITED", "RATE_LIMITED"]);
  expect(await looks()).toHaveLength(before.length + 5);
  waitHours(1);
  await previewErasure(desk.as("mikkel"));
});

test("whoever is not in the system is told that there is nothing", async () => {
  const { systems } = await previewErasure(desk.as("mikkel"));

  expect(systems).toMatchObject([{ state: "READ", collections: [] }]);
});

test("what a legal hold on her keeps is told, and nobody else's hold is", async () => {
  const hold = async (cpr: string) => {
    const tx = desk.database.db as unknown as Tx;
    const { id: vaultKeyId } = await insertVaultKey(tx, desk.as("anne").vault);
    await insertHold(tx, {
      ...{ id: randomUUID(), category: null, ground: "ART17_3_E", vaultKeyId, expiresOn: "2027-06-30" },
      ...{ cprIndex: blindIndex(desk.as("anne").vault.index, "cpr", cpr), placedBy: randomUUID() },
      ...{ sealedReason: Buffer.alloc(1), placedAt: new Date(0) },
    });
  };
  const erased = async () => {
    const { systems } = await previewErasure(desk.as("anne"));
    return systems[0]?.collections.reduce((sum, one) => sum + one.erased, 0);
  };

  await hold("8211901237");
  expect(await erased()).toBe(1);
  await hold(ANNE.cpr);
  expect(await erased()).toBe(0);
});

test("a system that is silent is told as not reached within the time, and holds back no other", async () => {
  const silent: Source = {
    ...sqlSource({ ...libraryMap(), system: "silent" }, library.url),
    withSession: () => new Promise<never>(() => undefined),
  };
  const dead = sqlSource({ ...libraryMap(), system: "dead" }, "postgres://nobody:x@127.0.0.1:1/none");
  const good = sqlSource(libraryMap(), library.url);

  const systems = await askSystems([silent, dead, good], ANNA, PERMIT, 2_000);

  expect(systems.map(({ system, state }) => [system, state])).toEqual([
    ["silent", "NOT_REACHED"],
    ["dead", "NOT_REACHED"],
    ["library", "READ"],
  ]);
});

test("where only staff can say, or people look by hand, nothing is made up", async () => {
  const { account, remove } = await givenAccount(
    library.db,
    "grant usage on schema library to ACCOUNT; grant select on all tables in schema library to ACCOUNT",
  );
  const url = new URL(library.url);
  [url.username, url.password] = [account, account];
  const readOnly = sqlSource(libraryMap(), url.href);

  const systems = await askSystems([readOnly, visitorsBook()], ANNA, PERMIT);

  expect(systems.map(({ state }) => state)).toEqual(["NEEDS_STAFF", "BY_HAND"]);
  expect(systems[0]?.collections).toEqual([]);
  const { collections } = visitorsBook().map;
  expect(systems[1]?.collections.map(({ collection }) => collection)).toEqual(Object.keys(collections));
  expect(systems[1]?.collections.every(({ erased, anonymised }) => erased + anonymised === 0)).toBe(true);
  await remove();
});
