import { useTranslation } from "react-i18next";

type LoadMoreProps = {
  shown: number;
  /** What is announced instead of how many are shown. */
  status?: string | undefined;
  /** The query that reads page by page. */
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
};

/** How much of a list is shown, and the rest on request. */
export function LoadMore({ shown, status, of }: LoadMoreProps) {
  const { t } = useTranslation();
  return (
    <div className="load-more d-print-none">
      <p role="status">{status ?? t("shown", { shown })}</p>
      {of.hasNextPage && (
        <button
          type="button"
          className="button button-secondary"
          disabled={of.isFetchingNextPage}
          onClick={() => void of.fetchNextPage()}
        >
          {of.isFetchingNextPage ? t("loading") : t("showMore")}
        </button>
      )}
    </div>
  );
}
