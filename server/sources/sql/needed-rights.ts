import type { SqlMap } from "../map/sql-system-schema.ts";

/** What our account needs in a table beside reading it. */
export type Right = "DELETE" | "UPDATE";

/** The rights that erasing and correcting as the map says need, by table: in PostgreSQL rows are locked first, by an update. */
export function neededRights(map: SqlMap): ReadonlyMap<string, ReadonlySet<Right>> {
  return new Map(
    Object.values(map.collections).map(({ table, erase, columns }) => {
      const isCorrected = Object.values(columns).some(({ rectify }) => rectify === "source");
      const isLocked = map.client === "pg" && erase.action === "delete";
      const isChanged = erase.action === "anonymise" || isLocked || isCorrected;
      const rights: Right[] = [
        ...(erase.action === "delete" ? (["DELETE"] as const) : []),
        ...(isChanged ? (["UPDATE"] as const) : []),
      ];
      return [table, new Set(rights)];
    }),
  );
}

/** Says what an account may do for nothing, and what takes it away: a database manager runs the statements. */
export function spareRight(what: string, ...statements: string[]): string {
  return `${what} Run: ${statements.map((statement) => `${statement};`).join(" ")}`;
}
