import { z } from "zod";

/** Text as people type it: trimmed, not empty, without NUL or broken characters, at most so many characters. */
export function text(max: number): z.ZodType<string> {
  return z
    .string("Write text here.")
    .trim()
    .superRefine((value, context) => {
      const message = problemOf(value, max);
      if (message) context.addIssue({ code: "custom", message });
    });
}

/** Text of at least so many characters, where a word or two would be no reason, question or explanation. */
export function textOfAtLeast(min: number, max: number): z.ZodType<string> {
  return text(max).refine((value) => value.length >= min, `Write at least ${min} characters.`);
}

/** Whether Postgres, JSON and PDF can hold a text: no NUL, and no half of a character (a lone surrogate). */
export function isStorable(value: string): boolean {
  return !value.includes("\0") && !/\p{Surrogate}/u.test(value);
}

function problemOf(value: string, max: number): string | undefined {
  if (!/[^\s\p{Cf}]/u.test(value)) return "Write something here.";
  if (!isStorable(value)) return "Remove the characters that cannot be stored.";
  return isLonger(value, max) ? `Write at most ${max} characters.` : undefined;
}

/** Counts characters as people do, not halves of them; a text far too long is not counted to its end. */
function isLonger(value: string, max: number): boolean {
  return value.length > 2 * max || [...value].length > max;
}
