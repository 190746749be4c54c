import { sequenceEvents } from "../../server/audit/sequence-events.ts";
import { verifyLog } from "../../server/audit/verify-log.ts";
import { testLogKeys } from "../support/log-keys.ts";
import { useDatabase } from "../support/test-database.ts";
import { givenWaitingEvents } from "../support/waiting-events.ts";

const database = useDatabase();
const GROWTH = [3, 250, 100, 247];
const SIZE = 600;

beforeAll(async () => {
  for (const count of GROWTH) {
    await givenWaitingEvents(database.db, count);
    await sequenceEvents(database.db, testLogKeys(), () => new Date());
  }
});

/** What verification finds in a log that somebody who owns the disk has changed; the change is rolled back. */
async function foundAfter(change: string): Promise<string[]> {
  const trx = await database.db.transaction();
  try {
    await trx.raw("set local session_replication_role = replica");
    await trx.raw(change);
    const { size, problems } = await verifyLog(trx, testLogKeys().signers);
    return [...(size === SIZE ? [] : ["SIZE"]), ...problems.map(({ code }) => code)];
  } finally {
    await trx.rollback();
  }
}

const key = { audit_tiles: "level, index", audit_entry_bundles: "index", audit_checkpoints: "size" } as const;
type Table = keyof typeof key;

async function rowsOf(table: Table): Promise<string[]> {
  const { rows } = await database.db.raw(
    `select (${key[table]})::text as place from ${table} order by ${key[table]}`,
  );
  return rows.map(({ place }: { place: string }) => place);
}

const flip = (column: string, at: string) =>
  `${column} = set_byte(${column}, ${at}, get_byte(${column}, ${at}) # 1)`;

test("untouched, the log is found whole, with two full tiles and bundles and a head for each time it grew", async () => {
  expect(await foundAfter("select 1")).toEqual([]);
  expect(await rowsOf("audit_tiles")).toHaveLength(2);
  expect(await rowsOf("audit_entry_bundles")).toHaveLength(2);
  expect(await rowsOf("audit_checkpoints")).toHaveLength(GROWTH.length);
});

test.each<[Table, string, string]>([
  ["audit_tiles", "hashes", "TILE_DIFFERS"],
  ["audit_tiles", "root", "TILE_DIFFERS"],
  ["audit_entry_bundles", "entries", "BUNDLE_DIFFERS"],
  ["audit_checkpoints", "root", "CHECKPOINT_DIFFERS"],
])("a flipped bit in any row of %s.%s is found, first byte, last or between", async (table, column, code) => {
  for (const place of await rowsOf(table)) {
    for (const at of ["0", `octet_length(${column}) / 2`, `octet_length(${column}) - 1`]) {
      const where = `(${key[table]})::text = '${place}'`;
      const found = await foundAfter(`update ${table} set ${flip(column, at)} where ${where}`);
      expect({ place, at, found }).toEqual({ place, at, found: [code] });
    }
  }
});

test("a letter changed in any part of the note of any head is found", async () => {
  const notes: { size: string; note: string }[] = await database
    .db("audit_checkpoints")
    .select("size", "note");
  for (const { size, note } of notes) {
    for (let at = 1; at <= note.length; at += 13) {
      const change = `update audit_checkpoints
        set note = overlay(note placing chr(ascii(substr(note, ${at}, 1)) # 1) from ${at} for 1) where size = ${size}`;
      expect([at, await foundAfter(change)]).toEqual([at, ["CHECKPOINT_DIFFERS"]]);
    }
  }
});

test.each([
  ["a tile taken away", "delete from audit_tiles where index = 0", ["TILE_DIFFERS"]],
  ["a tile at another place", "update audit_tiles set index = 7 where index = 1", ["TILE_DIFFERS"]],
  ["two tiles exchanged", exchanged("audit_tiles"), ["TILE_DIFFERS", "TILE_DIFFERS"]],
  ["a bundle taken away", "delete from audit_entry_bundles where index = 1", ["BUNDLE_DIFFERS"]],
  ["two bundles exchanged", exchanged("audit_entry_bundles"), ["BUNDLE_DIFFERS", "BUNDLE_DIFFERS"]],
  [
    "a head of another size",
    "update audit_checkpoints set size = 254 where size = 253",
    ["CHECKPOINT_DIFFERS"],
  ],
  ["a head beyond the log", "update audit_checkpoints set size = 601 where size = 600", ["LOG_SHORTER"]],
])("%s is found", async (_what, change, codes) => {
  expect(await foundAfter(change)).toEqual(codes);
});

test("an event moved to another place is missed at its own", async () => {
  expect(await foundAfter("update audit_leaves set index = 600 where index = 7")).toContain("INDEX_MISSING");
});

/** The first two rows of a table, each at the other's place. */
function exchanged(table: string): string {
  return `update ${table} set index = index + 1000 where index < 2;
    update ${table} set index = 1001 - index where index >= 1000`;
}
