import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../api/api-error.ts";
import { execute } from "../api/execute.ts";
import { LetterTemplatesDocument, type Language, type Outcome, type Right } from "../generated/graphql.ts";
import { Alert } from "../ui/alert.tsx";
import { Fold } from "../ui/fold.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { LetterMarkup } from "./letter-text.tsx";

/** Which right a decision is about, and how it ends, as the key of the letter names them. */
function decidedIn(key: string) {
  const [, right, outcome] = /^decision-([a-z]+)-(granted|partly|refused)$/.exec(key) ?? [];
  if (!right || !outcome) return [];
  return [`rights.${right.toUpperCase() as Right}`, `outcomes.${outcome.toUpperCase() as Outcome}`] as const;
}

/** Every letter with invented data, as the files now have it; what is missing in them is named (D11). */
export function TemplatesPage() {
  const { t, i18n } = useTranslation(["systems", "contact", "staff"]);
  const [language, setLanguage] = useState<Language>(i18n.language === "en" ? "EN" : "DA");
  const found = useQuery({
    queryKey: ["letter-templates", language],
    queryFn: ({ signal }) => execute(LetterTemplatesDocument, { language }, signal),
  });
  const problems = found.error instanceof ApiError ? found.error.fields : [];
  return (
    <Page title={t("templates.title")}>
      <p>{t("templates.lead")}</p>
      <SelectField
        id="language"
        label={t("templates.language")}
        value={language}
        choices={(["DA", "EN"] as const).map((value) => ({
          value,
          label: t(`templates.languages.${value}`),
        }))}
        onChange={(value) => setLanguage(value as Language)}
      />
      {found.error && problems.length === 0 && (
        <Problem error={found.error} retry={() => void found.refetch()} />
      )}
      {problems.length > 0 && (
        <Alert kind="error" heading={t("templates.problems")}>
          <ul>
            {problems.map(({ path, message }) => (
              <li key={`${path.join(" ")} ${message}`}>
                <code>{path.join(" ")}</code>: {message}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {found.data?.letterTemplates.map(({ key, kind, title, html }) => (
        <div key={key}>
          <h2>
            {t(`letters.kinds.${kind}`, { ns: "contact" })}
            {decidedIn(key).map((part) => ` – ${t(part, { ns: "staff" })}`)}
          </h2>
          <Fold summary={title}>
            <h3 className="sr-only">{title}</h3>
            <LetterMarkup html={html} language={language} />
          </Fold>
        </div>
      ))}
    </Page>
  );
}
