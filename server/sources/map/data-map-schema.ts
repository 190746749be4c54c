import { z } from "zod";
import { AppError } from "../../errors.ts";
import type { Bilingual } from "../../publication/bilingual.ts";
import type { Column } from "./column-schema.ts";
import { contractSystemSchema, moduleSystemSchema } from "../contract/system-schema.ts";
import type { EraseRule } from "./erase-rules-schema.ts";
import type { IdentityKind } from "./identity-kinds.ts";
import { httpSystemSchema } from "./http-system-schema.ts";
import { manualSystemSchema } from "./manual-system-schema.ts";
import { sqlSystemSchema, type SqlCollection } from "./sql-system-schema.ts";

/** What `policies/data-map/<system>.yaml` holds: where personal data lives in one system, and its fate. */
export const dataMapSchema = z.discriminatedUnion(
  "kind",
  [sqlSystemSchema, httpSystemSchema, contractSystemSchema, moduleSystemSchema, manualSystemSchema],
  {
    error: ({ code }) =>
      code === "invalid_union"
        ? "must be a kind of system that is known. Use sql, http, contract, module or manual."
        : undefined,
  },
);

/** A data map of any kind, as it is written; `kind` says which. */
export type WrittenMap = z.infer<typeof dataMapSchema>;

/** What the maps of every kind of system say alike: where personal data lives, how it is found and its fate. */
export type DataMap = {
  system: string;
  title: Bilingual;
  owner: Bilingual;
  kind: WrittenMap["kind"];
  /** Whether everything the system holds must be decided in the map; only where there is a schema to compare with. */
  coverage?: "report" | "strict" | undefined;
  collections: Record<string, Collection>;
};

/** One table, endpoint or task of a system and what becomes of its records. */
export type Collection = {
  title: Bilingual;
  columns: Record<string, Column>;
  /** Keys of recipients beside those of its activities (Art. 19). */
  recipients?: string[] | undefined;
  archiveDisposition: "DESTROY" | "PRESERVE" | "UNDECIDED";
  erase: EraseRule;
  /** What tells its records apart; undefined where nothing is said of it. */
  key?: string[] | undefined;
  /** What the person is found by; undefined where she is reached in another way. */
  identity?: Partial<Record<IdentityKind, string>> | undefined;
  /** Which others its records are reached from; only tables of SQL systems are. */
  from?: SqlCollection["from"];
};

/** Finds a collection by name; a name such as "constructor" finds nothing. */
export function findCollection<Described>(
  { collections }: { readonly collections: Readonly<Record<string, Described>> },
  name: string,
): Described | undefined {
  return Object.hasOwn(collections, name) ? collections[name] : undefined;
}

/** A collection of a map; one that the map does not describe is INVALID_INPUT. */
export function describedCollection<Described>(
  map: { readonly collections: Readonly<Record<string, Described>> },
  name: string,
): Described {
  const collection = findCollection(map, name);
  if (collection !== undefined) return collection;
  throw new AppError("INVALID_INPUT", `The data map does not describe a collection ${name}.`);
}
