import { useTranslation } from "react-i18next";

type LoadMoreProps = {
  shown: number;
  total: number | null;
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
};

/** How much of a list is shown, and the rest on request. */
export function LoadMore({ shown, total, hasMore, isLoading, onMore }: LoadMoreProps) {
  const { t } = useTranslation();
  return (
    <div className="load-more d-print-none">
      <p role="status">{total === null ? t("shown", { shown }) : t("shownOf", { shown, total })}</p>
      {hasMore && (
        <button type="button" className="button button-secondary" disabled={isLoading} onClick={onMore}>
          {isLoading ? t("loading") : t("showMore")}
        </button>
      )}
    </div>
  );
}
