import { useInfiniteQuery } from "@tanstack/react-query";
import { execute } from "../../api/execute.ts";
import { StaffItemsDocument, type StaffItemsQuery } from "../../generated/graphql.ts";

/** One record of a case. */
export type Item = NonNullable<StaffItemsQuery["dataRequest"]>["items"]["nodes"][number];

/** The records of a case, page after page. Reading them is recorded in the log. */
export function useItems(id: string, filter: { undecidedOnly: boolean; collection: string | null }) {
  const found = useInfiniteQuery({
    queryKey: ["staff-items", id, filter],
    queryFn: ({ pageParam, signal }) =>
      execute(StaffItemsDocument, { id, after: pageParam, ...filter }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ dataRequest }) =>
      dataRequest?.items.pageInfo.hasNextPage ? dataRequest.items.pageInfo.endCursor : undefined,
  });
  const items = found.data?.pages.flatMap(({ dataRequest }) => dataRequest?.items.nodes ?? []) ?? [];
  return { found, items };
}
