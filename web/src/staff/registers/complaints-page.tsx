import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { execute } from "../../api/execute.ts";
import { ComplaintsDocument, type ComplaintsQuery } from "../../generated/graphql.ts";
import { Badge } from "../../ui/badge.tsx";
import { DateText } from "../../ui/date.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { Problem } from "../../ui/problem.tsx";
import { StructuredList } from "../../ui/structured-list.tsx";
import { GoneText } from "../forms/gone-text.tsx";
import { CloseComplaint, NewComplaint, SendPosition } from "./complaint-forms.tsx";

/** One complaint as the register has it. */
export type Complaint = ComplaintsQuery["complaints"]["nodes"][number];

/** The complaints to Datatilsynet (Art. 77), newest first. For the DPO. */
export function ComplaintsPage() {
  const { t } = useTranslation("registers");
  const [said, setSaid] = useState("");
  const found = useInfiniteQuery({
    queryKey: ["complaints"],
    queryFn: ({ pageParam, signal }) => execute(ComplaintsDocument, { after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ complaints: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
  });
  const complaints = found.data?.pages.flatMap((page) => page.complaints.nodes) ?? [];
  return (
    <Page title={t("complaints.title")}>
      <p>
        {t("complaints.lead")} {t("logged")}
      </p>
      <p role="status">{said}</p>
      <NewComplaint onSaid={setSaid} />
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {found.data && complaints.length === 0 && <p>{t("complaints.none")}</p>}
      {complaints.map((complaint) => (
        <ComplaintCard key={complaint.id} of={complaint} onSaid={setSaid} />
      ))}
      {complaints.length > 0 && <LoadMore shown={complaints.length} of={found} />}
    </Page>
  );
}

function ComplaintCard({ of, onSaid }: { of: Complaint; onSaid: (said: string) => void }) {
  const { t } = useTranslation("registers");
  const { id, number, state, dataRequestId, position, positionSentAt, outcome } = of;
  return (
    <article className="case-card" aria-labelledby={`complaint-${id}`}>
      <h2 id={`complaint-${id}`}>
        {number}{" "}
        <Badge tone={state === "CLOSED" ? "success" : "warning"}>{t(`complaints.states.${state}`)}</Badge>
      </h2>
      <StructuredList
        rows={[
          {
            key: "received",
            label: t("complaints.received"),
            value: <DateText value={of.receivedAt} style="instant" />,
          },
          ...(of.reference
            ? [{ key: "reference", label: t("complaints.reference"), value: of.reference }]
            : []),
          { key: "about", label: t("complaints.about"), value: of.about },
          ...(position && positionSentAt
            ? [
                {
                  key: "position",
                  label: t("complaints.position"),
                  value: (
                    <>
                      <DateText value={positionSentAt} style="instant" />: {position}
                    </>
                  ),
                },
              ]
            : []),
          ...(outcome
            ? [
                {
                  key: "outcome",
                  label: t("complaints.outcome"),
                  value: `${t(`complaints.outcomes.${outcome}`)}. ${of.outcomeText ?? ""}`,
                },
              ]
            : []),
        ]}
      />
      {dataRequestId && (
        <p>
          <Link to={`/sagsbehandling/sager/${dataRequestId}`}>{t("complaints.toCase")}</Link>
        </p>
      )}
      <GoneText of={id} />
      {state !== "CLOSED" && (
        <div className="button-row">
          {state === "RECEIVED" && <SendPosition of={of} onSaid={onSaid} />}
          <CloseComplaint of={of} onSaid={onSaid} />
        </div>
      )}
    </article>
  );
}
