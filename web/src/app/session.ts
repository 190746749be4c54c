import { createContext, useContext } from "react";
import type { FrameQuery } from "../generated/graphql.ts";

/** Who is logged on, and whose service it is. */
export type Session = { me: FrameQuery["me"]; organisation: NonNullable<FrameQuery["organisation"]> };

/** Given by the frame to every page inside it. */
export const SessionContext = createContext<Session | null>(null);

/** The session of the page; only pages inside the frame may ask. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside the frame");
  return session;
}
