import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../api/api-error.ts";
import { execute } from "../../api/execute.ts";
import { LetterTemplatesDocument, type Outcome, type Right } from "../../generated/graphql.ts";
import { Alert } from "../../ui/alert.tsx";
import { Fold } from "../../ui/fold.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { Problem } from "../../ui/problem.tsx";
import { SideBySide } from "../../ui/side-by-side.tsx";
import { LetterMarkup } from "./letter-text.tsx";
import { placeOfFault } from "../publishing/place-of-fault.ts";

/** Which right a decision is about, and how it ends, as the key of the letter names them. */
function decidedIn(key: string) {
  const [, right, outcome] = /^decision-([a-z]+)-(granted|partly|refused)$/.exec(key) ?? [];
  if (!right || !outcome) return [];
  return [`rights.${right.toUpperCase() as Right}`, `outcomes.${outcome.toUpperCase() as Outcome}`] as const;
}

/** Every letter with invented data in both languages, as the files now have it; what is missing in them is named (D11). */
export function TemplatesPage() {
  const { t, i18n } = useTranslation(["systems", "contact", "staff", "publishing"]);
  const { t: say } = useTranslation("publishing");
  const found = useQuery({
    // what is wrong is said in the language that is asked in
    queryKey: ["letter-templates", i18n.language],
    queryFn: ({ signal }) => execute(LetterTemplatesDocument, {}, signal),
  });
  const problems = found.error instanceof ApiError ? found.error.fields : [];
  const { da = [], en = [] } = found.data ?? {};
  const languages = { da: say("languages.DA"), en: say("languages.EN") };
  return (
    <Page title={t("templates.title")}>
      <p>{t("templates.lead")}</p>
      {found.error && problems.length === 0 && (
        <Problem error={found.error} retry={() => void found.refetch()} />
      )}
      {problems.length > 0 && (
        <Alert kind="error" heading={t("templates.problems")}>
          <ul>
            {problems.map(({ path: [file, ...place], message }) => (
              <li key={`${String(file)} ${place.join(" ")} ${message}`}>
                <code>
                  {file} {placeOfFault(place.join(" "), say)}
                </code>
                : {message}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {da.map((danish) => {
        const english = en.find(({ key }) => key === danish.key);
        const { title } = (i18n.language === "en" && english) || danish;
        return (
          <div key={danish.key}>
            <h2>
              {t(`letters.kinds.${danish.kind}`, { ns: "contact" })}
              {decidedIn(danish.key).map((part) => ` – ${t(part, { ns: "staff" })}`)}
            </h2>
            <Fold summary={title}>
              <h3 className="sr-only">{title}</h3>
              <SideBySide
                label={title}
                languages={languages}
                pairs={[
                  {
                    key: danish.key,
                    da: <LetterMarkup html={danish.html} language="DA" />,
                    en: english ? <LetterMarkup html={english.html} language="EN" /> : null,
                  },
                ]}
              />
            </Fold>
          </div>
        );
      })}
    </Page>
  );
}
