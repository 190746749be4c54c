import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { execute } from "../../api/execute.ts";
import { LastClosedDocument } from "../../generated/graphql.ts";
import { DateText } from "../../ui/date.tsx";

/** The way out of filters that no case matches. */
export function ClearFilters({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation("staff");
  const [, setAddress] = useSearchParams();
  const clear = () => {
    onClear();
    setAddress({});
  };
  return (
    <button type="button" className="function-link" onClick={clear}>
      {t("queue.clear")}
    </button>
  );
}

/** The case that ended last, for whoever looks for what is no longer open. */
export function LastClosed() {
  const { t } = useTranslation("staff");
  const last = useQuery({
    queryKey: ["last-closed"],
    queryFn: ({ signal }) => execute(LastClosedDocument, {}, signal),
  });
  const found = last.data?.lastClosedRequest;
  if (!found?.closedAt) return null;
  return (
    <p>
      {t("queue.lastClosed")} <Link to={`/sagsbehandling/sager/${found.id}`}>{found.number}</Link>,{" "}
      <DateText value={found.closedAt} style="short" />.
    </p>
  );
}
