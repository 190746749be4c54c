import { AppError } from "../../errors.ts";
import type { FieldError } from "../../errors.ts";
import { findCollection } from "./data-map-schema.ts";
import type { Where } from "./erase-rules-schema.ts";
import { referencesOf, type SqlCollection, type SqlMap } from "./sql-system-schema.ts";

/** One way rows of the child are reached from rows of the parent; several pairs belong together (AND). */
export type Link = {
  readonly child: string;
  readonly parent: string;
  readonly pairs: readonly { readonly child: string; readonly parent: string }[];
  /** The rows of the child that refer so; all of them where it is left out. */
  readonly where?: Where | undefined;
};

/** The collections of a system and how they refer to each other. */
export type CollectionGraph = {
  readonly links: readonly Link[];
  readonly parentsFirst: readonly string[];
  readonly childrenFirst: readonly string[];
};

/** The graph of a data map. A map that cannot be walked is refused with the path that is wrong. */
export function graphOf(map: SqlMap): CollectionGraph {
  const problems = graphProblems(map);
  if (problems.length > 0) {
    throw new AppError("INVALID_INPUT", problems.map((problem) => problem.message).join(" "), problems);
  }
  const links = linksOf(map);
  const parentsFirst = sortParentsFirst(Object.keys(map.collections), [...links, ...hintsOf(map)]);
  return { links, parentsFirst, childrenFirst: parentsFirst.toReversed() };
}

/** Everything that keeps a data map from being walked: unknown targets, cycles, collections nobody reaches. */
export function graphProblems(map: SqlMap): FieldError[] {
  const targets = [...targetProblems(map), ...orderProblems(map)];
  if (targets.length > 0) return targets;
  const links = linksOf(map);
  const self = selfProblems(links);
  if (self.length > 0) return self;
  const cycle = findCycle(Object.keys(map.collections), [...links, ...hintsOf(map)]);
  if (cycle) return [cycleProblem(cycle)];
  return unreachableProblems(map, links);
}

/** All links of a map, in the order they are written. */
function linksOf(map: SqlMap): Link[] {
  return Object.entries(map.collections).flatMap(([child, collection]) =>
    referencesOf(collection).map(({ on, where }) => {
      const entries = Object.entries(on).map(([column, target]) => ({
        column,
        ...splitTarget(target),
      }));
      const pairs = entries.map((entry) => ({ child: entry.column, parent: entry.targetColumn }));
      return { child, parent: entries[0]?.collection ?? "", pairs, where };
    }),
  );
}

/** What is erased first, without anybody being found by it: as a link, the earlier one is the child. */
function hintsOf(map: SqlMap): Link[] {
  return Object.entries(map.collections).flatMap(([parent, { eraseAfter = [] }]) =>
    eraseAfter.map((child) => ({ child, parent, pairs: [] })),
  );
}

/** An order hint, or a reference within the table, that names what is not there. */
function orderProblems(map: SqlMap): FieldError[] {
  return Object.entries(map.collections).flatMap(([name, { eraseAfter = [], self = {}, columns }]) => [
    ...eraseAfter
      .filter((other) => !findCollection(map, other))
      .map((other) => ({
        path: ["collections", name, "eraseAfter"],
        message: `${name} is erased after ${other}, which does not exist. Describe it, or correct the name.`,
      })),
    ...Object.entries(self)
      .flat()
      .filter((column) => !Object.hasOwn(columns, column))
      .map((column) => ({
        path: ["collections", name, "self"],
        message: `${name} refers to itself through ${column}, which it does not describe. Add it to columns.`,
      })),
  ]);
}

function splitTarget(target: string): { collection: string; targetColumn: string } {
  const [collection = "", targetColumn = ""] = target.split(".");
  return { collection, targetColumn };
}

