import { z } from "zod";
import { sqlSystemSchema } from "./sql-system-schema.ts";

/** What `policies/data-map/<system>.yaml` holds: where personal data lives in one system, and its fate. */
export const dataMapSchema = z.discriminatedUnion("kind", [sqlSystemSchema], {
  error: ({ code }) =>
    code === "invalid_union" ? "must be a kind of system that is known. Use sql." : undefined,
});

/** Where personal data lives in one system, how it is found, copied, erased and kept. */
export type DataMap = z.infer<typeof dataMapSchema>;

/** One table, endpoint or task of a system and what becomes of its records. */
export type Collection = DataMap["collections"][string];

/** Finds a collection by name; a name such as "constructor" finds nothing. */
export function findCollection<Described>(
  { collections }: { readonly collections: Readonly<Record<string, Described>> },
  name: string,
): Described | undefined {
  return Object.hasOwn(collections, name) ? collections[name] : undefined;
}
