import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import {
  createSigner,
  formatVkey,
  openNote,
  parseVkey,
  signNote,
  type NoteVerifier,
} from "../../server/audit/note.ts";

const signer = createSigner("log.example/indsigt", generateKeyPairSync("ed25519").privateKey);
const other = createSigner("log.example/indsigt", generateKeyPairSync("ed25519").privateKey);
const text = "log.example/indsigt\n7\nsomething\n";
const note = signNote(text, [signer]);

const opened = (changed: string | Buffer, verifiers: readonly NoteVerifier[] = [signer]) =>
  openNote(Buffer.from(changed), verifiers);
const believes = (changed: string | Buffer, verifiers?: readonly NoteVerifier[]) => {
  try {
    opened(changed, verifiers);
    return true;
  } catch {
    return false;
  }
};

test("a signed text is opened with the key that signed it", () => {
  expect(opened(note)).toEqual({ text, keyIds: [signer.keyId] });
});

test("the example of the specification has the key it says, and opens", () => {
  const example = parseVkey("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
  const signed =
    "This is an example message.\n\n" +
    "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

  expect(opened(signed, [example]).text).toBe("This is an example message.\n");
  expect(formatVkey(example)).toBe("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
});

test("while a key is replaced both sign, and who knows either opens the note", () => {
  const both = signNote(text, [signer, other]);

  expect(opened(both, [other]).keyIds).toEqual([other.keyId]);
  expect(opened(both, [signer, other]).keyIds).toEqual([signer.keyId, other.keyId]);
});

test("a signature by nobody known is passed over, and alone is not enough", () => {
  expect(believes(signNote(text, [other, signer]))).toBe(true);
  expect(() => opened(note, [other])).toThrow("No known key has signed the note.");
  expect(() => opened(note, [])).toThrow("No known key has signed the note.");
});

test("a bad signature by a known key condemns the note, good ones beside it or not", () => {
  const forged = signNote("log.example/indsigt\n8\nsomething\n", [other]).split("\n\n")[1]!;

  expect(() => opened(note + forged, [signer, other])).toThrow("does not fit");
});

test("a text that holds empty lines is split at the last", () => {
  const poem = "one\n\ntwo\n\n";

  expect(opened(signNote(poem, [signer])).text).toBe(poem);
});

test("one bit flipped in any byte of a note, and it is not believed", () => {
  const bytes = Buffer.from(note);
  for (let at = 0; at < bytes.length; at++) {
    for (const bit of [0, 3, 7]) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1 << bit;
      if (believes(flipped)) throw new Error(`bit ${bit} of byte ${at}`);
    }
  }
});

test("a note cut anywhere is not believed", () => {
  for (let at = 0; at < note.length; at++) expect(believes(note.slice(0, at))).toBe(false);
});

const line = note.split("\n\n")[1]!.trimEnd();
const [, encoded = ""] = /(\S+)$/.exec(line) ?? [];

test.each([
  ["CRLF", note.replaceAll("\n", "\r\n")],
  ["one CRLF", note.replace("\n", "\r\n")],
  ["a tab", note.replace("7", "\t7")],
  ["a NUL", `\0${note}`],
  ["a byte order mark", `\ufeff${note}`],
  ["a line before", `\n${note}`],
  ["an empty line after", `${note}\n`],
  ["a line after", `${note}and more\n`],
  ["no line break at the end", note.trimEnd()],
  ["no empty line", note.replace("\n\n", "\n")],
  ["no signature", `${text}\n`],
  ["a hyphen for the dash", note.replace("—", "-")],
  ["two blanks", note.replace("— ", "—  ")],
  ["a blank at the end", `${note.trimEnd()} \n`],
  ["base64 without padding", note.replace("=", "")],
  ["base64 for addresses", note.replace(encoded, Buffer.from(encoded, "base64").toString("base64url"))],
  [
    "base64 with loose bits",
    note.replace(/.=\n$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}=\n`),
  ],
  ["base64 with a blank", note.replace(encoded, `${encoded.slice(0, 8)} ${encoded.slice(8)}`)],
  [
    "a signature of four bytes",
    note.replace(encoded, Buffer.from(encoded, "base64").subarray(0, 4).toString("base64")),
  ],
  [
    "a signature that is too short",
    note.replace(encoded, Buffer.from(encoded, "base64").subarray(0, 67).toString("base64")),
  ],
  [
    "a signature that is too long",
    note.replace(encoded, Buffer.concat([Buffer.from(encoded, "base64"), Buffer.of(0)]).toString("base64")),
  ],
  [
    "another key id",
    note.replace(
      encoded,
      Buffer.concat([Buffer.alloc(4), Buffer.from(encoded, "base64").subarray(4)]).toString("base64"),
    ),
  ],
  ["another name", note.replace("— log.example", "— log.exampel")],
  ["a name with a plus", note.replace("— log.example", "— log+example")],
  ["a huge text", signNote(`${"x".repeat(200_000)}\n`, [signer])],
  ["a thousand signatures", note + `${line.replace("log.example", "other.example")}\n`.repeat(1_000)],
])("%s is not believed", (_what, changed) => {
  expect(changed).not.toBe(note);
  expect(believes(changed)).toBe(false);
});

test("bytes that are no UTF-8 are not believed", () => {
  expect(believes(Buffer.concat([Buffer.of(0xff), Buffer.from(note)]))).toBe(false);
  expect(believes(Buffer.from(note, "utf16le"))).toBe(false);
});

test("sixteen signatures are read, as the specification asks", () => {
  const strangers = Array.from({ length: 15 }, (_, i) =>
    createSigner(`witness.example/${i}`, generateKeyPairSync("ed25519").privateKey),
  );

  expect(believes(signNote(text, [...strangers, signer]))).toBe(true);
});

test("a vkey names its key and is written in one way only", () => {
  const vkey = formatVkey(signer);

  expect(parseVkey(vkey)).toMatchObject({
    name: signer.name,
    keyId: signer.keyId,
    publicKey: signer.publicKey,
  });
  const [name = "", id = "", key = ""] = vkey.split("+");
  const wrong = [
    `${name}+${id}`,
    `${name}+${id.toUpperCase()}x+${key}`,
    `${name}+00000000+${key}`,
    `other.example+${id}+${key}`,
    `${vkey}\n`,
    `${vkey}=`,
    ` ${vkey}`,
    `+${id}+${key}`,
    "",
  ];
  for (const text of wrong) expect(() => parseVkey(text)).toThrow();
});

test("only an Ed25519 key signs, under a name without blanks", () => {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });

  expect(() => createSigner("log.example", privateKey)).toThrow("must be an Ed25519 private key");
  expect(() => createSigner("log example", signer.privateKey)).toThrow("no blanks");
  expect(() => createSigner("a+b", signer.privateKey)).toThrow("no plus");
  expect(() => createSigner("", signer.privateKey)).toThrow("key name");
});

test("the first test vector of RFC 8032 has the vkey that anybody can compute", () => {
  const seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
  const der = Buffer.concat([
    Buffer.from("302e020100300506032b657004220420", "hex"),
    Buffer.from(seed, "hex"),
  ]);
  const known = createSigner("log.example", createPrivateKey({ key: der, format: "der", type: "pkcs8" }));

  expect(known.publicKey.toString("hex")).toBe(
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
  );
});
