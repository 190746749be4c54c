import { generateKeyPairSync } from "node:crypto";
import { openCheckpoint, signCheckpoint } from "../../server/audit/checkpoint.ts";
import { leafHash } from "../../server/audit/merkle.ts";
import { createSigner, signNote } from "../../server/audit/note.ts";

const newSigner = (name: string) => createSigner(name, generateKeyPairSync("ed25519").privateKey);
const signer = newSigner("log.example/indsigt");
const root = leafHash(Buffer.from("event"));
const encoded = root.toString("base64");
const open = (note: string, verifiers = [signer]) => openCheckpoint(Buffer.from(note), verifiers);

test("a checkpoint says the log, how many events, and the root over them", () => {
  const note = signCheckpoint({ size: 1, root }, [signer]);

  expect(note.startsWith(`log.example/indsigt\n1\n${encoded}\n\n— log.example/indsigt `)).toBe(true);
  expect(open(note)).toEqual({ origin: "log.example/indsigt", size: 1, root, keyIds: [signer.keyId] });
});

test.each([0, 2 ** 31, 2 ** 53 - 1])("a log of %d events can be said", (size) => {
  expect(open(signCheckpoint({ size, root }, [signer])).size).toBe(size);
});

test("the example of the specification opens up to its signature, whose key nobody has published", () => {
  const example =
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n" +
    "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";

  expect(() => open(example)).toThrow("No known key has signed the note.");
});

const origin = "log.example/indsigt";
test.each([
  ["a leading zero", `${origin}\n01\n${encoded}\n`],
  ["two zeros", `${origin}\n00\n${encoded}\n`],
  ["a sign", `${origin}\n+1\n${encoded}\n`],
  ["less than nothing", `${origin}\n-1\n${encoded}\n`],
  ["a blank", `${origin}\n1 \n${encoded}\n`],
  ["a fraction", `${origin}\n1.0\n${encoded}\n`],
  ["a power of ten", `${origin}\n1e3\n${encoded}\n`],
  ["hexadecimal", `${origin}\n0x1\n${encoded}\n`],
  ["other digits", `${origin}\n١\n${encoded}\n`],
  ["no size", `${origin}\n\n${encoded}\n`],
  ["a huge size", `${origin}\n9007199254740992\n${encoded}\n`],
  ["a size without end", `${origin}\n${"9".repeat(5_000)}\n${encoded}\n`],
  ["a root without padding", `${origin}\n1\n${encoded.replace("=", "")}\n`],
  [
    "a root with loose bits",
    `${origin}\n1\n${encoded.slice(0, -2)}${String.fromCharCode(encoded.charCodeAt(42) + 1)}=\n`,
  ],
  ["a root that is too short", `${origin}\n1\n${root.subarray(1).toString("base64")}\n`],
  ["a root that is too long", `${origin}\n1\n${Buffer.alloc(33).toString("base64")}\n`],
  ["a root in hexadecimal", `${origin}\n1\n${root.toString("hex")}\n`],
  ["an extra line", `${origin}\n1\n${encoded}\nextra\n`],
  ["an empty extra line", `${origin}\n1\n${encoded}\n\n`],
  ["two lines", `${origin}\n1\n`],
  ["no origin", `\n1\n${encoded}\n`],
  ["another log's origin", `log.example/other\n1\n${encoded}\n`],
])("%s is refused, signed by the right key or not", (_what, text) => {
  expect(() => open(signNote(text, [signer]))).toThrow();
});

test("a checkpoint of another log is refused, even when its key is at hand for other notes", () => {
  const stranger = newSigner("log.example/other");
  const theirs = signCheckpoint({ size: 1, root }, [stranger]);

  expect(() => open(theirs)).toThrow("No known key has signed the note.");
  const oursSignedByThem = signNote(`log.example/third\n1\n${encoded}\n`, [signer, stranger]);
  expect(() => open(oursSignedByThem, [signer, stranger])).toThrow("of another log");
});

test("nobody signs a checkpoint without a key", () => {
  expect(() => signCheckpoint({ size: 1, root }, [])).toThrow("needs a key");
});
