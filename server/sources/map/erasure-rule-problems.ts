import type { FieldError } from "../../errors.ts";
import { columnOfPlace, isJsonPlace } from "./json-place.ts";
import { referencesOf, type SqlCollection, type SqlMap } from "./sql-system-schema.ts";

type Named = { name: string; collection: SqlCollection };

/** What is wrong with the collections of a data map that its grammar alone does not show. */
export function erasureRuleProblems(map: SqlMap): FieldError[] {
  const named = Object.entries(map.collections).map(([name, collection]) => ({ name, collection }));
  return [
    ...named.flatMap(unknownColumnProblems),
    ...named.flatMap(keyProblems),
    ...named.flatMap(ignoredReferenceProblems),
    ...named.flatMap(identityProblems),
    ...named.flatMap(replacementProblems),
    ...named.flatMap(archiveProblems),
    ...named.flatMap(copyProblems),
    ...named.flatMap(placeProblems),
    ...twiceMappedProblems(named),
  ];
}

function at(name: string, ...rest: (string | number)[]): (string | number)[] {
  return ["collections", name, ...rest];
}

function unknownColumnProblems({ name, collection }: Named): FieldError[] {
  const { erase } = collection;
  const keepWhen = erase.action === "keep" ? [] : (erase.keepWhen ?? []);
  const used: { path: (string | number)[]; column: string }[] = [
    ...collection.key.map((column, index) => ({ path: at(name, "key", index), column })),
    ...Object.entries(collection.identity ?? {}).map(([kind, column]) => ({
      path: at(name, "identity", kind),
      column,
    })),
    ...Object.entries(collection.yields ?? {}).map(([kind, column]) => ({
      path: at(name, "yields", kind),
      column,
    })),
    ...Object.keys(erase.action === "anonymise" ? erase.set : {}).map((column) => ({
      path: at(name, "erase", "set", column),
      column,
    })),
    ...keepWhen.flatMap(({ where }, index) =>
      Object.keys(where).map((column) => ({
        path: at(name, "erase", "keepWhen", index, "where", column),
        column,
      })),
    ),
  ];
  return used
    .filter(({ column }) => !Object.hasOwn(collection.columns, column))
    .map(({ path, column }) => ({
      path,
      message: `The column ${column} is not among the columns of ${name}. Add it to columns, or correct the name.`,
    }));
}

function keyProblems({ name, collection: { key } }: Named): FieldError[] {
  const twice = key.find((column, index) => key.indexOf(column) !== index);
  if (twice === undefined) return [];
  return [
    { path: at(name, "key"), message: `The key of ${name} names ${twice} twice. Name each column once.` },
  ];
}

/** A column leads to the person whose the row is, or it does not. */
function ignoredReferenceProblems({ name, collection }: Named): FieldError[] {
  const followed = new Set([
    ...referencesOf(collection).flatMap(({ on }) => Object.keys(on)),
    ...Object.keys(collection.self ?? {}),
  ]);
  return Object.keys(collection.ignoredReferences ?? {})
    .filter((column) => followed.has(column))
    .map((column) => ({
      path: at(name, "ignoredReferences", column),
      message: `The reference ${column} of ${name} is followed under from or self and ignored as well. Keep one of them.`,
    }));
}

function identityProblems({ name, collection }: Named): FieldError[] {
  if (!collection.identity || Object.keys(collection.identity).length > 0) return [];
  const message = `The identity of ${name} is empty, so nobody could be found. Name a kind and its column, or remove it.`;
  return [{ path: at(name, "identity"), message }];
}

/** A key that changes could not be read again; an identifier that stays is not anonymous (recital 26). */
function replacementProblems({ name, collection }: Named): FieldError[] {
  const { erase, key } = collection;
  if (erase.action !== "anonymise") return [];
  const linked = new Set(referencesOf(collection).flatMap(({ on }) => Object.keys(on)));
  const identifying = new Set(Object.values({ ...collection.yields, ...collection.identity }));
  const changed = Object.entries(erase.set).flatMap(([column, replacement]) => {
    const path = at(name, "erase", "set", column);
    if (key.includes(column)) {
      return [
        { path, message: `The key column ${column} of ${name} cannot be replaced. Delete the rows instead.` },
      ];
    }
    if (linked.has(column) && !("null" in replacement || "constant" in replacement)) {
      return [
        { path, message: `The reference ${column} of ${name} cannot be shortened. Use null or constant.` },
      ];
    }
    if (identifying.has(column) && ("roundTo" in replacement || "bands" in replacement)) {
      const message = `The column ${column} of ${name} identifies the person, which no band of numbers hides for certain. Use null, constant, hash or random.`;
      return [{ path, message }];
    }
    return [];
  });
  const left = [...identifying]
    .filter((column) => !key.includes(column) && !Object.hasOwn(erase.set, column))
    .map((column) => ({
      path: at(name, "erase", "set"),
      message: `The column ${column} of ${name} identifies the person and would stay. Add it to set.`,
    }));
  return [...changed, ...left];
}

/** What the archives are to have is never destroyed, and the reply says so (Art. 17(3)(d)). */
function archiveProblems({ name, collection }: Named): FieldError[] {
  const { archiveDisposition, erase } = collection;
  if (archiveDisposition !== "PRESERVE") return [];
  if (erase.action === "keep" && erase.ground === "ART17_3_D") return [];
  const message = `${name} is to be preserved and therefore kept. Use erase.action: keep with ground: ART17_3_D and its texts.`;
  return [{ path: at(name, "erase"), message }];
}

function copyProblems({ name, collection }: Named): FieldError[] {
  return Object.entries(collection.columns)
    .filter(([, column]) => column.copy === false && !column.reason)
    .map(([column]) => ({
      path: at(name, "columns", column, "reason"),
      message: `The column ${column} of ${name} is left out of the copy without a reason. Add reason in Danish and English.`,
    }));
}

/** A place in JSON is read as text: it is no key, and no date. A column and a place in it are not replaced both. */
function placeProblems({ name, collection: { key, erase } }: Named): FieldError[] {
  const keys = key.filter(isJsonPlace).map((column) => ({
    path: at(name, "key"),
    message: `The key ${column} of ${name} lies in JSON. Name columns of the table.`,
  }));
  const set = erase.action === "anonymise" ? Object.entries(erase.set) : [];
  const replaced = set
    .filter(([column]) => isJsonPlace(column))
    .flatMap(([column, replacement]) => {
      const path = at(name, "erase", "set", column);
      const whole = columnOfPlace(column);
      return [
        ...("truncateTo" in replacement
          ? [
              {
                path,
                message: `${column} of ${name} lies in JSON and is no date. Use keepFirst, such as 4 for the year, or null.`,
              },
            ]
          : []),
        ...(set.some(([other]) => other === whole)
          ? [
              {
                path,
                message: `${column} of ${name} is replaced twice, since ${whole} is. Remove one of them.`,
              },
            ]
          : []),
      ];
    });
  return [...keys, ...replaced];
}

/** Two collections on one table would plan the same row twice. */
function twiceMappedProblems(named: readonly Named[]): FieldError[] {
  return named.flatMap(({ name, collection }, index) => {
    const first = named.slice(0, index).find((other) => other.collection.table === collection.table);
    if (!first) return [];
    const message = `The table of ${name} is already described by ${first.name}. Describe it once, with several entries in from.`;
    return [{ path: at(name, "table"), message }];
  });
}
