import { useMutation, useQueryClient } from "@tanstack/react-query";
import { execute } from "../../api/execute.ts";
import type { TypedDocumentString } from "../../generated/graphql.ts";

/** A change outside a case; the lists named are read again, whatever the answer. */
export function useChange<Result, Input>(
  document: TypedDocumentString<Result, { input: Input }>,
  lists: readonly string[],
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => execute(document, { input }),
    onSettled: () => {
      for (const list of lists) void queries.invalidateQueries({ queryKey: [list] });
    },
  });
}
