import type { Knex } from "knex";
import { cursorShapes } from "../platform/page.ts";
import { findRequestByNumber } from "./lookup-store.ts";

const NOTHING = "00000000-0000-0000-0000-000000000000";

/** An id as a condition; what cannot be an id is one that matches nothing. */
export function asUuid(id: string | null | undefined): string | undefined {
  if (!id) return undefined;
  return cursorShapes.uuid.test(id) ? id : NOTHING;
}

/** The request that a filter asks for by id or by number; one that there is not matches nothing. */
export async function requestOf(
  db: Knex,
  {
    dataRequestId,
    number,
  }: { dataRequestId?: string | null | undefined; number?: string | null | undefined },
): Promise<string | undefined> {
  const byId = asUuid(dataRequestId);
  if (!number) return byId;
  const byNumber = (await findRequestByNumber(db, number)) ?? NOTHING;
  return byId === undefined || byId === byNumber ? byNumber : NOTHING;
}
