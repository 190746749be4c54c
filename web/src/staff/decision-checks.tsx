import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Alert } from "../ui/alert.tsx";
import { countsOf } from "./case-counts.ts";
import type { StaffCase } from "./case-page.tsx";

const CHECKS = ["indsamling", "sloering", "beskeder"] as const;

/** What is not done yet: systems that were not read, records without a decision, messages that nobody has read. */
export function DecisionChecks({ of }: { of: StaffCase }) {
  const { t } = useTranslation("staff");
  const counts = countsOf(of);
  const open = CHECKS.filter((part) => counts[part]);
  if (open.length === 0) return null;
  return (
    <Alert kind="warning" heading={t("decision.open")}>
      <ul>
        {open.map((part) => (
          <li key={part}>
            <Link to={`/sagsbehandling/sager/${of.id}/${part}`}>
              {t(`decision.checks.${part}`, { count: counts[part]?.count ?? 0 })}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
