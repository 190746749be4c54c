import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { execute } from "../../api/execute.ts";
import type { StaffCaseQuery, StaffChangeFragment, TypedDocumentString } from "../../generated/graphql.ts";

/**
 * A change of a case. Its new version is known at once, so that the next change follows it; whatever the answer, the
 * case is read again: after a conflict the page shows what somebody else changed, and keeps what was typed.
 */
export function useCaseChange<Result, Input>(
  document: TypedDocumentString<Result, { input: Input }>,
  id: string,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => execute(document, { input }),
    onSuccess: (result) => keepVersion(queries, id, result),
    onSettled: () => {
      // not awaited: who made the change hears of it before what she changed may leave the page
      for (const queryKey of [["staff-case", id], ["staff-items", id], ["queue"]])
        void queries.invalidateQueries({ queryKey });
    },
  });
}

function keepVersion(queries: QueryClient, id: string, result: unknown): void {
  const [payload] = Object.values(result as Record<string, Partial<StaffChangeFragment> | null>);
  const changed = payload?.dataRequest;
  if (changed?.id !== id) return;
  queries.setQueryData<StaffCaseQuery>(["staff-case", id], (before) =>
    before?.dataRequest ? { ...before, dataRequest: { ...before.dataRequest, ...changed } } : before,
  );
}
