import { useMutation, useQueryClient } from "@tanstack/react-query";
import { execute } from "../api/execute.ts";
import type { TypedDocumentString } from "../generated/graphql.ts";

/**
 * A change of a case. Whatever the answer, the case is read again: after a conflict the page shows what somebody else
 * changed, and keeps what was typed.
 */
export function useCaseChange<Result, Input>(
  document: TypedDocumentString<Result, { input: Input }>,
  id: string,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => execute(document, { input }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ["staff-case", id] });
      await queries.invalidateQueries({ queryKey: ["staff-items", id] });
      await queries.invalidateQueries({ queryKey: ["queue"] });
    },
  });
}
