import type { Assurance } from "../../generated/schema.ts";

/** What the log says of signing in. */
export type SessionEvent =
  /** A person signed in, with these roles. */
  | { kind: "session.started"; session: string; roles: readonly string[]; assurance: Assurance }
  /** A sign-in was refused: the code says why. */
  | { kind: "session.refused"; reason: string }
  | { kind: "session.ended"; session: string };
