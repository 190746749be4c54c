import type { Context } from "./context.ts";
import { AppError } from "./errors.ts";
import type { ResolversInterfaceTypes, ResolversTypes } from "./generated/schema.ts";
import { readDataRequest } from "./requests/read-data-requests.ts";

type Found = ResolversInterfaceTypes<ResolversTypes>["Node"];

/** What an id can be of, and how it is read: the same way, and with the same checks, as by its own field. */
const KINDS: readonly { typename: string; read: (ctx: Context, id: string) => Promise<Found | null> }[] = [
  { typename: "DataRequest", read: readDataRequest },
];

/** Whatever has this id; null where there is nothing, and where it is not the caller's to see. */
export async function readNode(ctx: Context, id: string): Promise<Found | null> {
  for (const { typename, read } of KINDS) {
    const found = await read(ctx, id).catch(nothingIfHidden);
    if (found) return Object.assign(found, { __typename: typename });
  }
  return null;
}

function nothingIfHidden(error: unknown): null {
  if (error instanceof AppError && HIDDEN.includes(error.code)) return null;
  throw error;
}

const HIDDEN: readonly string[] = ["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND"];
