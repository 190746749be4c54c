import { useTranslation } from "react-i18next";
import { localized } from "../../i18n/localized.ts";
import { Alert } from "../../ui/alert.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import type { StaffCase } from "../case/staff-case.ts";

type Certificate = NonNullable<StaffCase["erasurePlans"][number]["certificate"]>;

/** What was found when everything was read again: the certificate, or in red what is left, where, and what comes next. */
export function ErasureResult({ of }: { of: Certificate }) {
  const { t, i18n } = useTranslation(["staff", "jobs"]);
  const caption = of.complete ? t("erasure.certificate") : t("erasure.readAgain", { ns: "jobs" });
  return (
    <>
      {of.complete ? <Whole of={of} /> : <Left of={of} />}
      <DataTable
        caption={caption}
        items={of.collections}
        keyOf={({ collection }) => collection}
        columns={[
          {
            key: "collection",
            heading: t("erasure.collection"),
            cell: ({ title }) => localized(title, i18n.language),
          },
          { key: "erased", heading: t("erasure.erased"), isNumber: true, cell: ({ erased }) => erased },
          {
            key: "anonymised",
            heading: t("erasure.anonymised"),
            isNumber: true,
            cell: ({ anonymised }) => anonymised,
          },
          { key: "kept", heading: t("erasure.kept"), isNumber: true, cell: ({ kept }) => kept },
          { key: "residue", heading: t("erasure.residue"), isNumber: true, cell: ({ residue }) => residue },
        ]}
      />
    </>
  );
}

function Whole({ of: { sha256 } }: { of: Certificate }) {
  const { t } = useTranslation("staff");
  return (
    <Alert kind="success" heading={t("erasure.certificate")}>
      <p>{t("erasure.complete")}</p>
      <p>
        <code className="hash">{sha256}</code>
      </p>
    </Alert>
  );
}

function Left({ of: { collections } }: { of: Certificate }) {
  const { t, i18n } = useTranslation(["staff", "jobs"]);
  const places = collections.flatMap(({ title, residues }) =>
    residues.map(({ why, column, count }) => {
      const field = column ? t("erasure.field", { ns: "jobs", column }) : "";
      const words = t(`erasure.why.${why}`, { ns: "jobs", count });
      return `${localized(title, i18n.language)}${field}: ${words}`;
    }),
  );
  return (
    <Alert kind="error" heading={t("erasure.notComplete")}>
      <ul>
        {places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
      <p>{t("erasure.whatNow", { ns: "jobs" })}</p>
    </Alert>
  );
}
