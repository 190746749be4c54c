import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { execute } from "../api/execute.ts";
import {
  QueueDocument,
  type DataRequestFilter,
  type DataRequestState,
  type QueueQuery,
  type Right,
} from "../generated/graphql.ts";
import { Alert } from "../ui/alert.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { DateText } from "../ui/date.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { CLOSED, OPEN } from "./request-states.ts";
import { QueueFilter } from "./queue-filter.tsx";

type Line = QueueQuery["dataRequests"]["nodes"][number];

/** Every state is named, since the server leaves closed cases out unless they are asked for. */
const STATES: Readonly<Record<string, readonly DataRequestState[]>> = {
  open: OPEN,
  closed: CLOSED,
  all: [...OPEN, ...CLOSED],
};

/** Which cases the address asks for; open ones unless it says otherwise. */
function filterOf(address: URLSearchParams): DataRequestFilter {
  const shown = address.get("vis") ?? "open";
  const right = address.get("ret");
  const number = address.get("nummer");
  return {
    states: [...(STATES[shown] ?? OPEN)],
    ...(right && { right: right as Right }),
    ...(number && { number }),
  };
}

/** The queue: earliest deadline first, its filters in the address. */
export function QueuePage() {
  const { t } = useTranslation("staff");
  const [address] = useSearchParams();
  const filter = filterOf(address);
  const queue = useInfiniteQuery({
    queryKey: ["queue", filter],
    queryFn: ({ pageParam, signal }) =>
      execute(QueueDocument, { first: 25, after: pageParam, filter }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ dataRequests: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
  });
  const lines = queue.data?.pages.flatMap(({ dataRequests }) => dataRequests.nodes) ?? [];
  const urgent = lines.filter(({ state, deadline }) => OPEN.includes(state) && deadline.daysLeft <= 3).length;
  return (
    <Page title={t("queue.title")}>
      <p>{t("queue.logged")}</p>
      {urgent > 0 && <Alert kind="warning">{t("queue.urgent", { count: urgent })}</Alert>}
      <QueueFilter />
      {queue.error && <Problem error={queue.error} retry={() => void queue.refetch()} />}
      {queue.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {queue.data && lines.length === 0 && (
        <p>{address.size > 0 ? t("queue.noneFiltered") : t("queue.none")}</p>
      )}
      {lines.length > 0 && (
        <>
          <QueueTable lines={lines} />
          <LoadMore
            shown={lines.length}
            total={null}
            hasMore={queue.hasNextPage}
            isLoading={queue.isFetchingNextPage}
            onMore={() => void queue.fetchNextPage()}
          />
        </>
      )}
    </Page>
  );
}

function QueueTable({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation("staff");
  return (
    <DataTable
      caption={t("queue.title")}
      items={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "case",
          heading: t("queue.case"),
          cell: ({ id, number }) => <Link to={`/sagsbehandling/sager/${id}`}>{number}</Link>,
        },
        {
          key: "right",
          heading: t("queue.right"),
          cell: ({ rights }) => rights.map((right) => t(`rights.${right}`)).join(", "),
        },
        {
          key: "deadline",
          heading: t("queue.deadline"),
          cell: ({ deadline }) => <DateText value={deadline.dueOn} style="short" />,
        },
        {
          key: "days",
          heading: t("queue.days"),
          isNumber: true,
          cell: ({ deadline }) => (deadline.overdue ? t("queue.overdue") : deadline.daysLeft),
        },
        { key: "state", heading: t("queue.state"), cell: ({ state }) => t(`states.${state}`) },
        { key: "channel", heading: t("queue.channel"), cell: ({ channel }) => t(`channels.${channel}`) },
      ]}
    />
  );
}
