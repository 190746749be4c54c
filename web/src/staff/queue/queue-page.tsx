import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { ApiError } from "../../api/api-error.ts";
import { execute } from "../../api/execute.ts";
import { QueueDocument } from "../../generated/graphql.ts";
import { Alert } from "../../ui/alert.tsx";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { Problem } from "../../ui/problem.tsx";
import { QueueBulk } from "./queue-bulk.tsx";
import { ClearFilters, LastClosed } from "./queue-empty.tsx";
import { QueueExport } from "./queue-export.tsx";
import { QueueFilter } from "./queue-filter.tsx";
import { filterOf } from "./queue-filter-of.ts";
import { QueueTable } from "./queue-table.tsx";
import { QueueWarnings } from "./queue-warnings.tsx";

/** The queue: earliest deadline first, its filters in the address. */
export function QueuePage() {
  // Its list needs the words of handling too: fetched when the list comes, they would hide the page for a moment.
  const { t } = useTranslation(["staff", "handling"]);
  const [address] = useSearchParams();
  const [isPrivate, setPrivate] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState("");
  const filter = { ...filterOf(address), ...(name && { name }) };
  const isFiltered = address.size > 0 || name !== "";
  const queue = useInfiniteQuery({
    queryKey: ["queue", filter],
    queryFn: ({ pageParam, signal }) =>
      execute(
        QueueDocument,
        { first: 25, after: pageParam, filter, isFirstPage: pageParam === null },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ dataRequests: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
  });
  const lines = queue.data?.pages.flatMap(({ dataRequests }) => dataRequests.nodes) ?? [];
  const total = queue.data?.pages[0]?.dataRequests.totalCount;
  const status = (shown: number, all: number | null | undefined) => {
    if (shown === 0) return isFiltered ? t("queue.noneFiltered") : t("queue.none");
    return typeof all === "number" ? t("queue.shownOf", { shown, all }) : t("queue.shownOfMany", { shown });
  };
  return (
    <Page title={t("queue.title")}>
      <p>{t("queue.logged")}</p>
      <QueueWarnings />
      <QueueFilter name={name} onName={setName} />
      {isTooMany(queue.error) && <Alert kind="warning">{t("queue.tooManyToName")}</Alert>}
      {queue.error && !isTooMany(queue.error) && (
        <Problem error={queue.error} retry={() => void queue.refetch()} />
      )}
      {queue.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {lines.length > 0 && (
        <>
          <ChoiceGroup
            id="private"
            kind="checkbox"
            legend={t("queue.private")}
            choices={[{ value: "on", label: t("queue.privateOn") }]}
            chosen={isPrivate ? ["on"] : []}
            onChange={(chosen) => setPrivate(chosen.length > 0)}
          />
          <QueueExport filter={filter} />
          <QueueBulk lines={lines} chosen={chosen} onChoose={setChosen} />
          <QueueTable lines={lines} isPrivate={isPrivate} chosen={chosen} onChoose={setChosen} />
        </>
      )}
      <LoadMore shown={lines.length} status={queue.data ? status(lines.length, total) : ""} of={queue} />
      {queue.data &&
        lines.length === 0 &&
        (isFiltered ? <ClearFilters onClear={() => setName("")} /> : <LastClosed />)}
    </Page>
  );
}

/** Whether too many cases are left to open the name of each. */
function isTooMany(error: unknown): boolean {
  return error instanceof ApiError && error.code === "LIMIT_EXCEEDED";
}
