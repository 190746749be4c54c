import { createHash } from "node:crypto";
import { openNote } from "../../server/audit/note.ts";
import type { WrittenFile } from "../../server/package/manifest.ts";
import { TEST_SIGNER } from "../support/given-case.ts";
import { givenCollection, givenPackage } from "./zip-given-package.ts";
import { fileOf, unpacked } from "./zip-unpacked.ts";

type Manifest = { caseNumber: string; files: WrittenFile[]; counts: Record<string, number> };

const WITHHELD = [
  {
    ground: "RIGHTS_OF_OTHERS",
    provision: "artikel 15, stk. 4",
    text: "Handler også om en anden.",
    count: 2,
  },
  { ground: "DBL22_PUBLIC", provision: "§ 22, stk. 2", text: "Offentlige interesser.", count: 1 },
];

const input = givenPackage([
  givenCollection([{ title: "Barndom" }, { title: "Ungdom" }], { withheld: WITHHELD }),
  givenCollection([], {
    collection: "fees",
    title: "Gebyrer",
    notCopied: [{ title: "Kodeord", reason: "Sikkerhed." }],
  }),
  givenCollection([], { collection: "visits", title: "Besøg" }),
]);

test("the manifest has the true size and SHA-256 of every other file", async () => {
  const { files } = await unpacked(input);
  const manifest = JSON.parse(String(files.get("manifest.json"))) as Manifest;
  files.delete("manifest.json");
  files.delete("manifest.json.note");

  expect(manifest.files).toEqual(
    [...files].map(([path, content]) => ({
      path,
      bytes: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
    })),
  );
});

test("the note signs the manifest with the log's key, and no other manifest", async () => {
  const { files } = await unpacked(input);
  const manifest = files.get("manifest.json") ?? Buffer.alloc(0);
  const note = files.get("manifest.json.note") ?? Buffer.alloc(0);

  const { text } = openNote(note, [TEST_SIGNER]);
  const sha256 = createHash("sha256").update(manifest).digest("hex");
  expect(text).toBe(`indsigt copy 2026-0147\nmanifest.json sha256 ${sha256}\n`);
  const forged = Buffer.from(
    note.toString().replace(
      sha256,
      sha256.replace(/^./, (digit) => (digit === "0" ? "1" : "0")),
    ),
  );
  expect(() => openNote(forged, [TEST_SIGNER])).toThrow("does not fit");
});

test("the manifest says which case, when and how much, and not who", async () => {
  const text = await fileOf(input, "manifest.json");

  expect(JSON.parse(text)).toMatchObject({
    caseNumber: "2026-0147",
    controller: "Aalborg Kommune",
    language: "DA",
    receivedAt: "2026-11-24T23:30:00.000Z",
    madeAt: "2026-12-01T09:30:00.000Z",
    counts: { files: 9, systems: 1, collections: 3, records: 2, withheld: 3, redacted: 0 },
  });
  expect(text).not.toContain("Anne");
});

test("what is withheld is listed by collection and ground, and collections that are whole are not", async () => {
  expect(JSON.parse(await fileOf(input, "withheld.json"))).toEqual({
    caseNumber: "2026-0147",
    withheld: 3,
    redacted: 0,
    leftOut: [],
    foundByHand: [],
    collections: [
      {
        system: "cicero",
        collection: "loans",
        title: "Lån",
        withheld: WITHHELD,
        redacted: [],
        notCopied: [],
      },
      {
        system: "cicero",
        collection: "fees",
        title: "Gebyrer",
        withheld: [],
        redacted: [],
        notCopied: [{ title: "Kodeord", reason: "Sikkerhed." }],
      },
    ],
  });
});

test.each([
  [
    "DA",
    "Kopi af dine oplysninger – sag 2026-0147",
    "Anmodning modtaget: 25. november 2026",
    "Lån (2 oplysninger; CSV og JSON)",
  ],
  [
    "EN",
    "Copy of your data – case 2026-0147",
    "Request received: 25 November 2026",
    "Lån (2 records; CSV and JSON)",
  ],
] as const)("the README in %s says what every file is", async (language, title, received, collection) => {
  const { files } = await unpacked({ ...input, language });
  const readme = String(files.get("README.txt"));

  expect(readme.split("\r\n").slice(0, 2)).toEqual([`\uFEFF${title}`, "=".repeat(title.length)]);
  expect(readme).toContain(received);
  expect(readme).toContain(collection);
  expect(readme.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const path of files.keys()) if (path !== "README.txt") expect(readme).toContain(path);
});

test("a title of several lines cannot add lines to the README", async () => {
  const readme = await fileOf(
    givenPackage([givenCollection([], { title: "Lån\r\n\r\nmanifest.json er falsk" })]),
    "README.txt",
  );

  expect(readme).toContain("  Lån manifest.json er falsk (0 oplysninger; CSV og JSON)\r\n");
});
