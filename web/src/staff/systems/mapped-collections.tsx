import { useTranslation } from "react-i18next";
import type { SystemsQuery } from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Fold } from "../../ui/fold.tsx";

type Collection = SystemsQuery["systems"][number]["collections"][number];

/** What a system holds, as the map says: how a person is found in it, what stays and why, and what an erasure does to each field. */
export function MappedCollections({ of: collections, name }: { of: readonly Collection[]; name: string }) {
  const { t, i18n } = useTranslation(["systems", "staff"]);
  const say = (text: { da: string; en: string }) => localized(text, i18n.language);
  const hidden = (columns: Collection["columns"]) =>
    columns.filter(({ copied }) => !copied).map(({ title }) => say(title));
  return (
    <Fold summary={`${t("collections")} (${String(collections.length)})`}>
      <DataTable
        caption={`${name}: ${t("collections")}`}
        items={collections}
        keyOf={({ collection }) => collection}
        columns={[
          { key: "collection", heading: t("collection"), cell: ({ title }) => say(title) },
          {
            key: "found",
            heading: t("found"),
            cell: ({ foundBy, reachedFrom }) =>
              [
                ...foundBy.map((kind) => t(`identities.${kind as "cpr"}`, { defaultValue: kind })),
                ...(reachedFrom.length > 0
                  ? [t("reachedFrom", { from: reachedFrom.map(say).join(", ") })]
                  : []),
              ].join("; "),
          },
          { key: "erase", heading: t("erase"), cell: ({ erase }) => t(`actions.${erase}`, { ns: "staff" }) },
          {
            key: "stays",
            heading: t("stays"),
            cell: ({ stays }) =>
              stays.length === 0
                ? t("nothingStays")
                : stays.map(({ reason, until }) => `${say(reason)} (${say(until)})`).join(" "),
          },
          {
            key: "retention",
            heading: t("retention"),
            cell: ({ retention }) =>
              retention.length === 0 ? (
                "–"
              ) : (
                <ul>
                  {retention.map(({ category, period, demo }) => (
                    <li key={`${category.da} ${period.da}`}>
                      {say(category)}: {say(period)}
                      {demo && ` (${t("notConfirmed")})`}
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            key: "archive",
            heading: t("archive"),
            cell: ({ archiveDisposition }) => t(`dispositions.${archiveDisposition}`),
          },
          {
            key: "columns",
            heading: t("columns"),
            cell: ({ columns }) => (
              <>
                {columns.map(({ title }) => say(title)).join(", ")}
                {hidden(columns).length > 0 && `. ${t("notCopied", { columns: hidden(columns).join(", ") })}`}
              </>
            ),
          },
        ]}
      />
      {collections.map((collection) => (
        <Fold
          key={collection.collection}
          summary={t("fields.summary", { collection: say(collection.title) })}
        >
          <Fields of={collection} caption={`${name}, ${say(collection.title)}`} />
        </Fold>
      ))}
    </Fold>
  );
}

/** Each field of a collection: what an erasure does to it, and whether the citizen is given it. */
function Fields({ of: { columns, stays }, caption }: { of: Collection; caption: string }) {
  const { t, i18n } = useTranslation("systems");
  return (
    <>
      {stays.map(({ reason, provision, until }) => (
        <p key={reason.da}>
          {t("fields.ground", {
            reason: localized(reason, i18n.language),
            provision: localized(provision, i18n.language),
            until: localized(until, i18n.language),
          })}
        </p>
      ))}
      <DataTable
        caption={`${caption}: ${t("columns")}`}
        items={columns}
        keyOf={({ column }) => column}
        columns={[
          { key: "field", heading: t("fields.field"), cell: ({ title }) => localized(title, i18n.language) },
          {
            key: "erasure",
            heading: t("erase"),
            cell: ({ onErasure: { method, detail } }) =>
              t(`fields.methods.${method}`, { detail: detail ?? "" }),
          },
          {
            key: "copied",
            heading: t("fields.copied"),
            cell: ({ copied }) => t(copied ? "yes" : "no"),
          },
        ]}
      />
    </>
  );
}
