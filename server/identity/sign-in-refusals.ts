import type { ErrorCode } from "../generated/schema.ts";

/** Why a log-on came to nothing, as the log names it. */
export type SignInRefusal =
  | "CANCELLED"
  | "PROVIDER_REFUSED"
  | "PROVIDER_UNREACHABLE"
  | "CHECK_FAILED"
  | "OTHER_BROWSER"
  | "CLAIMS_INCOMPLETE"
  | "NO_ROLE";

/** A problem as people and programs are told of it. */
export type Problem = { status: number; code: ErrorCode; da: string; en: string };

/** What people are told, for each reason; nothing of it helps whoever tried to cheat. */
export const signInProblems: Readonly<Record<SignInRefusal | "NO_ATTEMPT", Problem>> = {
  CANCELLED: {
    status: 401,
    code: "UNAUTHENTICATED",
    da: "Du afbrød log-on. Der er ikke sket noget.",
    en: "You cancelled the log-on. Nothing has happened.",
  },
  PROVIDER_REFUSED: {
    status: 401,
    code: "UNAUTHENTICATED",
    da: "Dit log-on blev afvist. Prøv igen.",
    en: "The log-on was refused. Try again.",
  },
  PROVIDER_UNREACHABLE: {
    status: 503,
    code: "UNAVAILABLE",
    da: "Log-on kan ikke nås lige nu. Prøv igen om nogle minutter.",
    en: "Log-on cannot be reached now. Try again in a few minutes.",
  },
  CHECK_FAILED: {
    status: 401,
    code: "UNAUTHENTICATED",
    da: "Dit log-on kunne ikke kontrolleres. Prøv igen.",
    en: "The log-on could not be verified. Try again.",
  },
  OTHER_BROWSER: {
    status: 401,
    code: "UNAUTHENTICATED",
    da: "Dit log-on blev begyndt i en anden browser. Begynd igen i denne.",
    en: "The log-on was begun in another browser. Begin again in this one.",
  },
  CLAIMS_INCOMPLETE: {
    status: 403,
    code: "FORBIDDEN",
    da: "Dit log-on fortalte os ikke, hvem du er. Kontakt biblioteket.",
    en: "The log-on did not tell us who you are. Contact the library.",
  },
  NO_ROLE: {
    status: 403,
    code: "FORBIDDEN",
    da: "Dette log-on giver ikke adgang her. Log på med MitID, eller kontakt biblioteket.",
    en: "This log-on gives no access here. Log on with MitID, or contact the library.",
  },
  NO_ATTEMPT: {
    status: 400,
    code: "INVALID_INPUT",
    da: "Dit log-on er udløbet eller allerede brugt. Begynd igen.",
    en: "The log-on has expired or has been used already. Begin again.",
  },
};
