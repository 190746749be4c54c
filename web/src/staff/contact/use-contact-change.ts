import { useMutation, useQueryClient } from "@tanstack/react-query";
import { execute } from "../../api/execute.ts";
import type { TypedDocumentString } from "../../generated/graphql.ts";

/** Something said in a case; what is shown of the case's messages, letters and steps is read again. */
export function useContactChange<Result, Input>(
  document: TypedDocumentString<Result, { input: Input }>,
  id: string,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => execute(document, { input }),
    onSettled: () => {
      for (const key of ["staff-contact", "staff-letters", "staff-case"])
        void queries.invalidateQueries({ queryKey: [key, id] });
    },
  });
}
