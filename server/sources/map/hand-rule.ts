import { z } from "zod";
import { bilingualSchema } from "../../publication/bilingual.ts";

const days = z.int().min(1).max(60);

/** How people look a system through, or erase in it, by hand: what they are to do, by when, and whether two must. */
export const handRuleSchema = z.strictObject({
  collect: bilingualSchema.optional(),
  erase: bilingualSchema.optional(),
  dueAfterDays: days.default(10),
  secondLook: z.boolean().default(true),
});

/** The same for a system that is always worked in by hand. */
export const wholeHandRuleSchema = handRuleSchema.extend({
  collect: bilingualSchema,
  erase: bilingualSchema,
});

/** How people work in a system by hand. */
export type HandRule = z.infer<typeof handRuleSchema>;
