import type { StaffCaseQuery } from "../../generated/graphql.ts";

/** A case as staff see it. */
export type StaffCase = NonNullable<StaffCaseQuery["dataRequest"]>;
