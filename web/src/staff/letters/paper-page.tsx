import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { execute } from "../../api/execute.ts";
import { PaperTasksDocument } from "../../generated/graphql.ts";
import { DateText } from "../../ui/date.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { Problem } from "../../ui/problem.tsx";
import { RecordPosted } from "./deliveries.tsx";

/** Letters that wait to be printed and posted; those whose Digital Post failed are among them. */
export function PaperPage() {
  const { t } = useTranslation("contact");
  const found = useQuery({
    queryKey: ["paper-tasks"],
    queryFn: ({ signal }) => execute(PaperTasksDocument, {}, signal),
  });
  const [isPosted, setPosted] = useState(false);
  const tasks = found.data?.paperTasks ?? [];
  return (
    <Page title={t("paper.title")}>
      <p>{t("paper.lead")}</p>
      <p role="status">{isPosted && t("letters.isPosted")}</p>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {found.data && tasks.length === 0 && <p>{t("paper.none")}</p>}
      <ul className="nobullet-list">
        {tasks.map(({ id, dataRequestId, createdAt }) => (
          <li key={id} className="case-card">
            <p>
              {t("letters.since")} <DateText value={createdAt} style="instant" />
            </p>
            <p>
              <Link to={`/sagsbehandling/sager/${dataRequestId}/breve`}>{t("paper.case")}</Link>
            </p>
            <RecordPosted deliveryId={id} requestId={dataRequestId} onPosted={() => setPosted(true)} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
