/** Whether something is an address that mail can go to; the demonstration's own facts are none. */
export function isAddress(text: string | null | undefined): text is string {
  return typeof text === "string" && /^[^\s@:]+@[^\s@]+$/.test(text);
}
