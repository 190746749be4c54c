import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Touched } from "../../app/unsent-text.ts";

/** What was typed in forms that are no longer there, because what they were about has changed. */
export type GoneTexts = Touched & { texts: readonly { key: string; text: string }[] };

/** Where that waits until somebody says it is not needed. */
export function goneKey(of: string): readonly string[] {
  return ["draft", "gone", of];
}

/** The words a person typed in a draft; what was chosen is not among them. */
type WordsOf<Draft> = (draft: Draft) => string;

/**
 * What is typed in one form about a case or an entry of a register. It waits in this page's memory while one looks at
 * other screens, and goes at log-off (docs/decisions/0099-typed-text-waits-in-memory.md). `undefined` forgets it.
 */
export function useTypedDraft<Draft extends string | object>(
  of: string,
  field: string,
  empty: Draft,
  wordsOf: WordsOf<Draft>,
): [Draft, (draft: Draft | undefined) => void] {
  const queries = useQueryClient();
  const key = `${of} ${field}`;
  const read = () => ({ key, draft: queries.getQueryData<Draft>(["draft", key]) });
  // as in a citizen's draft: a field that is written back late loses the cursor's place
  const [held, setHeld] = useState(read);
  if (held.key !== key) setHeld(read());
  useEffect(() => {
    const at = location.pathname;
    const setGone = (text: string) =>
      queries.setQueryData<GoneTexts>(goneKey(of), (before) => {
        const others = (before?.texts ?? []).filter((each) => each.key !== key);
        const texts = text.trim() ? [...others, { key, text }] : others;
        return { texts, isTouched: texts.length > 0 };
      });
    if (queries.getQueryData(goneKey(of))) setGone("");
    return () => {
      const left = queries.getQueryData<Draft>(["draft", key]);
      // who has gone to another page finds the form there again; here it was taken away
      if (left !== undefined && location.pathname === at) setGone(wordsOf(left));
    };
  }, [queries, of, key, wordsOf]);
  const set = (draft: Draft | undefined) => {
    if (draft === undefined) queries.removeQueries({ queryKey: ["draft", key], exact: true });
    else queries.setQueryData<string | object>(["draft", key], draft);
    setHeld({ key, draft });
  };
  return [held.key === key ? (held.draft ?? empty) : empty, set];
}

/** One text that is typed in a form. */
export function useTyped(
  of: string,
  field: string,
  initial = "",
): [string, (text: string | undefined) => void] {
  return useTypedDraft(of, field, initial, itself);
}

function itself(text: string): string {
  return text;
}
