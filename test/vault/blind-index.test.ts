import { createHmac, randomBytes } from "node:crypto";
import fc from "fast-check";
import { AppError } from "../../server/errors.ts";
import { blindIndex } from "../../server/vault/blind-index.ts";

const key = Buffer.alloc(32, 7);

test("an index is the HMAC of kind and value, in hexadecimal", () => {
  const expected = createHmac("sha256", key)
    .update("indsigt/blind-index/cpr\0" + "0101901234")
    .digest("hex");

  expect(blindIndex(key, "cpr", "0101901234")).toBe(expected);
  expect(expected).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ["cpr", "0101901234", "010190-1234"],
  ["cpr", "0101901234", " 010190 1234\n"],
  ["email", "karen@example.dk", " Karen@Example.DK "],
  ["email", "åse@example.dk", "A\u030ASE@example.dk"],
] as const)("a value of kind %s is found however it is written: %j, %j", (kind, value, otherwise) => {
  expect(blindIndex(key, kind, otherwise)).toBe(blindIndex(key, kind, value));
});

test("different numbers, kinds and keys have different indexes", () => {
  const indexes = [
    blindIndex(key, "cpr", "0101901234"),
    blindIndex(key, "cpr", "0101901235"),
    blindIndex(key, "email", "0101901234"),
    blindIndex(randomBytes(32), "cpr", "0101901234"),
  ];

  expect(new Set(indexes).size).toBe(4);
});

test("two addresses share an index only when they are the same address", () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.emailAddress(), (one, other) => {
      const isSame = one.toLowerCase() === other.toLowerCase();
      expect(blindIndex(key, "email", one) === blindIndex(key, "email", other)).toBe(isSame);
    }),
  );
});

test.each([
  ["cpr", ""],
  ["cpr", "-"],
  ["cpr", "no number"],
  ["email", "  "],
] as const)("an empty %s (%j) has no index, for it would find everyone without one", (kind, value) => {
  expect(() => blindIndex(key, kind, value)).toThrow(AppError);
});

test.each([0, 16, 31, 33])("an index key of %i bytes is refused", (length) => {
  expect(() => blindIndex(Buffer.alloc(length), "cpr", "0101901234")).toThrow("An index key has 32 bytes.");
});
