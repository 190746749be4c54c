import { createContext } from "react";
import type { StaffCase } from "./staff-case.ts";

/** The version of the case that the page shows, when it was read, and how it is read again; null outside a case. */
export const CaseVersion = createContext<{
  of: Pick<StaffCase, "version" | "lastChange">;
  readAt: number;
  reload: () => void;
  /** Says that a form met a change by which it is no longer there, or that it is there after all. */
  onFormGone: (isGone: boolean) => void;
} | null>(null);
