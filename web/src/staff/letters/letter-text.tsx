import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { StaffLetterTextDocument, type Language } from "../../generated/graphql.ts";
import { Loading } from "../../ui/loading.tsx";
import { Problem } from "../../ui/problem.tsx";

/** A letter as it will be read. It is fetched only when asked for, since reading it is recorded in the log. */
export function LetterText({ id, version, language }: { id: string; version: number; language: Language }) {
  const { t } = useTranslation("contact");
  const [isShown, setShown] = useState(false);
  const found = useQuery({
    queryKey: ["staff-letter-text", id, version],
    queryFn: ({ signal }) => execute(StaffLetterTextDocument, { id }, signal),
    enabled: isShown,
    staleTime: Infinity,
  });
  return (
    <>
      <button
        type="button"
        className="button button-tertiary d-print-none"
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      >
        {t("letters.show")}
      </button>
      {isShown && found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {isShown && found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {isShown && found.data?.letter?.html && (
        <LetterMarkup html={found.data.letter.html} language={language} />
      )}
    </>
  );
}

/** A letter's own markup: the server's, from its templates, with everything a person wrote escaped. */
export function LetterMarkup({ html, language }: { html: string; language: Language }) {
  return (
    <div
      className="letter-markup"
      lang={language.toLowerCase()}
      dangerouslySetInnerHTML={{ __html: beneath(html) }}
    />
  );
}

/** Headings go beneath the page's own, so that the page still reads as one. */
function beneath(html: string): string {
  return html
    .replace(
      /<(\/?)h([1-3])/g,
      (_whole, slash: string, level: string) => `<${slash}h${String(Number(level) + 3)}`,
    )
    .replace(/<(\/?)article/g, "<$1div");
}
