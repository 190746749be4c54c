import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { execute } from "../../api/execute.ts";
import { QueueWarningsDocument } from "../../generated/graphql.ts";
import { Alert } from "../../ui/alert.tsx";
import { Problem } from "../../ui/problem.tsx";

/** What cannot wait, of all cases and not only of those the queue shows: each warning leads to them. */
export function QueueWarnings() {
  const { t } = useTranslation("staff");
  const { data, error, refetch } = useQuery({
    queryKey: ["queue-warnings"],
    queryFn: ({ signal }) => execute(QueueWarningsDocument, {}, signal),
  });
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return null;
  const { urgentRequests: urgent, erasuresWaiting: erasable } = data;
  return (
    <>
      {urgent !== 0 && (
        <Alert kind="warning">
          <Link to="?frist=URGENT">
            {typeof urgent === "number" ? t("queue.urgent", { count: urgent }) : t("queue.urgentMany")}
          </Link>
        </Alert>
      )}
      {erasable > 0 && (
        <Alert kind="warning">
          <Link to="?vis=erasable">{t("queue.erasuresWaiting", { count: erasable })}</Link>
        </Alert>
      )}
    </>
  );
}
