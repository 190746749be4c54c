import type { Coverage as CoverageView } from "../../generated/schema.ts";
import type { Coverage } from "../sql/sql-coverage.ts";

/** How far a map names what its system holds, as the API tells it. */
export function presentCoverage(coverage: Coverage | null): CoverageView | null {
  if (!coverage) return null;
  const { isStrict, described, ignored, gaps } = coverage;
  return {
    isStrict,
    describedTables: described.tables,
    describedColumns: described.columns,
    ignoredTables: ignored.tables,
    ignoredColumns: ignored.columns,
    gaps,
  };
}
