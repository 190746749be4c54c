import type { ApolloServerPlugin, HTTPGraphQLHead } from "@apollo/server";
import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesRule } from "@escape.tech/graphql-armor-max-directives";
import { GraphQLError, type DocumentNode, type GraphQLSchema, type ValidationRule } from "graphql";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { getComplexity, simpleEstimator, type ComplexityEstimator } from "graphql-query-complexity";

/** The dearest text that is answered. */
const MAX_COST = 5_000;

/** The rule counts a fragment as a level of its own: the standard introspection query, 15 fields deep, comes to 21. */
const MAX_DEPTH = 21;

const refuse = {
  propagateOnRejection: false,
  onReject: [
    (context: { reportError: (error: GraphQLError) => void } | null, _error: GraphQLError) => {
      context?.reportError(tooLarge("The operation is nested or repeated too much."));
    },
  ],
};

/** The AppError goes along as the cause, since Apollo gives validation errors a code of its own. */
function tooLarge(message: string): GraphQLError {
  return new GraphQLError(message, { originalError: new AppError("LIMIT_EXCEEDED", message) });
}

/** What an operation costs at most, with the values its variables have (a field 1, a list its page size). */
export function measureCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName?: string,
): number {
  return costOf({
    schema,
    query,
    variables,
    ...(operationName && { operationName }),
    estimators: [pageEstimator, simpleEstimator({ defaultComplexity: 1 })],
  });
}

/** Measuring coerces the variables before Apollo does; what is wrong with them is the sender's fault, not ours. */
function costOf(options: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(options);
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    throw new GraphQLError(cause.message, { extensions: { code: "BAD_USER_INPUT" }, originalError: cause });
  }
}

/** A list costs its page size times what is asked of each; `first` is known even when it is a variable. */
const pageEstimator: ComplexityEstimator = ({ args, childComplexity }) =>
  typeof args["first"] === "number"
    ? Math.min(Math.max(args["first"], 1), 100) * Math.max(childComplexity, 1)
    : undefined;

/** What is too deep, too wide or too dear is refused before anything is read. */
export const limits = {
  rules: [
    maxDepthRule({ n: MAX_DEPTH, ignoreIntrospection: false, ...refuse }),
    maxAliasesRule({ n: 15, ...refuse }),
    maxDirectivesRule({ n: 20, ...refuse }),
  ] as ValidationRule[],
  /**
   * Measures an operation, refuses one that is too dear and charges the rest. What is ours was measured when it was
   * built (test/platform/trusted-documents.test.ts), and is charged all the same.
   */
  cost: <C extends Context>(
    schema: GraphQLSchema,
    isOurs: (sha256: string) => boolean,
    charge: (ctx: C, cost: number, head: HTTPGraphQLHead) => Promise<void>,
  ): ApolloServerPlugin<C> => ({
    requestDidStart: async () => ({
      didResolveOperation: async ({
        document,
        request,
        operationName,
        queryHash,
        contextValue,
        response,
      }) => {
        const cost = measureCost(schema, document, request.variables ?? {}, operationName ?? undefined);
        if (cost > MAX_COST && !isOurs(queryHash))
          throw tooLarge(`The operation costs ${cost}; the limit is ${MAX_COST}. Ask for less at a time.`);
        await charge(contextValue, cost, response.http);
      },
    }),
  }),
};
