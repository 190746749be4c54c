import type { FieldError } from "../../errors.ts";
import type { WrittenMap } from "./data-map-schema.ts";
import { IDENTITY_KINDS, isKnown } from "./identity-kinds.ts";

/** What is wrong with a kind of identifier in the map of one system. */
export type OwnKindProblem = FieldError & { system: string };

type Use = { system: string; kind: string; path: (string | number)[] };

/**
 * A kind that an operator names needs no declaration: some system tells it, and some system finds people by it. A kind of
 * which only one is true is misspelt, or leads nowhere.
 */
export function ownKindProblems(maps: readonly WrittenMap[]): OwnKindProblem[] {
  const told = maps.flatMap((map) => usesOf(map, "yields"));
  const searched = maps.flatMap((map) => usesOf(map, "identity"));
  return [
    ...without(searched, told).map((use) => ({
      ...use,
      message: `No system tells ${use.kind}, so nobody is found by it. Name it under yields of the system that knows it, or use one of ${IDENTITY_KINDS.join(", ")}.`,
    })),
    ...without(told, searched).map((use) => ({
      ...use,
      message: `No system finds people by ${use.kind}, so it leads nowhere. Correct the spelling, or name it under identity of the system that is searched by it.`,
    })),
  ].map(({ system, path, message }) => ({ system, path, message }));
}

function without(uses: readonly Use[], others: readonly Use[]): Use[] {
  return uses.filter(({ kind }) => !isKnown(kind) && !others.some((other) => other.kind === kind));
}

function usesOf(map: WrittenMap, where: "identity" | "yields"): Use[] {
  return Object.entries(map.collections).flatMap(([name, collection]) => {
    const kinds =
      where in collection ? (collection as Partial<Record<typeof where, object>>)[where] : undefined;
    return Object.keys(kinds ?? {}).map((kind) => {
      return { system: map.system, kind, path: ["collections", name, where, kind] };
    });
  });
}
