import type { ErrorCode } from "../generated/enums.ts";

/** What the server's closed list of codes can say, and what happens when no answer comes at all. */
export type ApiErrorCode = ErrorCode | "OFFLINE";

/** One field of the input that must be corrected; the path mirrors the input. */
export type FieldProblem = { path: (string | number)[]; message: string };

/** An error as GraphQL sends it. */
export type WireError = {
  message: string;
  extensions?: { code?: ApiErrorCode; fields?: FieldProblem[] };
};

/** Why an operation failed: the code decides what the page says, the id finds it in the server's log. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly fields: readonly FieldProblem[];
  readonly requestId: string | null;
  /** How long the server says to wait before asking again; null where it says nothing. */
  readonly retryAfterMs: number | null;

  constructor(
    error: WireError,
    requestId: string | null,
    { retryAfterMs = null, ...options }: ErrorOptions & { retryAfterMs?: number | null } = {},
  ) {
    super(error.message, options);
    this.retryAfterMs = retryAfterMs;
    this.code = error.extensions?.code ?? "INTERNAL";
    this.fields = error.extensions?.fields ?? [];
    this.requestId = requestId;
  }
}
