import { z } from "zod";

/**
 * The name of a table or column, of any letters and quotes. Left out is what knex takes apart when it quotes a
 * name (dot, bracket, " as ", star, outer blanks) or counts as a parameter (question mark, backslash).
 */
export const identifierSchema = z
  .string()
  .min(1)
  .refine((name) => Buffer.byteLength(name) <= 63 && !/[.?\\*[\]\p{Cc}]|^\s|\s$| as /iu.test(name), {
    error: "is not a name that can be quoted safely. Give the table or column a plain name through a view.",
  });
