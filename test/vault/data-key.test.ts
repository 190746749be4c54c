import { randomBytes } from "node:crypto";
import { AppError } from "../../server/errors.ts";
import { createDataKey, unwrapKey, wrapKey } from "../../server/vault/data-key.ts";
import { parseMasterKey } from "../../server/vault/master-key.ts";
import { open, seal } from "../../server/vault/seal.ts";

const master = randomBytes(32);
const id = "5f0c2a7e-27c1-4a0e-9b53-3f1b6a1c8d10";

test("every data key is new and 32 bytes long", () => {
  const keys = Array.from({ length: 100 }, () => createDataKey());

  expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(100);
  expect(keys.every((key) => key.length === 32)).toBe(true);
});

test("a wrapped key comes out as it went in and opens what it sealed", () => {
  const key = createDataKey();
  const place = { table: "people", column: "sealed_profile", row: id };
  const sealed = seal(key, place, "Karen Blixen");

  const unwrapped = unwrapKey(master, id, wrapKey(master, id, key));

  expect(unwrapped.equals(key)).toBe(true);
  expect(open(unwrapped, place, sealed).toString()).toBe("Karen Blixen");
});

test("a wrapped key does not show the key", () => {
  const key = createDataKey();

  expect(wrapKey(master, id, key).includes(key)).toBe(false);
});

test("a wrapped key under another id, another master key or with a flipped bit is refused", () => {
  const wrapped = wrapKey(master, id, createDataKey());
  const altered = Buffer.from(wrapped);
  altered[20]! ^= 1;

  expect(() => unwrapKey(master, `${id}0`, wrapped)).toThrow(AppError);
  expect(() => unwrapKey(randomBytes(32), id, wrapped)).toThrow(AppError);
  expect(() => unwrapKey(master, id, altered)).toThrow(AppError);
});

test.each([0, 31, 33])("a data key of %i bytes is not wrapped", (length) => {
  expect(() => wrapKey(master, id, Buffer.alloc(length))).toThrow("A data key has 32 bytes.");
});

test("a master key is read from base64, also with the line end of a file", () => {
  const text = master.toString("base64");

  expect(parseMasterKey(text).equals(master)).toBe(true);
  expect(parseMasterKey(`${text}\n`).equals(master)).toBe(true);
});

test.each([
  ["nothing", ""],
  ["31 bytes", Buffer.alloc(31, 1).toString("base64")],
  ["33 bytes", Buffer.alloc(33, 1).toString("base64")],
  ["hexadecimal", Buffer.alloc(32, 1).toString("hex")],
  ["a passphrase", "correct horse battery staple and more of it"],
  ["a key with a stray character", `*${Buffer.alloc(32, 1).toString("base64")}`],
  ["a key whose end was cut", Buffer.alloc(32, 1).toString("base64").slice(0, -1)],
  ["two keys", Buffer.alloc(32, 1).toString("base64").repeat(2)],
])("%s is not a master key, and the message says how to make one without repeating it", (_what, text) => {
  expect.assertions(2);
  try {
    parseMasterKey(text);
  } catch (error) {
    expect(error).toMatchObject({
      code: "INVALID_INPUT",
      message:
        "The master key must be exactly 32 bytes written in base64. Make one with: openssl rand -base64 32.",
    });
    expect(text !== "" && String(error).includes(text)).toBe(false);
  }
});
