import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Alert } from "../../ui/alert.tsx";
import { countsOf } from "../case/case-counts.ts";
import type { StaffCase } from "../case/staff-case.ts";

/** The parts of a case where something may be open, with the word for it, and what the server refuses until it is done. */
const CHECKS = [
  ["indsamling", "indsamling", "RELEASE"],
  ["sloering", "sloering", "RELEASE"],
  ["beskeder", "beskeder", "DECIDE"],
  ["", "questions", "NOTHING"],
] as const;

/** What is not done yet, and what it stops: systems not read, records undecided, messages not read, questions not answered. */
export function DecisionChecks({ of }: { of: StaffCase }) {
  const { t } = useTranslation("staff");
  const counts = countsOf(of);
  const open = CHECKS.filter(([part]) => counts[part]);
  if (open.length === 0) return null;
  return (
    <Alert kind="warning" heading={t("decision.open")}>
      <ul>
        {open.map(([part, word, stops]) => (
          <li key={part}>
            <Link to={`/sagsbehandling/sager/${of.id}${part && `/${part}`}`}>
              {t(`decision.checks.${word}`, { count: counts[part]?.count ?? 0 })}
            </Link>
            : {t(`decision.stops.${stops}`)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
