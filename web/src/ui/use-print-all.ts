import { useEffect, useState } from "react";

/** More than this is no list to print. */
const MOST_PAGES = 40;

type Paged = {
  data: { pages: readonly unknown[] } | undefined;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => Promise<unknown>;
};

/** Prints a list whole: first the pages that are not shown yet are fetched, so that the paper lacks no line. */
export function usePrintAll(of: Paged): { isPreparing: boolean; printAll: () => void } {
  const [isPreparing, setPreparing] = useState(false);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = of;
  const pages = of.data?.pages.length ?? 0;
  useEffect(() => {
    if (!isPreparing || isFetchingNextPage) return;
    if (hasNextPage && pages < MOST_PAGES && !isFetchNextPageError) {
      void fetchNextPage();
      return;
    }
    setPreparing(false);
    if (!isFetchNextPageError) print();
  }, [isPreparing, isFetchingNextPage, isFetchNextPageError, hasNextPage, pages, fetchNextPage]);
  return { isPreparing, printAll: () => setPreparing(true) };
}
