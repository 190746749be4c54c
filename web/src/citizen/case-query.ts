import { execute } from "../api/execute.ts";
import { MyCaseDocument } from "../generated/graphql.ts";

/** Asks for one case with all that its pages show; they share the answer. */
export const caseQuery = (id: string) => ({
  queryKey: ["case", id],
  queryFn: async ({ signal }: { signal: AbortSignal }) => execute(MyCaseDocument, { id }, signal),
});
