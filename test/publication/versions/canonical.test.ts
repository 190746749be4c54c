import fc from "fast-check";
import { contentHash } from "../../../server/publication/versions/canonical.ts";

test("the hash is SHA-256 over the canonical form of RFC 8785", () => {
  expect(contentHash({ b: 2, a: "æ" })).toBe(
    "e063a38fda3ae7d4e31b4abfcf281dc908fd0fe974bb77549caba8567890bba0",
  );
});

test("the order of keys does not matter", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
      const reversed = Object.fromEntries(Object.entries(content).reverse());

      expect(contentHash(reversed)).toBe(contentHash(content));
    }),
  );
});

test("one changed letter gives another hash", () => {
  expect(contentHash({ text: "lån" })).not.toBe(contentHash({ text: "lan" }));
});

test("what is not JSON has no hash", () => {
  expect(() => contentHash(undefined)).toThrow("Only JSON has a canonical form.");
});
