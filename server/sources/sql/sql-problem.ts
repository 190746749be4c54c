/** What went wrong in a database, whatever server it is. */
export type SqlProblem =
  | "CONCURRENT"
  | "TOO_SLOW"
  | "UNUSABLE_VALUE"
  | "UNKNOWN_NAME"
  | "FORBIDDEN"
  | "READ_ONLY"
  | "FULL"
  | "FILES"
  | "TOO_LARGE"
  | "UNREACHABLE"
  | "RULE";
