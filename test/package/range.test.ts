import fc from "fast-check";
import { parseRange } from "../../server/package/range.ts";

test.each([
  ["bytes=0-499", { start: 0, end: 499 }],
  ["bytes=500-999", { start: 500, end: 999 }],
  ["bytes=0-0", { start: 0, end: 0 }],
  ["bytes=999-", { start: 999, end: 999 }],
  ["bytes=0-", { start: 0, end: 999 }],
  ["bytes=990-5000", { start: 990, end: 999 }],
  ["bytes=990-99999999999999999999999", { start: 990, end: 999 }],
  ["bytes=-500", { start: 500, end: 999 }],
  ["bytes=-1", { start: 999, end: 999 }],
  ["bytes=-5000", { start: 0, end: 999 }],
  ["BYTES=0-1", { start: 0, end: 1 }],
])("%s of 1000 bytes is a part", (header, range) => {
  expect(parseRange(header, 1000)).toEqual(range);
});

test.each(["bytes=1000-", "bytes=1000-1001", "bytes=99999999999999999999-", "bytes=-0"])(
  "%s of 1000 bytes cannot be satisfied",
  (header) => {
    expect(parseRange(header, 1000)).toBe("unsatisfiable");
  },
);

test.each([
  "",
  "bytes",
  "bytes=",
  "bytes=-",
  "bytes=5-4",
  "bytes=18446744073709551617-18446744073709551616",
  "bytes=a-b",
  "bytes=0x1-0x2",
  "bytes=1.5-2",
  "bytes=--1",
  "bytes=0-1,2-3",
  "bytes=0-1,",
  "bytes 0-1",
  "bytes=0-1 or so",
  "items=0-1",
  " bytes=0-1",
  "bytes=٠-٩",
])("%j is ignored", (header) => {
  expect(parseRange(header, 1000)).toBeUndefined();
});

test.each([
  ["bytes=0-", "unsatisfiable"],
  ["bytes=0-0", "unsatisfiable"],
  ["bytes=-5", undefined],
])("%s of an empty file is %s", (header, range) => {
  expect(parseRange(header, 0)).toBe(range);
});

test("a part never reaches outside the file", () => {
  const number = fc.oneof(fc.nat(), fc.constant(""));
  fc.assert(
    fc.property(number, number, fc.nat(), (first, last, size) => {
      const range = parseRange(`bytes=${first}-${last}`, size);
      if (range === undefined || range === "unsatisfiable") return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThan(size);
    }),
  );
});
