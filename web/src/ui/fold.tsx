import { useEffect, useRef, type ReactNode } from "react";

/** More about something, closed until it is asked for; open on paper. */
export function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const open = () => fold.current?.setAttribute("open", "");
    addEventListener("beforeprint", open);
    return () => removeEventListener("beforeprint", open);
  }, []);
  return (
    <details className="details" ref={fold}>
      <summary className="details-summary">{summary}</summary>
      <div className="details-text">{children}</div>
    </details>
  );
}
