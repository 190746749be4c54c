import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "pino";
import type { Context } from "../context.ts";
import { appErrorOf } from "../errors.ts";
import type { Metrics } from "./metrics.ts";

/** Logs what is not an AppError, with the stack and the request's id; never the variables. */
export function errorLog(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue, operationName }) => {
        for (const error of errors) {
          const isOurs = error.originalError === undefined || appErrorOf(error) !== undefined;
          if (!isOurs)
            log.error(
              { err: error.originalError, requestId: contextValue.requestId, operationName },
              "operation failed",
            );
        }
      },
    }),
  };
}

/**
 * Counts and times each operation by its name and how it ended, and logs the same. Only our own operations have their
 * names: a stranger who sends a new name each time would make a new series each time.
 */
export function operationMetrics(
  metrics: Metrics,
  isOurs: (sha256: string) => boolean,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      const started = performance.now();
      return {
        willSendResponse: async ({ operationName, queryHash, errors, contextValue }) => {
          const code = errors?.[0] ? (appErrorOf(errors[0])?.code ?? "ERROR") : "OK";
          const operation = isOurs(queryHash ?? "") ? (operationName ?? "other") : "other";
          const milliseconds = performance.now() - started;
          metrics.operations.labels(operation, code).observe(milliseconds / 1_000);
          contextValue.log.info(
            { requestId: contextValue.requestId, operation, code, milliseconds: Math.round(milliseconds) },
            "operation",
          );
        },
      };
    },
  };
}
