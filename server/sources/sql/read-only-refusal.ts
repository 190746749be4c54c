import type { Refusal } from "./sql-dialect.ts";
import type { SqlMap } from "../map/sql-system-schema.ts";

/** What is said of a connection over which nothing can be changed. */
export function readOnlyRefusal({ system }: SqlMap): Refusal {
  const message = `The connection to ${system} is read-only, so nothing could be erased. Connect to the primary server with an account that may write.`;
  return { message, isReadOnly: true };
}
