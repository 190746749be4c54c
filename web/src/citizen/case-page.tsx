import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { polling } from "../api/polling.ts";
import type { MyCaseQuery } from "../generated/graphql.ts";
import { Alert } from "../ui/alert.tsx";
import { BackLink } from "../ui/back-link.tsx";
import { DateText } from "../ui/date.tsx";
import { FailedPage } from "../ui/failed-page.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { PrintLink } from "../ui/print-link.tsx";
import { Problem } from "../ui/problem.tsx";
import { StructuredList } from "../ui/structured-list.tsx";
import { caseQuery } from "./case-query.ts";
import { Answer } from "./answer.tsx";
import { Letters, Recipients } from "./case-outcome.tsx";
import { CaseErasure } from "./case-erasure.tsx";
import { CaseFlags } from "./case-flags.tsx";
import { CaseMissing } from "./case-missing.tsx";
import { CaseTimeline } from "./case-timeline.tsx";
import { DeadlineCard } from "./deadline-card.tsx";
import { Questions } from "./questions.tsx";
import { rightsWords } from "./state-words.ts";
import { SystemsTable } from "./systems-table.tsx";
import { Withdraw } from "./withdraw.tsx";

type Case = NonNullable<MyCaseQuery["dataRequest"]>;

/** One case as its citizen follows it: the deadline first, then where it stands and what has happened. */
export function CasePage() {
  const { t, i18n } = useTranslation("citizen");
  const { id = "" } = useParams();
  const found = useQuery({
    ...caseQuery(id),
    ...polling(({ dataRequest }: MyCaseQuery) => pollAfter(dataRequest)),
  });
  const back = <BackLink to="/min-side">{t("cases.title")}</BackLink>;
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  if (!found.data) return <FailedPage error={found.error} retry={() => void found.refetch()} />;
  const { dataRequest } = found.data;
  if (!dataRequest) return <CaseMissing />;
  const rights = rightsWords(t, dataRequest.rights, i18n.language);
  return (
    <Page title={t("case.title", { number: dataRequest.number, rights })} above={back}>
      {found.error && <Problem error={found.error} isReading />}
      <DeadlineCard of={dataRequest} />
      <Questions of={dataRequest} />
      <h2>{t("case.state")}</h2>
      <p>
        <CaseFlags of={dataRequest} />
      </p>
      {dataRequest.package?.state === "READY" && (
        <Alert kind="success" heading={t("package.ready")}>
          <p>
            <Link to={`/min-side/sager/${id}/data`}>{t("package.fetch")}</Link>
          </p>
        </Alert>
      )}
      {dataRequest.decisions.length > 0 && (
        <section aria-labelledby="answer">
          <h2 id="answer">{t("case.answer")}</h2>
          {dataRequest.decisions.map((decision) => (
            <Answer key={decision.right} decision={decision} />
          ))}
          {dataRequest.rights.includes("ERASURE") && <p>{t("case.erasureNote")}</p>}
        </section>
      )}
      <CaseErasure of={dataRequest} />
      <Letters of={dataRequest} />
      <Recipients of={dataRequest} />
      {dataRequest.systems.length > 0 && <SystemsTable of={dataRequest} />}
      <CaseLinks of={dataRequest} />
      <CaseTimeline of={dataRequest} />
      <About of={dataRequest} />
      <p className="d-print-none">
        <PrintLink />
      </p>
      {dataRequest.allowedActions.includes("WITHDRAW") && <Withdraw of={dataRequest} />}
    </Page>
  );
}

/** Where the rest of the case is. */
function CaseLinks({ of: { id, unreadMessages } }: { of: Case }) {
  const { t } = useTranslation("citizen");
  const to = `/min-side/sager/${id}`;
  return (
    <nav aria-labelledby="more" className="d-print-none">
      <h2 id="more">{t("case.more")}</h2>
      <ul className="nobullet-list">
        <li>
          <Link to={`${to}/beskeder`}>{t("messages.link")}</Link>{" "}
          {unreadMessages > 0 && <strong>{t("messages.unread", { count: unreadMessages })}</strong>}
        </li>
        <li>
          <Link to={`${to}/filer`}>{t("files.link")}</Link>
        </li>
        <li>
          <Link to={`${to}/kvittering`}>{t("receipt.proof")}</Link>
        </li>
        <li>
          <Link to={`${to}/opslag`}>{t("lookups.link")}</Link>
        </li>
      </ul>
    </nav>
  );
}

function About({ of: { subject, rights, scope, receivedAt, keptUntil, versionsInForce } }: { of: Case }) {
  const { t } = useTranslation("citizen");
  const policy = versionsInForce.find(({ document }) => document === "PRIVACY_POLICY");
  return (
    <section aria-labelledby="about">
      <h2 id="about">{t("case.about")}</h2>
      <StructuredList
        rows={[
          {
            key: "right",
            label: t("case.right"),
            value: rights.map((right) => t(`rights.${right}.name`)).join(", "),
          },
          ...(subject ? [{ key: "subject", label: t("case.subject"), value: subject.name }] : []),
          {
            key: "received",
            label: t("receipt.receivedAt"),
            value: <DateText value={receivedAt} style="instant" />,
          },
          ...(scope ? [{ key: "scope", label: t("case.scope"), value: scope }] : []),
          ...(keptUntil
            ? [
                {
                  key: "kept",
                  label: t("case.keptUntil"),
                  value: <DateText value={keptUntil} style="day" />,
                },
              ]
            : []),
          ...(policy
            ? [
                {
                  key: "versions",
                  label: t("case.versions"),
                  value: <DateText value={policy.effectiveOn} style="day" />,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

/** The server says when to ask again; a case that waits for people is looked at every half minute. */
function pollAfter(found: Case | null): number | false {
  if (!found) return false;
  const waits = found.systems.flatMap(({ nextPollAfterMs }) => (nextPollAfterMs ? [nextPollAfterMs] : []));
  return waits.length > 0 ? Math.min(...waits) : 30_000;
}
