import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, useParams } from "react-router";
import { NotFound } from "../../app/not-found.tsx";
import { execute } from "../../api/execute.ts";
import { polling } from "../../api/polling.ts";
import { StaffCaseDocument, type StaffCaseQuery } from "../../generated/graphql.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Badge } from "../../ui/badge.tsx";
import { FailedPage } from "../../ui/failed-page.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { Problem } from "../../ui/problem.tsx";
import type { StaffCase } from "./staff-case.ts";
import { CaseAside } from "./case-aside.tsx";
import { CaseVersion } from "./case-version.ts";
import { countsOf } from "./case-counts.ts";
import { FormGone } from "../forms/conflict.tsx";
import { ContactPart } from "../contact/contact-part.tsx";
import { DataPart } from "../review/data-part.tsx";
import { DecisionPart } from "../decision/decision-part.tsx";
import { DuplicatesPart } from "./duplicates-part.tsx";
import { ErasurePart } from "../erasure/erasure-part.tsx";
import { JobsPart } from "../collection/jobs-part.tsx";
import { LettersPart } from "../letters/letters-part.tsx";
import { LogPart } from "./log-part.tsx";
import { OverviewPart } from "./overview-part.tsx";
import { RecipientsPart } from "../letters/recipients-part.tsx";
import { RightsPart } from "../rights/rights-part.tsx";
import { RedactionPart } from "../review/redaction-part.tsx";
import { GoneText } from "../forms/gone-text.tsx";

const PARTS = {
  "": OverviewPart,
  indsamling: JobsPart,
  data: DataPart,
  sloering: RedactionPart,
  beskeder: ContactPart,
  rettigheder: RightsPart,
  afgoerelse: DecisionPart,
  sletning: ErasurePart,
  modtagere: RecipientsPart,
  breve: LettersPart,
  dubletter: DuplicatesPart,
  log: LogPart,
} as const;
/** The rights that are worked point by point. */
const WORKED: readonly StaffCase["rights"][number][] = ["RECTIFICATION", "RESTRICTION", "OBJECTION"];
const WORDS = {
  "": "case.overview",
  indsamling: "case.collection",
  data: "case.data",
  sloering: "case.redaction",
  beskeder: "case.messages",
  rettigheder: "case.rights",
  afgoerelse: "case.decision",
  sletning: "case.erasure",
  modtagere: "case.recipients",
  breve: "case.letters",
  dubletter: "case.duplicates",
  log: "case.log",
} as const;

/** One case: its parts beside the deadline and the person. Opening it is recorded in the log. */
export function CasePage() {
  const { t } = useTranslation(["staff", "handling", "contact"]);
  const { id = "", part = "" } = useParams();
  const [goneFrom, setGoneFrom] = useState<string | null>(null);
  const found = useQuery({
    queryKey: ["staff-case", id],
    queryFn: ({ signal }) => execute(StaffCaseDocument, { id }, signal),
    ...polling(({ dataRequest }: StaffCaseQuery) => pollAfter(dataRequest)),
  });
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  if (!found.data) return <FailedPage error={found.error} retry={() => void found.refetch()} />;
  const of = found.data.dataRequest;
  const Part = PARTS[part as keyof typeof PARTS] as (typeof PARTS)[""] | undefined;
  if (!of || !Part) return <NotFound />;
  const counts = countsOf(of);
  const shown = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter(
    (key) =>
      (key !== "sletning" || of.rights.includes("ERASURE")) &&
      (key !== "rettigheder" || of.rights.some((right) => WORKED.includes(right))),
  );
  return (
    <Page
      title={t("case.title", { number: of.number })}
      above={<BackLink to="/sagsbehandling">{t("case.back")}</BackLink>}
    >
      <p>
        {of.rights.map((right) => t(`rights.${right}`)).join(", ")}{" "}
        <Badge tone="info">{t(`states.${of.state}`)}</Badge>
      </p>
      <nav className="sub-navigation d-print-none" aria-label={t("case.nav")}>
        <ul className="nobullet-list no-max-width">
          {shown.map((key) => (
            <li key={key}>
              <NavLink to={`/sagsbehandling/sager/${id}${key && `/${key}`}`} end>
                {t(WORDS[key])}
                {counts[key] && ` (${t(`case.counts.${counts[key].word}`, { count: counts[key].count })})`}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <CaseVersion
        key={id}
        value={{
          of,
          readAt: found.dataUpdatedAt,
          reload: () => void found.refetch(),
          onFormGone: (isGone) => setGoneFrom(isGone ? `${id} ${part}` : null),
        }}
      >
        <div className="case-columns">
          <div>
            {goneFrom === `${id} ${part}` && <FormGone />}
            <GoneText of={id} />
            {found.error && <Problem error={found.error} isReading />}
            <Suspense fallback={<Loading text={t("loading", { ns: "common" })} />}>
              <Part of={of} />
            </Suspense>
          </div>
          <CaseAside of={of} />
        </div>
      </CaseVersion>
    </Page>
  );
}

/** The server says when to ask again while systems are read; an erasure under way is looked at every other second. */
function pollAfter(of: StaffCase | null): number | false {
  if (!of) return false;
  const waits = of.systems.flatMap(({ nextPollAfterMs }) => (nextPollAfterMs ? [nextPollAfterMs] : []));
  if (waits.length > 0) return Math.min(...waits);
  const isWorkedOn = of.state === "COLLECTING" || of.state === "FULFILLING";
  return isWorkedOn || of.erasurePlans.some(({ state }) => state === "PLANNING" || state === "APPROVED")
    ? 2_000
    : false;
}
