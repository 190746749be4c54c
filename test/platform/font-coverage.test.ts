import { readFileSync } from "node:fs";
import { codePointsOf } from "../../server/platform/font-coverage.ts";

const font = readFileSync("fonts/IBMPlexSans-Regular.otf");

test("our typeface has every letter a Danish or English letter needs", () => {
  const has = codePointsOf(font);

  for (const character of "ABCÆØÅabcæøåéüß0123456789.,:;§–—“”’€•…→ ") {
    expect([character, has.has(character.codePointAt(0) ?? 0)]).toEqual([character, true]);
  }
});

test("it does not claim Arabic, Chinese, emoji or the mark for nothing", () => {
  const has = codePointsOf(font);

  for (const code of [0x0639, 0x6f22, 0x1f600, 0xfffd, 0xffff, 0]) expect(has.has(code)).toBe(false);
});

test("what is not a typeface is refused", () => {
  expect(() => codePointsOf(Buffer.alloc(64))).toThrow("The font has no table cmap.");
});
