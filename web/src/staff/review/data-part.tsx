import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { localized } from "../../i18n/localized.ts";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Problem } from "../../ui/problem.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { StructuredList } from "../../ui/structured-list.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { useItems, type Item } from "./use-items.ts";

/** What was found: systems, collections, records. Reading them is recorded in the log. */
export function DataPart({ of: { id, systems } }: { of: StaffCase }) {
  const { t, i18n } = useTranslation("review");
  const [collection, setCollection] = useState("");
  const [search, setSearch] = useState("");
  const { found, items } = useItems(id, { undecidedOnly: false, collection: collection || null });
  const rows = systems.flatMap(({ system, title, collections }) =>
    collections.map((each) => ({ ...each, key: `${system}.${each.collection}`, system: title })),
  );
  const wanted = search.trim().toLocaleLowerCase();
  const shown = items.filter((item) => matches(item, wanted));
  const isSearching = useWhole(found, wanted !== "");
  const say = (text: { da: string; en: string }) => localized(text, i18n.language);
  return (
    <section aria-labelledby="data">
      <h2 id="data">{t("collections")}</h2>
      {rows.length > 0 && (
        <DataTable
          caption={t("collections")}
          items={rows}
          keyOf={({ key }) => key}
          columns={[
            { key: "collection", heading: t("collection"), cell: ({ title }) => say(title) },
            { key: "system", heading: t("system"), cell: ({ system }) => say(system) },
            { key: "count", heading: t("records"), isNumber: true, cell: ({ count }) => count },
            { key: "undecided", heading: t("undecided"), isNumber: true, cell: ({ undecided }) => undecided },
            { key: "withheld", heading: t("withheld"), isNumber: true, cell: ({ withheld }) => withheld },
            {
              key: "redactions",
              heading: t("redactions"),
              isNumber: true,
              cell: ({ redactions }) => redactions,
            },
          ]}
        />
      )}
      <p>
        <Link to={`/sagsbehandling/sager/${id}/sloering`}>{t("toReview")}</Link>
      </p>
      <div className="search-row">
        <SelectField
          id="collection"
          label={t("collection")}
          value={collection}
          choices={[
            { value: "", label: t("allCollections") },
            ...rows.map(({ key, title }) => ({ value: key, label: say(title) })),
          ]}
          onChange={setCollection}
        />
        <TextField
          id="search"
          name="search"
          type="search"
          label={t("search")}
          hint={t("searchHint")}
          value={search}
          onChange={setSearch}
        />
      </div>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      <p role="status">{isSearching && t("searching", { count: items.length })}</p>
      {found.data && shown.length === 0 && !isSearching && (
        <p>{items.length === 0 ? t("nothing") : t("noMatch")}</p>
      )}
      {shown.map((item) => (
        <article className="case-card" key={item.id}>
          <h3>
            {say(item.title)} {item.decision && <Badge>{t(`decided.${item.decision}`)}</Badge>}
          </h3>
          <StructuredList
            rows={item.values.map(({ column, title, value }) => ({
              key: column,
              label: say(title),
              value: value ?? "–",
            }))}
          />
        </article>
      ))}
      {items.length > 0 && !isSearching && <LoadMore shown={shown.length} of={found} />}
    </section>
  );
}

/**
 * Reads on to the last page while something is searched for; gives whether it still does. What is sealed can be searched
 * only by whoever reads it, and each page that is read stands in the log.
 */
function useWhole(found: ReturnType<typeof useItems>["found"], isWanted: boolean): boolean {
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = found;
  const isOn = isWanted && hasNextPage && !isError;
  useEffect(() => {
    if (isOn && !isFetchingNextPage) void fetchNextPage();
  }, [isOn, isFetchingNextPage, fetchNextPage]);
  return isOn;
}

function matches({ values }: Item, wanted: string): boolean {
  return values.some(({ value }) => (value ?? "").toLocaleLowerCase().includes(wanted));
}
