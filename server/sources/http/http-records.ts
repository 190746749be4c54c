import { faultError } from "../fault.ts";
import type { Identity, IdentityKind } from "../map/identity-kinds.ts";
import type { HttpCollection } from "../map/http-system-schema.ts";

/** Where the fields of a record stand, and which of them are known. */
type Described = Pick<HttpCollection, "records" | "columns" | "ignore" | "key">;

type Named = { readonly system: string };

/** What stands at a place of a record; of a list, what stands there in each of its items. */
export function valueAt(record: unknown, place: string): unknown {
  return place.split(".").reduce<unknown>((value, name) => stepInto(value, name), record);
}

/** The texts and numbers at a place of a record, as texts. */
export function textsAt(record: unknown, place: string): string[] {
  return [valueAt(record, place)]
    .flat(3)
    .filter((value) => typeof value === "string" || typeof value === "number")
    .map(String)
    .filter((value) => value.trim() !== "");
}

/** Who else a person is by what a record of hers tells. */
export function identitiesAt(
  record: unknown,
  yields: Readonly<Record<IdentityKind, string>> = {},
): Identity[] {
  return Object.entries(yields).flatMap(([kind, place]) =>
    textsAt(record, place).map((value) => ({ kind, value })),
  );
}

function stepInto(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => stepInto(item, name));
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/**
 * The records of an answer with the columns of the map. An answer of another form, a record without its key, or a field that
 * the map does not name stops the system: nothing is read by guesswork, and nothing is passed over (Art. 15(1)).
 */
export function recordsOf(
  map: Named,
  name: string,
  collection: Described,
  body: unknown,
): Record<string, unknown>[] {
  const found = collection.records ? valueAt(body, collection.records) : body;
  const list = Array.isArray(found) ? found : [found];
  return list.map((record: unknown) => {
    if (typeof record !== "object" || record === null || Array.isArray(record))
      throw changed(map, name, "the answer does not hold records where the map says");
    refuseUnknown(map, name, collection, Object.keys(record));
    return recordOf(map, name, collection, record);
  });
}

function recordOf(map: Named, name: string, collection: Described, record: object): Record<string, unknown> {
  const columns = Object.entries(collection.columns);
  const row = Object.fromEntries(
    columns.map(([column, { place = column }]) => [column, valueAt(record, place) ?? null]),
  );
  const missing = collection.key.find((column) => row[column] === null);
  if (missing !== undefined) throw changed(map, name, `a record has no ${missing}`);
  const copied = columns.filter(([, { copy }]) => copy !== false).map(([column]) => [column, row[column]]);
  return Object.fromEntries(copied);
}

function refuseUnknown(
  map: Named,
  name: string,
  { columns, ignore }: Described,
  fields: readonly string[],
): void {
  const known = new Set([
    ...ignore,
    ...Object.entries(columns).map(([column, { place = column }]) => place.split(".")[0]),
  ]);
  const unknown = fields.find((field) => !known.has(field));
  if (unknown === undefined) return;
  // A system may use values as names of fields; only what is plainly a name is told.
  const told = /^[A-Za-z_]{1,40}$/.test(unknown) ? `the field ${unknown}` : "a field";
  throw changed(map, name, `a record holds ${told}, which the map does not name`);
}

function changed(map: Named, name: string, why: string): Error {
  const message = `The system ${map.system} is not as its data map says: in ${name}, ${why}.`;
  return faultError("SCHEMA_CHANGED", "CONFLICT", message, [`${name}: ${why}.`]);
}
