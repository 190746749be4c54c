import { useTranslation } from "react-i18next";
import { CloseBreachDocument } from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { Badge } from "../../ui/badge.tsx";
import { DateText } from "../../ui/date.tsx";
import { StructuredList, type Row } from "../../ui/structured-list.tsx";
import { AssessBreach, DescribeBreach, NotifyBreach, TellPersons } from "./breach-forms.tsx";
import type { Breach } from "./breaches-page.tsx";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { GoneText } from "../forms/gone-text.tsx";
import { useChange } from "../forms/use-change.ts";

/** One breach: how many hours are left, what is known, what has been told to whom, and what stands in the way of closing it. */
export function BreachCard({ of, onSaid }: { of: Breach; onSaid: (said: string) => void }) {
  const { t, i18n } = useTranslation("registers");
  const close = useChange(CloseBreachDocument, ["breaches"]);
  const { id, version, number, state, hoursLeft, deadlineAt, open, notifications, missing } = of;
  const isLate = hoursLeft !== null && hoursLeft < 0;
  return (
    <article className="case-card" aria-labelledby={`breach-${id}`}>
      <h2 id={`breach-${id}`}>
        {number}{" "}
        <Badge tone={state === "OPEN" ? "warning" : "success"}>{t(`breaches.states.${state}`)}</Badge>
      </h2>
      {hoursLeft !== null && (
        <p>
          {t("breaches.deadline")} <DateText value={deadlineAt} style="instant" />:{" "}
          <strong>
            {isLate
              ? t("breaches.hoursLate", { count: -hoursLeft })
              : t("breaches.hoursLeft", { count: hoursLeft })}
          </strong>
        </p>
      )}
      <GoneText of={id} />
      <StructuredList rows={useFacts(of)} />
      {notifications.length > 0 && (
        <>
          <h3>{t("breaches.notifications")}</h3>
          <ul>
            {notifications.map(({ phase, sentAt, included, text, lateReason }) => (
              <li key={phase}>
                {t("breaches.phase", { number: phase })} <DateText value={sentAt} style="instant" />:{" "}
                {included.map((content) => t(`breaches.contents.${content}`)).join(", ")}
                <p className="text-as-written">{text}</p>
                {lateReason && <p className="text-as-written">{lateReason}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 && of.risk !== null && of.risk !== "UNLIKELY" && (
        <p>
          {t("breaches.missingFacts")}:{" "}
          {missing.map((content) => t(`breaches.contents.${content}`)).join(", ")}
        </p>
      )}
      {state === "OPEN" && (
        <>
          {open.length > 0 && (
            <>
              <h3>{t("breaches.open")}</h3>
              <ul>
                {open.map((why) => (
                  <li key={why.da}>{localized(why, i18n.language)}</li>
                ))}
              </ul>
            </>
          )}
          <ChangeProblem error={close.error} />
          <div className="button-row d-print-none">
            <DescribeBreach of={of} onSaid={onSaid} />
            <AssessBreach of={of} onSaid={onSaid} />
            <NotifyBreach of={of} onSaid={onSaid} />
            <TellPersons of={of} onSaid={onSaid} />
            {open.length === 0 && (
              <button
                type="button"
                className="button button-primary"
                disabled={close.isPending}
                onClick={() => close.mutate({ id, version }, { onSuccess: () => onSaid(t("saved")) })}
              >
                {t("breaches.close")}
              </button>
            )}
          </div>
        </>
      )}
    </article>
  );
}

function useFacts({ awareAt, facts, risk, riskReason, personsTold, personsToldText }: Breach): Row[] {
  const { t } = useTranslation("registers");
  const row = (key: string, label: string, value: Row["value"]): Row[] =>
    value === null || value === undefined || value === "" ? [] : [{ key, label, value }];
  return [
    ...row("aware", t("breaches.aware"), <DateText value={awareAt} style="instant" />),
    ...row("nature", t("breaches.nature"), facts.nature),
    ...row("persons", t("breaches.persons"), facts.persons),
    ...row("personCount", t("breaches.personCount"), facts.personCount),
    ...row("records", t("breaches.records"), facts.records),
    ...row("recordCount", t("breaches.recordCount"), facts.recordCount),
    ...row("consequences", t("breaches.consequences"), facts.consequences),
    ...row("measures", t("breaches.measures"), facts.measures),
    ...row(
      "risk",
      t("breaches.risk"),
      risk ? `${t(`breaches.risks.${risk}`)}. ${riskReason ?? ""}` : t("breaches.notAssessed"),
    ),
    ...row(
      "told",
      t("breaches.told"),
      personsTold && `${t(`breaches.tolds.${personsTold}`)}. ${personsToldText ?? ""}`,
    ),
  ];
}
