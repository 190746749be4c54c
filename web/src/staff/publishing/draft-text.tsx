import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { DraftTextsDocument, type DraftTextsQuery } from "../../generated/graphql.ts";
import { Fold } from "../../ui/fold.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Problem } from "../../ui/problem.tsx";
import { SideBySide, type Pair } from "../../ui/side-by-side.tsx";

type Draft = DraftTextsQuery["publicationDraft"]["waiting"][number];
type Section = { id: string; title?: string; html: string };

/** A text that waits, in both languages beside each other, and what differs from the published one. */
export function DraftText({ sha256 }: { sha256: string }) {
  const { t } = useTranslation("publishing");
  const found = useQuery({
    queryKey: ["draft-texts"],
    queryFn: ({ signal }) => execute(DraftTextsDocument, {}, signal),
  });
  const text = found.data?.publicationDraft.waiting.find((waiting) => waiting.sha256 === sha256);
  return (
    <>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {text && <BothLanguages of={text} />}
    </>
  );
}

function BothLanguages({ of: { da, en, changesDa, changesEn } }: { of: Draft }) {
  const { t } = useTranslation("publishing");
  const languages = { da: t("languages.DA"), en: t("languages.EN") };
  const changed = ({ kind }: { kind: string }) => kind !== "SAME";
  return (
    <div className="document">
      <h3>{t("difference")}</h3>
      {changesDa && changesEn ? (
        <SideBySide
          label={t("difference")}
          languages={languages}
          pairs={[
            { key: "summary", da: <p>{changesDa.summary}</p>, en: <p>{changesEn.summary}</p> },
            ...aligned(changesDa.sections.filter(changed), changesEn.sections.filter(changed)),
          ]}
        />
      ) : (
        <p>{t("noDifference")}</p>
      )}
      <Fold summary={t("preview")}>
        <SideBySide label={t("preview")} languages={languages} pairs={aligned(da.sections, en.sections)} />
      </Fold>
    </div>
  );
}

/** Sections of the same id stand beside each other, in the Danish order; what only English has comes last. */
function aligned(da: readonly Section[], en: readonly Section[]): Pair[] {
  const ids = [...new Set([...da, ...en].map(({ id }) => id))];
  const section = (of: readonly Section[], wanted: string) => {
    const found = of.find(({ id }) => id === wanted);
    if (!found) return null;
    return (
      <>
        {found.title !== undefined && <h4>{found.title}</h4>}
        <Markup html={found.html} />
      </>
    );
  };
  return ids.map((id) => ({ key: id, da: section(da, id), en: section(en, id) }));
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