function targetProblems(map: SqlMap): FieldError[] {
  return Object.entries(map.collections).flatMap(([name, collection]) =>
    referencesOf(collection).flatMap(({ on: reference, where = {} }, index) => {
      const path = ["collections", name, "from", index];
      const targets = Object.values(reference).map(splitTarget);
      const together = new Set(targets.map((target) => target.collection)).size === 1;
      const mixed = `The reference ${index + 1} of ${name} names columns of different collections. Write one entry of from for each collection.`;
      return [
        ...(together ? [] : [{ path, message: mixed }]),
        ...[...Object.keys(reference), ...Object.keys(where)].flatMap((column) =>
          columnProblem(collection, name, column, path),
        ),
        ...targets.flatMap((target) => targetProblem(map, name, target, path)),
      ];
    }),
  );
}

function columnProblem(
  collection: SqlCollection,
  name: string,
  column: string,
  path: FieldError["path"],
): FieldError[] {
  if (Object.hasOwn(collection.columns, column)) return [];
  const message = `${name} refers through the column ${column}, which it does not describe. Add it to columns.`;
  return [{ path: [...path, column], message }];
}

function targetProblem(
  map: SqlMap,
  name: string,
  { collection, targetColumn }: ReturnType<typeof splitTarget>,
  path: FieldError["path"],
): FieldError[] {
  const target = findCollection(map, collection);
  if (target && Object.hasOwn(target.columns, targetColumn)) return [];
  const missing = target ? `the column ${collection}.${targetColumn}` : `the collection ${collection}`;
  const message = `${name} refers to ${missing}, which does not exist. Describe it, or correct the reference.`;
  return [{ path, message }];
}

function selfProblems(links: readonly Link[]): FieldError[] {
  return links
    .filter(({ child, parent }) => child === parent)
    .map(({ child }) => ({
      path: ["collections", child, "from"],
      message: `The collection ${child} refers to itself (${child} → ${child}), by which nobody is found. Write it under self, so that rows are erased in its order.`,
    }));
}

function cycleProblem(cycle: readonly string[]): FieldError {
  const message = `The references go in a circle: ${cycle.join(" → ")}. Remove one of them, so that there is a first collection to erase.`;
  return { path: ["collections", cycle[0] ?? "", "from"], message };
}

/** Finds a path of references that returns to where it began, written child → parent. */
function findCycle(names: readonly string[], links: readonly Link[]): string[] | undefined {
  const finished = new Set<string>();
  const visit = (name: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (finished.has(name)) return undefined;
    for (const parent of parentsOf(name, links)) {
      const cycle = visit(parent, [...path, name]);
      if (cycle) return cycle;
    }
    finished.add(name);
    return undefined;
  };
  for (const name of names) {
    const cycle = visit(name, []);
    if (cycle) return cycle;
  }
  return undefined;
}

function parentsOf(name: string, links: readonly Link[]): string[] {
  return [...new Set(links.filter((link) => link.child === name).map((link) => link.parent))];
}

function isRoot(collection: SqlCollection | undefined): boolean {
  return Object.keys(collection?.identity ?? {}).length > 0;
}

/** Without cycles, a collection is reached exactly when it is a root or refers to something. */
function unreachableProblems(map: SqlMap, links: readonly Link[]): FieldError[] {
  return Object.entries(map.collections)
    .filter(([name, collection]) => !isRoot(collection) && parentsOf(name, links).length === 0)
    .map(([name]) => ({
      path: ["collections", name],
      message: `The collection ${name} cannot be reached${reachedThrough(name, links)}. Give it an identity, or a reference in from.`,
    }));
}

function reachedThrough(name: string, links: readonly Link[]): string {
  const children = links.filter((link) => link.parent === name).map((link) => `${link.child} → ${name}`);
  return children.length > 0 ? `, and neither can what refers to it (${children.join(", ")})` : "";
}

function sortParentsFirst(names: readonly string[], links: readonly Link[]): string[] {
  const sorted = new Set<string>();
  const add = (name: string): void => {
    if (sorted.has(name)) return;
    for (const parent of parentsOf(name, links)) add(parent);
    sorted.add(name);
  };
  for (const name of names) add(name);
  return [...sorted];
}
