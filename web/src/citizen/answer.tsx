import { useTranslation } from "react-i18next";
import type { MyCaseQuery, Outcome } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import { Fold } from "../ui/fold.tsx";

type Decision = NonNullable<MyCaseQuery["dataRequest"]>["decisions"][number];

const TONES: Readonly<Record<Outcome, Tone>> = { GRANTED: "success", PARTLY: "warning", REFUSED: "error" };

/** The answer to one right: the outcome, then the reasons, then the law and how to complain. */
export function Answer({ decision }: { decision: Decision }) {
  const { t, i18n } = useTranslation("citizen");
  const { right, outcome, reasons, considerations, complaintGuidance } = decision;
  return (
    <article className="answer">
      <h3>
        {t(`rights.${right}.name`)} <Badge tone={TONES[outcome]}>{t(`outcomes.${outcome}`)}</Badge>
      </h3>
      <Reasons of={reasons} />
      {considerations && (
        <>
          <h4>{t("case.considerations")}</h4>
          <p className="text-as-written">{considerations}</p>
        </>
      )}
      {complaintGuidance && (
        <Fold summary={t("case.complaint")}>
          <p className="text-as-written">{localized(complaintGuidance, i18n.language)}</p>
        </Fold>
      )}
    </article>
  );
}

/** Why something is kept or refused, of how many records, until when, and by which law. */
export function Reasons({ of }: { of: Decision["reasons"] }) {
  const { t, i18n } = useTranslation("citizen");
  const say = (text: { da: string; en: string }) => localized(text, i18n.language);
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map(({ ground, text, until, count, provision }) => (
        <li key={`${ground} ${say(text)}`}>
          {count > 0 && `${t("case.records", { count })}: `}
          {say(text)}
          {until && ` ${t("case.until")}: ${say(until)}`} <span className="law">({say(provision)})</span>
        </li>
      ))}
    </ul>
  );
}
