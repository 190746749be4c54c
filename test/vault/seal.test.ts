import { createHash, randomBytes } from "node:crypto";
import fc from "fast-check";
import { AppError } from "../../server/errors.ts";
import { open, seal, type Place } from "../../server/vault/seal.ts";

const key = createHash("sha256").update("a key for tests").digest();
const place: Place = { table: "data_requests", column: "sealed_subject", row: "8f14e45f" };

function refusal(attempt: () => unknown): AppError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("It was opened.");
}

const opaque = { code: "INTERNAL", message: "A sealed value could not be opened.", fields: undefined };

test("what is sealed opens at its place, byte for byte, however long", () => {
  const places = fc.record({ table: fc.string(), column: fc.string(), row: fc.string() });
  fc.assert(
    fc.property(places, fc.uint8Array({ maxLength: 5_000 }), (at, bytes) => {
      expect(open(key, at, seal(key, at, Buffer.from(bytes))).equals(bytes)).toBe(true);
    }),
  );
});

test("text is sealed as UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(open(key, place, seal(key, place, text)).toString("utf8")).toBe(text);
    }),
  );
});

test("a sealed value is a version byte, a nonce, the ciphertext and a tag", () => {
  const sealed = seal(key, place, "Ærø");

  expect(sealed[0]).toBe(1);
  expect(sealed).toHaveLength(1 + 12 + Buffer.byteLength("Ærø") + 16);
  expect(seal(key, place, "")).toHaveLength(1 + 12 + 16);
});

test("the same value sealed a thousand times never has the same nonce or bytes", () => {
  const sealed = Array.from({ length: 1_000 }, () => seal(key, place, "0101901234"));

  expect(new Set(sealed.map((bytes) => bytes.subarray(1, 13).toString("hex"))).size).toBe(1_000);
  expect(new Set(sealed.map((bytes) => bytes.subarray(13).toString("hex"))).size).toBe(1_000);
});

test("a value sealed by an earlier release still opens", () => {
  const golden = "AZN2UNCwuJ3znevMhc92yBm6MjqXxDErtwMuUFmdGogWhQYDn/xVzFg=";

  expect(open(key, place, Buffer.from(golden, "base64")).toString("utf8")).toBe("Karen Blixen");
});

test("one bit flipped in any byte is refused", () => {
  const sealed = seal(key, place, "Karen Blixen");

  for (let index = 0; index < sealed.length; index++) {
    for (let bit = 0; bit < 8; bit++) {
      const altered = Buffer.from(sealed);
      altered[index]! ^= 1 << bit;

      expect(refusal(() => open(key, place, altered))).toMatchObject(opaque);
    }
  }
});

test("a value cut short or made longer at either end is refused", () => {
  const sealed = seal(key, place, "Karen Blixen");

  for (let length = 0; length < sealed.length; length++) {
    expect(refusal(() => open(key, place, sealed.subarray(0, length)))).toMatchObject(opaque);
    expect(refusal(() => open(key, place, sealed.subarray(sealed.length - length)))).toMatchObject(opaque);
  }
  expect(refusal(() => open(key, place, Buffer.concat([sealed, Buffer.of(0)])))).toMatchObject(opaque);
});

test.each<[string, Place]>([
  ["another row", { ...place, row: "8f14e460" }],
  ["another column", { ...place, column: "sealed_scope" }],
  ["another table", { ...place, table: "people" }],
  [
    "a place whose names run together the same",
    { ...place, table: "data_request", column: "ssealed_subject" },
  ],
])("a value moved to %s is refused", (_where, elsewhere) => {
  expect(refusal(() => open(key, elsewhere, seal(key, place, "Karen Blixen")))).toMatchObject(opaque);
});

test("the order in which a place is written does not matter", () => {
  const { table, column, row } = place;

  expect(open(key, { row, column, table }, seal(key, place, "x")).toString()).toBe("x");
});

test("another key is refused", () => {
  expect(refusal(() => open(randomBytes(32), place, seal(key, place, "Karen Blixen")))).toMatchObject(opaque);
});

test("a refusal holds nothing of the value, the key or the place", () => {
  const error = refusal(() => open(key, { ...place, row: "other" }, seal(key, place, "Karen Blixen")));
  const said = `${error.message} ${error.stack} ${String(error.cause)}`;

  for (const secret of ["Karen", key.toString("hex"), "sealed_subject", "8f14e45f"])
    expect(said).not.toContain(secret);
});

test.each([0, 16, 31, 33, 64])("a key of %i bytes is refused before anything is done", (length) => {
  const wrong = Buffer.alloc(length, 7);

  expect(() => seal(wrong, place, "x")).toThrow("A vault key has 32 bytes.");
  expect(() => open(wrong, place, seal(key, place, "x"))).toThrow("A vault key has 32 bytes.");
});
