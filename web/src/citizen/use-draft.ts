import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";

/**
 * A text being written. It stays in this page's memory while one looks at other screens, and goes with everything
 * else at log-off; the browser stores nothing of it.
 */
export function useDraft(key: string): [string, (text: string) => void] {
  const queries = useQueryClient();
  const queryKey = ["draft", key];
  const { data } = useQuery<string>({
    ...{ queryKey, queryFn: skipToken, initialData: "", staleTime: Infinity, gcTime: Infinity },
  });
  return [data ?? "", (text) => void queries.setQueryData(queryKey, text)];
}
