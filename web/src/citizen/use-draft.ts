import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Touched } from "../app/unsent-text.ts";

/**
 * What is being written. It stays in this page's memory while one looks at other screens, and goes with everything
 * else at log-off; the browser stores nothing of it.
 */
export function useDraft<Draft extends string | Touched>(
  key: string,
  empty: () => Draft,
): [Draft, (change: (before: Draft) => Draft) => void] {
  const queries = useQueryClient();
  const queryKey = ["draft", key];
  const read = () => ({ key, draft: queries.getQueryData<Draft>(queryKey) ?? empty() });
  // The memory tells its readers later, and a field that is written back late loses the cursor's place.
  const [held, setHeld] = useState(read);
  if (held.key !== key) setHeld(read());
  const set = (change: (before: Draft) => Draft) => {
    const draft = change(queries.getQueryData<Draft>(queryKey) ?? held.draft);
    queries.setQueryData<string | Touched>(queryKey, draft);
    setHeld({ key, draft });
  };
  return [held.draft, set];
}

/** A text being written. */
export function useTextDraft(key: string): [string, (text: string) => void] {
  const [text, set] = useDraft<string>(key, () => "");
  return [text, (next) => set(() => next)];
}
