import fc from "fast-check";
import { isStorable, text } from "../../server/platform/text.ts";

const name = text(5);

test.each([
  ["  Åse  ", "Åse"],
  ["\n\tÅse\u00a0", "Åse"],
  ["12345", "12345"],
  ["🫐🫐🫐🫐🫐", "🫐🫐🫐🫐🫐"],
  ["a\nb", "a\nb"],
])("%j is kept as %j", (given, kept) => {
  expect(name.parse(given)).toBe(kept);
});

test.each([
  ["", "Write something here."],
  [" \n\t\u00a0", "Write something here."],
  ["\u200b\u200d", "Write something here."],
  ["123456", "Write at most 5 characters."],
  ["🫐🫐🫐🫐🫐🫐", "Write at most 5 characters."],
  ["x".repeat(1_000_000), "Write at most 5 characters."],
  ["a\0b", "Remove the characters that cannot be stored."],
  ["a\ud83e", "Remove the characters that cannot be stored."],
  ["\udd51\ud83e", "Remove the characters that cannot be stored."],
  [5, "Write text here."],
  [null, "Write text here."],
  [["a"], "Write text here."],
])("%j is refused with one sentence that does not repeat it", (given, sentence) => {
  const result = name.safeParse(given);

  expect(result.error?.issues.map(({ message }) => message)).toEqual([sentence]);
});

test("what is accepted is trimmed, storable, within the limit, and accepted again unchanged", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 12 }), (given) => {
      const result = text(8).safeParse(given);
      if (!result.success) return;
      expect(result.data).toBe(given.trim());
      expect([...result.data].length).toBeLessThanOrEqual(8);
      expect(isStorable(result.data)).toBe(true);
      expect(text(8).parse(result.data)).toBe(result.data);
    }),
  );
});
