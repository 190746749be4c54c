import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { execute } from "../api/execute.ts";
import { MyLookupsDocument } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { BackLink } from "../ui/back-link.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { DateText } from "../ui/date.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { FailedPage } from "../ui/failed-page.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { CaseMissing } from "./case-missing.tsx";

/** Who has looked in a case: when, in which role and why, newest first. The names of staff are in the log and not here. */
export function LookupsPage() {
  const { t, i18n } = useTranslation("citizen");
  const { id = "" } = useParams();
  const found = useInfiniteQuery({
    queryKey: ["lookups", id],
    queryFn: ({ pageParam, signal }) => execute(MyLookupsDocument, { id, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ dataRequest }) =>
      dataRequest?.lookups.pageInfo.hasNextPage ? dataRequest.lookups.pageInfo.endCursor : undefined,
  });
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  const number = found.data?.pages[0]?.dataRequest?.number;
  if (!found.data) return <FailedPage error={found.error} retry={() => void found.refetch()} />;
  if (number === undefined) return <CaseMissing />;
  const rows = found.data.pages.flatMap(({ dataRequest }) => dataRequest?.lookups.nodes ?? []);
  const roles: Readonly<Record<string, string>> = t("messages.roles", { returnObjects: true });
  return (
    <Page
      title={t("lookups.title", { number })}
      above={<BackLink to={`/min-side/sager/${id}`}>{t("receipt.toCase")}</BackLink>}
    >
      <p>{t("lookups.intro")}</p>
      {found.error && <Problem error={found.error} isReading />}
      {rows.length === 0 ? (
        <p>{t("lookups.none")}</p>
      ) : (
        <>
          <DataTable
            caption={t("lookups.title", { number })}
            items={rows.map((row, index) => ({ ...row, index }))}
            keyOf={({ index }) => String(index)}
            columns={[
              {
                ...{ key: "at", heading: t("lookups.when") },
                cell: ({ at }) => <DateText value={at} style="instant" />,
              },
              {
                ...{ key: "role", heading: t("lookups.role") },
                cell: ({ role }) => roles[role] ?? t("lookups.otherRole"),
              },
              {
                ...{ key: "what", heading: t("lookups.what") },
                cell: ({ what }) => localized(what, i18n.language),
              },
              {
                ...{ key: "why", heading: t("lookups.why") },
                cell: ({ why }) => localized(why, i18n.language),
              },
            ]}
          />
          <LoadMore shown={rows.length} of={found} />
        </>
      )}
    </Page>
  );
}
