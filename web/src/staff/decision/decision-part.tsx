import { useTranslation } from "react-i18next";
import { Alert } from "../../ui/alert.tsx";
import { Badge } from "../../ui/badge.tsx";
import { DateText } from "../../ui/date.tsx";
import { CaseAdvice } from "./case-advice.tsx";
import { useColleagues } from "../case/case-handler.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { DecisionForm } from "./decision-form.tsx";

/** The answer, right by right, by somebody who did not prepare the case; sent only after a last look. */
export function DecisionPart({ of }: { of: StaffCase }) {
  return (
    <>
      <Answer of={of} />
      <PreparedBy of={of} />
      <CaseAdvice of={of} />
    </>
  );
}

function Answer({ of }: { of: StaffCase }) {
  const { t } = useTranslation("staff");
  if (of.decisions.length > 0) return <Made of={of} />;
  if (!of.allowedActions.includes("DECIDE")) return <p>{t("decision.cannot")}</p>;
  return <DecisionForm of={of} />;
}

/** Who prepared the case, and so cannot decide it alone. */
function PreparedBy({ of: { preparedBy } }: { of: StaffCase }) {
  const { t, i18n } = useTranslation("staff");
  const colleagues = useColleagues();
  const names = colleagues.filter(({ id }) => preparedBy.includes(id)).map(({ name }) => name);
  const list = new Intl.ListFormat(i18n.language).format(names);
  return <p>{names.length > 0 ? t("decision.prepared", { names: list }) : t("decision.notPrepared")}</p>;
}

function Made({ of: { decisions } }: { of: StaffCase }) {
  const { t } = useTranslation("staff");
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t("case.decision")}</h2>
      <Alert kind="success">{t("decision.made")}</Alert>
      <ul>
        {decisions.map(({ right, outcome, decidedAt }) => (
          <li key={right}>
            {t(`rights.${right}`)}: <Badge>{t(`outcomes.${outcome}`)}</Badge>{" "}
            <DateText value={decidedAt} style="instant" />
          </li>
        ))}
      </ul>
    </section>
  );
}
