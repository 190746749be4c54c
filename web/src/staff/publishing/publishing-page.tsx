import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { PublicationDraftDocument, type PublicationDraftQuery } from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { Alert } from "../../ui/alert.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { Problem } from "../../ui/problem.tsx";
import { placeOfFault } from "./place-of-fault.ts";
import { WaitingCard } from "./waiting-card.tsx";

type Draft = PublicationDraftQuery["publicationDraft"];

/** What waits in the files: everything wrong in them, what the law wants told, and each text that may be published. */
export function PublishingPage() {
  const { t } = useTranslation("publishing");
  const [said, setSaid] = useState("");
  const found = useQuery({
    queryKey: ["publication-draft"],
    queryFn: ({ signal }) => execute(PublicationDraftDocument, {}, signal),
  });
  const draft = found.data?.publicationDraft;
  return (
    <Page title={t("title")}>
      <p>{t("lead")}</p>
      <p role="status">{said}</p>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {draft && (
        <>
          <Problems of={draft} />
          {draft.waiting.length === 0 && draft.problems.length === 0 && <p>{t("none")}</p>}
          {draft.waiting.map((waiting) => (
            <WaitingCard key={waiting.sha256} of={waiting} onSaid={setSaid} />
          ))}
          <Gate of={draft} />
        </>
      )}
    </Page>
  );
}

function Problems({ of: { problems } }: { of: Draft }) {
  const { t, i18n } = useTranslation("publishing");
  if (problems.length === 0) return null;
  return (
    <Alert kind="error" heading={t("problems")}>
      <ul>
        {problems.map(({ file, place, words }) => (
          <li key={`${file} ${place} ${words.en}`}>
            <code>
              {file} {placeOfFault(place, t)}
            </code>
            : {localized(words, i18n.language)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Gate({ of: { gate } }: { of: Draft }) {
  const { t, i18n } = useTranslation("publishing");
  const missing = gate.flatMap((item) => (item.gap ? [{ ...item, gap: item.gap }] : []));
  return (
    <section aria-labelledby="gate">
      <h2 id="gate">{t("gate")}</h2>
      <p>{missing.length === 0 ? t("gateDone") : t("gateMissing", { count: missing.length })}</p>
      {missing.length > 0 && (
        <DataTable
          caption={t("gate")}
          items={missing}
          keyOf={({ document, language, item }) => `${document} ${language} ${item}`}
          columns={[
            { key: "item", heading: t("item"), cell: ({ name }) => localized(name, i18n.language) },
            { key: "document", heading: t("document"), cell: ({ document }) => t(`documents.${document}`) },
            { key: "language", heading: t("language"), cell: ({ language }) => t(`languages.${language}`) },
            {
              key: "remedy",
              heading: t("remedy"),
              cell: ({ gap, remedyWords }) =>
                remedyWords ? localized(remedyWords, i18n.language) : t(`gaps.${gap}`),
            },
          ]}
        />
      )}
    </section>
  );
}
