import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { ErrorCode } from "./generated/schema.ts";

/** One thing wrong with one field of an input; the path mirrors the input. */
export type FieldError = { path: (string | number)[]; message: string };

/** What the caller may know. Anything else that is thrown is a bug and says nothing. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldError[] | undefined;

  constructor(code: ErrorCode, message: string, fields?: FieldError[], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.fields = fields;
  }
}

/** What Apollo calls an error before execution, in our closed list. */
const FROM_APOLLO: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: "INVALID_INPUT",
  GRAPHQL_VALIDATION_FAILED: "INVALID_INPUT",
  BAD_USER_INPUT: "INVALID_INPUT",
  BAD_REQUEST: "INVALID_INPUT",
  OPERATION_RESOLUTION_FAILURE: "INVALID_INPUT",
  PERSISTED_QUERY_NOT_FOUND: "OPERATION_NOT_ALLOWED",
  PERSISTED_QUERY_NOT_SUPPORTED: "OPERATION_NOT_ALLOWED",
  LIMIT_EXCEEDED: "LIMIT_EXCEEDED",
  INVALID_INPUT: "INVALID_INPUT",
  UNAUTHENTICATED: "UNAUTHENTICATED",
};

/** Finds the AppError behind what GraphQL wrapped, if there is one. */
export function appErrorOf(thrown: unknown): AppError | undefined {
  const cause = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
  return cause instanceof AppError ? cause : undefined;
}

/** The one place where errors become wire errors. What is not an AppError says nothing. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const { path, locations } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const known = appErrorOf(thrown);
  if (known) {
    const extensions = { code: known.code, ...(known.fields && { fields: known.fields }) };
    return { ...place, message: known.message, extensions };
  }
  const code = FROM_APOLLO[String(formatted.extensions?.["code"])];
  if (code) {
    const fields = fieldsOf(thrown);
    return {
      ...place,
      message: fields ? "Correct the marked fields." : withoutValues(thrown, formatted.message),
      extensions: { code, ...(fields && { fields }) },
    };
  }
  return { ...place, message: "Something went wrong.", extensions: { code: "INTERNAL" satisfies ErrorCode } };
}

/** The field whose value one of our scalars refused: GraphQL says where only in words, after the value. */
function fieldsOf(thrown: unknown): FieldError[] | undefined {
  const own = ownScalarError(thrown);
  if (!own || !(thrown instanceof GraphQLError)) return undefined;
  const ending = /" at "(\w+(?:\.\w+|\[\d+\])*)"; [^;]*$/.exec(thrown.message);
  const path = ending?.[1]?.match(/\w+/g)?.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return path && [{ path, message: own.message }];
}

/**
 * GraphQL quotes the offending value in its messages, and a value may be a CPR number or a name: what our own
 * scalars say is kept, since they never repeat a value; of the rest only what cannot hold one.
 */
function withoutValues(thrown: unknown, message: string): string {
  const own = ownScalarError(thrown);
  if (own) return own.message;
  const variable = /^Variable "(\$\w+)"/.exec(message);
  if (variable) return `The variable ${variable[1]} has a value of the wrong kind.`;
  const literal = /cannot represent/.test(message);
  if (literal) return "A value is of the wrong kind.";
  const named = message.replace(/(Value|Field) "[^"]*"/g, "$1");
  return named.length > 300 ? `${named.slice(0, 300)}…` : named;
}

/** What one of our scalars said, however deep GraphQL has wrapped it. */
function ownScalarError(thrown: unknown): GraphQLError | undefined {
  if (!(thrown instanceof GraphQLError)) return undefined;
  const { originalError } = thrown;
  if (!(originalError instanceof GraphQLError)) return undefined;
  const deeper = ownScalarError(originalError);
  if (deeper) return deeper;
  return originalError.extensions["code"] === "INVALID_INPUT" ? originalError : undefined;
}
