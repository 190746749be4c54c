import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api-error.ts";

const WORTH_TRYING_AGAIN = new Set(["OFFLINE", "UNAVAILABLE"]);

/** What the browser keeps of answers: little, and not for long, since they are about people. */
export function createQueries(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      // without a network an operation fails and says so; it does not wait in silence and go off later by itself
      queries: {
        networkMode: "always",
        gcTime: 60_000,
        staleTime: 5_000,
        retry: (failures, error) =>
          failures < 2 && error instanceof ApiError && WORTH_TRYING_AGAIN.has(error.code),
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  // what somebody is writing is no answer: it stays until it is sent or she logs off
  queries.setQueryDefaults(["draft"], { gcTime: Infinity });
  return queries;
}
