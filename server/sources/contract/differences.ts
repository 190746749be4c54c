import type { Difference } from "../sql/sql-schema-check.ts";
import type { ContractCapabilities } from "./messages.ts";
import type { ContractMap } from "./system-schema.ts";

type Told = ContractCapabilities["collections"][number];

/** Where a department's system says something else of itself than the data map does. */
export function contractDifferences(
  map: ContractMap,
  { collections: told }: ContractCapabilities,
): Difference[] {
  const described = Object.entries(map.collections).flatMap(([name, collection]) => {
    const live = told.find((one) => one.name === name);
    if (live) return collectionDifferences(name, collection, live);
    const message = `The system has no collection ${name}. Correct its name in the data map, or remove it there.`;
    return [{ kind: "MISSING_TABLE" as const, collection: name, table: name, message }];
  });
  const known = [...Object.keys(map.collections), ...Object.keys(map.ignored ?? {})];
  const undecided = told
    .filter(({ name }) => !known.includes(name))
    .map(({ name }) => ({
      ...{ kind: "UNDESCRIBED_COLLECTION" as const, collection: name, table: name },
      message: `The system has a collection ${name}, which the data map does not describe. Describe it, or name it under ignored with the reason.`,
    }));
  return [...described, ...undecided];
}

function collectionDifferences(
  name: string,
  { columns, ignore, key, identity }: ContractMap["collections"][string],
  live: Told,
): Difference[] {
  const at = { collection: name, table: name };
  const missing = Object.keys(columns)
    .filter((field) => !live.fields.includes(field))
    .map((field): Difference => {
      const message = `The records of ${name} have no field ${field}. Correct its name in the data map, or remove it there.`;
      return { ...at, kind: "MISSING_COLUMN", column: field, message };
    });
  const undecided = live.fields
    .filter((field) => !Object.hasOwn(columns, field) && !ignore.includes(field))
    .map((field): Difference => {
      const message = `The records of ${name} have a field ${field}, which the data map does not describe. Add it to columns, or to ignore if it holds nothing about a person.`;
      return { ...at, kind: "UNDESCRIBED_FIELD", column: field, message };
    });
  const kinds = Object.keys(identity).filter((kind) => !live.identities.includes(kind));
  const unsearched = kinds.map((kind): Difference => {
    const message = `The system does not search ${name} by ${kind}. Take it out of identity in the data map.`;
    return { ...at, kind: "NOT_SEARCHED", message };
  });
  const isKey = [...key].sort().join("\0") === [...live.key].sort().join("\0");
  const message = `The key of ${name} is ${live.key.join(", ")} in the system and ${key.join(", ")} in the data map. Correct the map.`;
  return [
    ...missing,
    ...undecided,
    ...unsearched,
    ...(isKey ? [] : [{ ...at, kind: "KEY_NOT_UNIQUE" as const, message }]),
  ];
}
