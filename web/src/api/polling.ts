import { ApiError } from "./api-error.ts";

type Asked<Data> = {
  state: {
    data: Data | undefined;
    error: Error | null;
    dataUpdatedAt: number;
    errorUpdatedAt: number;
    dataUpdateCount: number;
  };
};

/**
 * How a query asks again: as long after an answer as `waitOf` says, later where the server said so (429), and never
 * while the tab is hidden. A tab that is shown again asks at once if it is time, and no sooner.
 */
export function polling<Data>(waitOf: (data: Data, answers: number) => number | false) {
  const waitAfter = ({ state: { data, error, dataUpdateCount } }: Asked<Data>): number | false => {
    const wait = data === undefined ? false : waitOf(data, dataUpdateCount);
    const told = error instanceof ApiError ? error.retryAfterMs : null;
    return told === null ? wait : Math.max(told, wait || 0);
  };
  return {
    refetchInterval: waitAfter,
    refetchOnWindowFocus: (query: Asked<Data>) => {
      const wait = waitAfter(query);
      if (wait === false) return true;
      const { dataUpdatedAt, errorUpdatedAt } = query.state;
      return Date.now() >= Math.max(dataUpdatedAt, errorUpdatedAt) + wait ? "always" : false;
    },
  };
}
