import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError } from "../../api/api-error.ts";
import { execute } from "../../api/execute.ts";
import type { PreviewedLetterFragment, TypedDocumentString } from "../../generated/graphql.ts";

/** Asks for the letter of one kind of change, as that change would send it. */
export type LetterPreviewDocument<Input> = TypedDocumentString<
  { letter: PreviewedLetterFragment },
  { input: Input }
>;

/** A letter as it would be sent, set when asked for. Who saw an older version of the case gets the newest beneath her words. */
export function useLetterPreview<Input>(document: LetterPreviewDocument<Input>, caseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => execute(document, { input }),
    onError: (error) => {
      if (error instanceof ApiError && error.code === "CONFLICT")
        void queries.invalidateQueries({ queryKey: ["staff-case", caseId] });
    },
  });
}
