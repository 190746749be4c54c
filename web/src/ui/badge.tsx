/** How a state is coloured; the word beside the colour says the same. */
export type Tone = "info" | "success" | "warning" | "error";

/** A short state in words. */
export function Badge({ tone, children }: { tone?: Tone; children: string }) {
  return <strong className={`badge ${tone ? `badge-${tone}` : ""}`}>{children}</strong>;
}
