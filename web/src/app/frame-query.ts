import { execute } from "../api/execute.ts";
import { FrameDocument } from "../generated/graphql.ts";

/** Asks once who is logged on and whose service it is; the page's start asks before anything is drawn. */
export const frameQuery = {
  queryKey: ["frame"],
  queryFn: async ({ signal }: { signal: AbortSignal }) => execute(FrameDocument, {}, signal),
  staleTime: Infinity,
  gcTime: Infinity,
  // what was refused before the first drawing would be refused again
  retryOnMount: false,
};
