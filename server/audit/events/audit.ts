/** What the log says of itself. */
export type LogEvent =
  /** Someone asked whether the log is unbroken. */
  { kind: "audit.verified"; size: number; rootHash: string; problems: number };
