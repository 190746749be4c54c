import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { DraftTextsDocument, type Language } from "../generated/graphql.ts";
import { Fold } from "../ui/fold.tsx";
import { Loading } from "../ui/loading.tsx";
import { Problem } from "../ui/problem.tsx";
import { SelectField } from "../ui/select-field.tsx";

/** A text that waits, in either language, and what differs from the published one. */
export function DraftText({ sha256 }: { sha256: string }) {
  const { t, i18n } = useTranslation("publishing");
  const [language, setLanguage] = useState<Language>(i18n.language === "en" ? "EN" : "DA");
  const found = useQuery({
    queryKey: ["draft-texts", language],
    queryFn: ({ signal }) => execute(DraftTextsDocument, { language }, signal),
  });
  const text = found.data?.publicationDraft.waiting.find((waiting) => waiting.sha256 === sha256);
  return (
    <>
      <SelectField
        id={`language-${sha256}`}
        label={t("language")}
        value={language}
        choices={(["DA", "EN"] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
        onChange={(value) => setLanguage(value as Language)}
      />
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {text && (
        <div
          lang={language.toLowerCase()}
          // the tables of a text are wider than a telephone
          className="document table--responsive-scroll"
          role="group"
          aria-label={t("difference")}
          tabIndex={0}
        >
          <h3>{t("difference")}</h3>
          {text.difference ? (
            <>
              <p>{text.difference.summary}</p>
              {text.difference.sections
                .filter(({ kind }) => kind !== "SAME")
                .map(({ id, html }) => (
                  <Markup key={id} html={html} />
                ))}
            </>
          ) : (
            <p>{t("noDifference")}</p>
          )}
          <Fold summary={t("preview")}>
            {text.preview.sections.map(({ id, title, html }) => (
              <section key={id}>
                <h4>{title}</h4>
                <Markup html={html} />
              </section>
            ))}
          </Fold>
        </div>
      )}
    </>
  );
}

/** The server's own markup: made from Markdown with raw HTML off. Its headings and ids give way to the page's. */
function Markup({ html }: { html: string }) {
  const beneath = html
    .replace(/<(\/?)h([1-6])/g, (_whole, slash: string, level: string) => {
      return `<${slash}h${String(Math.min(6, Number(level) + 2))}`;
    })
    .replace(/ id="[^"]*"/g, "");
  return <div dangerouslySetInnerHTML={{ __html: beneath }} />;
}
