import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { csvOf } from "../../server/package/csv.ts";
import { zipPackage } from "../../server/package/zip-package.ts";
import type { PackagedRow } from "../../server/package/package-input.ts";
import { TEST_SIGNER } from "../support/given-case.ts";
import { givenCollection, givenPackage } from "./zip-given-package.ts";
import { fileOf, unpacked } from "./zip-unpacked.ts";

const LOAN = { title: "Tove Ditlevsen: Barndom", due_on: "2026-12-24" };

test("a copy has its README and report first, its manifest last, and two files per collection", async () => {
  const { files } = await unpacked(givenPackage([givenCollection([LOAN])]));

  expect([...files.keys()]).toEqual([
    "README.txt",
    "index.html",
    "withheld.json",
    "data/cicero/loans.json",
    "data/cicero/loans.csv",
    "manifest.json",
    "manifest.json.note",
  ]);
});

test("a collection is in JSON under the system's own names, with a header that explains them", async () => {
  const row = { title: 'Han sagde "nej"', due_on: null, secret: "not a column of the copy" };
  const json: unknown = JSON.parse(
    await fileOf(
      givenPackage([givenCollection([row, { title: "\u0000<b>", pages: [1, { a: -2.5 }] }])]),
      "data/cicero/loans.json",
    ),
  );

  expect(json).toEqual({
    header: {
      system: "cicero",
      collection: "loans",
      title: "Lån",
      columns: [
        { name: "title", title: "Titel", category: "lending" },
        { name: "due_on", title: "Afleveres", category: "lending" },
      ],
    },
    rows: [
      { title: 'Han sagde "nej"', due_on: null },
      { title: "\u0000<b>", due_on: null },
    ],
  });
});

test("a column that is not copied is in no file", async () => {
  const { files } = await unpacked(
    givenPackage([
      givenCollection([{ ...LOAN, password: "hunter2" }], {
        notCopied: [{ title: "Kodeord", reason: "Sikkerhed." }],
      }),
    ]),
  );

  for (const content of files.values()) expect(content.toString("utf8")).not.toContain("hunter2");
});

test.each([
  ["nested objects", { a: { b: ["c", null, true] } }],
  ["a whole number beyond 2^53 as a text", "9007199254740993"],
  ["numbers", -0.5],
  ["a name that is special in JavaScript", "x"],
])("JSON keeps %s", async (_, value) => {
  const columns = [{ name: "__proto__", title: "Felt", category: "other" }];
  const row = JSON.parse(JSON.stringify({ p: value }).replace('"p"', '"__proto__"')) as PackagedRow;
  const json = await fileOf(givenPackage([givenCollection([row], { columns })]), "data/cicero/loans.json");

  expect((JSON.parse(json) as { rows: PackagedRow[] }).rows.map((found) => Object.entries(found))).toEqual([
    [["__proto__", value]],
  ]);
});

test("the same input gives the same bytes, dated the day the copy was made", async () => {
  const input = givenPackage([givenCollection([LOAN, LOAN])]);

  const first = await unpacked(input);
  const second = await unpacked(input);

  expect(second.zip.equals(first.zip)).toBe(true);
  for (const entry of first.entries) {
    expect(entry.getLastModDate({ forceDosFormat: true, timezone: "UTC" }).toISOString()).toBe(
      "2026-12-01T12:00:00.000Z",
    );
    expect(entry.extraFields).toEqual([]);
  }
});

test("a copy without systems is still whole", async () => {
  const { files } = await unpacked(givenPackage([], { systems: [] }));

  expect([...files.keys()]).toEqual([
    "README.txt",
    "index.html",
    "withheld.json",
    "manifest.json",
    "manifest.json.note",
  ]);
});

test.each([
  ["../../etc/passwd", "etc_passwd"],
  ["C:\\lån & gebyrer", "C_laan_gebyrer"],
  ["CON", "_CON"],
  ["nul.txt", "_nul.txt"],
  ["…", "unnamed"],
  ["Élève", "Eleve"],
  ["x".repeat(300), "x".repeat(60)],
])("the collection %j has a file name that every computer can unpack", async (collection, name) => {
  const { files } = await unpacked(givenPackage([givenCollection([LOAN], { collection })]));

  expect([...files.keys()]).toContain(`data/cicero/${name}.csv`);
});

test("collections whose names differ in case or accents only do not overwrite each other", async () => {
  const names = ["loans", "Loans", "loáns"];
  const { files } = await unpacked(
    givenPackage(names.map((collection) => givenCollection([{ title: collection }], { collection }))),
  );

  const titles = ["loans", "Loans-2", "loans-3"].map((name) =>
    files.get(`data/cicero/${name}.csv`)?.toString("utf8"),
  );
  expect(titles).toEqual(names.map((name) => expect.stringContaining(`\r\n${name},`)));
});

test.each([
  ["fewer", 3, "counted to 3 records, but only 2 were read"],
  ["more", 1, "counted to 1 records, but more than 1 were read"],
])("a copy fails when a collection gives %s records than were counted", async (_, count, message) => {
  const input = givenPackage([givenCollection([LOAN, LOAN], { count })]);

  await expect(unpacked(input)).rejects.toThrow(message);
});

test.each(["report", "JSON", "CSV"])("a copy fails when a record cannot be read for the %s", async (file) => {
  let reading = 0;
  const rows = async function* () {
    reading += 1;
    yield LOAN;
    if (reading === ["report", "JSON", "CSV"].indexOf(file) + 1) throw new Error("the page cannot be opened");
    yield LOAN;
  };

  await expect(unpacked(givenPackage([givenCollection([], { count: 2, rows })]))).rejects.toThrow(
    "the page cannot be opened",
  );
});

test("records are read only as fast as the copy is, and no longer once nobody reads it", async () => {
  let read = 0;
  let closed = 0;
  const rows = async function* () {
    try {
      for (; ; read += 1)
        yield { title: `${read} ${Math.sin(read)} ${Math.cos(read)}`, due_on: "2026-12-24" };
    } finally {
      closed += 1;
    }
  };
  const chunks = zipPackage(givenPackage([givenCollection([], { count: 10_000_000, rows })]), [TEST_SIGNER]);

  let bytes = 0;
  for await (const chunk of chunks) if ((bytes += chunk.length) > 100_000) break;
  await new Promise((resolve) => setTimeout(resolve, 50));
  const readByThen = read;
  await new Promise((resolve) => setTimeout(resolve, 100));

  expect(readByThen).toBeLessThan(100_000);
  expect(read).toBe(readByThen);
  expect(closed).toBe(2);
});

test("a hundred thousand records pass through without being held", async () => {
  const count = 100_000;
  const text = "x".repeat(300);
  const before = memoryHeld();
  const held: number[] = [];
  const rows = async function* () {
    for (let at = 0; at < count; at += 1) {
      if (at % 10_000 === 0) held.push(memoryHeld() - before);
      yield { title: `${at} ${text}`, due_on: "2026-12-24" };
    }
  };

  for await (const _ of zipPackage(givenPackage([givenCollection([], { count, rows })]), [TEST_SIGNER]));

  expect(held).toHaveLength(21);
  expect(Math.max(...held)).toBeLessThan(5_000_000);
}, 180_000);

test("a CSV is read as it is asked for", async () => {
  let read = 0;
  const rows = async function* () {
    for (; ; read += 1) yield { title: read };
  };

  for await (const line of csvOf([{ name: "title", title: "Titel", category: "x" }], rows()))
    if (line === "3\r\n") break;

  expect(read).toBe(3);
});

// What nobody holds is thrown away first: how late that is done by itself is for the engine to choose, not for us.
function memoryHeld(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
