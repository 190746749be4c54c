import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** A draft that is more than one text may say that nobody has touched it. */
export type Touched = { isTouched: boolean };

/**
 * The browser asks before it gives up a page on which something was written that has not been sent. What is written
 * stands in the page's memory alone (docs/decisions/0063-what-is-typed-stays.md), so a reload would lose it unasked.
 */
export function useUnsentText(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const written = new Set<HTMLTextAreaElement>();
    const note = ({ target }: Event) => void (target instanceof HTMLTextAreaElement && written.add(target));
    const ask = (event: BeforeUnloadEvent) => {
      const drafts = queries.getQueriesData<string | Partial<Touched>>({ queryKey: ["draft"] });
      const isDraft = drafts.some(([, draft]) =>
        typeof draft === "object" ? draft.isTouched !== false : draft,
      );
      if (isDraft || [...written].some((field) => field.isConnected && field.value)) event.preventDefault();
    };
    addEventListener("input", note);
    addEventListener("beforeunload", ask);
    return () => {
      removeEventListener("input", note);
      removeEventListener("beforeunload", ask);
    };
  }, [queries]);
}
