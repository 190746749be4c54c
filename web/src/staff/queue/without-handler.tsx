import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { execute } from "../../api/execute.ts";
import { QueueDocument } from "../../generated/graphql.ts";
import { Loading } from "../../ui/loading.tsx";
import { Problem } from "../../ui/problem.tsx";
import { QueueBulk } from "./queue-bulk.tsx";
import { QueueTable } from "./queue-table.tsx";
import { OPEN } from "./request-states.ts";

/** Open cases that nobody works on, the earliest deadline first, to be handed out here (D13). */
export function WithoutHandler() {
  const { t } = useTranslation(["people", "staff"]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const filter = { states: [...OPEN], handler: "NOBODY" as const };
  const found = useQuery({
    queryKey: ["queue", "without-handler"],
    queryFn: ({ signal }) =>
      execute(QueueDocument, { first: 25, after: null, filter, isFirstPage: true }, signal),
  });
  const lines = found.data?.dataRequests.nodes ?? [];
  const all = found.data?.dataRequests.totalCount;
  return (
    <section aria-labelledby="without-handler">
      <h2 id="without-handler">{t("absence.withoutHandler")}</h2>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      <p role="status">{found.data && lines.length === 0 && t("absence.allHandled")}</p>
      {lines.length > 0 && (
        <>
          <p>{t("queue.logged", { ns: "staff" })}</p>
          <QueueBulk lines={lines} chosen={chosen} onChoose={setChosen} />
          <QueueTable lines={lines} isPrivate chosen={chosen} onChoose={setChosen} />
          {all !== lines.length && (
            <p>
              <Link to="/sagsbehandling?behandler=NOBODY">{t("absence.allWithoutHandler")}</Link>
            </p>
          )}
        </>
      )}
    </section>
  );
}
