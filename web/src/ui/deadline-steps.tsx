import { useTranslation } from "react-i18next";
import { localized } from "../i18n/localized.ts";
import { Fold } from "./fold.tsx";

type LocalizedText = { da: string; en: string };

/** How a deadline was found: each step of the server's computation with its article. Nothing is counted here. */
export function DeadlineSteps({
  summary,
  steps,
}: {
  summary: string;
  steps: readonly { rule: string; article: LocalizedText; text: LocalizedText; result: string }[];
}) {
  const { i18n } = useTranslation();
  return (
    <Fold summary={summary}>
      <ol>
        {steps.map(({ rule, article, text, result }) => (
          <li key={`${rule} ${result}`}>
            {localized(text, i18n.language)}{" "}
            <span className="law">({localized(article, i18n.language)})</span>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
