/** What an operation answered: data, or the codes of what was wrong. */
export type Answer<T> = { data: T; codes: string[] };

/** Sends operations to a running Indsigt as one person. */
export type Api = <T = Record<string, never>>(
  query: string,
  variables?: Record<string, unknown>,
) => Promise<Answer<T>>;

/** Speaks to the API with a bearer token, or as nobody. */
export function apiAs(baseUrl: string, token?: string): Api {
  return async (query, variables = {}) => {
    const response = await fetch(`${baseUrl}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as {
      data: never;
      errors?: { extensions: { code: string } }[];
    };
    return { data, codes: errors.map((error) => error.extensions.code) };
  };
}

/** Asks again until the answer is the one awaited, for at most a minute. */
export async function until<T>(ask: () => Promise<T>, isIt: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 240; tries += 1) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("the awaited answer did not come within a minute");
}
