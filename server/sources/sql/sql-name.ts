import { z } from "zod";
import { placeOf } from "../map/json-place.ts";

/**
 * The name of a table or column, of any letters and quotes, or of a place in a column of JSON, as in
 * `jsonb->personal->email`. Left out is what knex takes apart when it quotes a name (dot, bracket, " as ", star, outer
 * blanks) or counts as a parameter (question mark, backslash).
 */
export const identifierSchema = z.string().min(1).refine(isQuotable, {
  error: "is not a name that can be quoted safely. Give the table or column a plain name through a view.",
});

function isQuotable(name: string): boolean {
  const { column, path } = placeOf(name);
  const isPlain = !/[.?\\*[\]\p{Cc}]|^\s|\s$| as /iu.test(column);
  const isShort = column !== "" && Buffer.byteLength(column) <= 63;
  return isPlain && isShort && path.every((part) => /^[\w-]{1,100}$/.test(part));
}
