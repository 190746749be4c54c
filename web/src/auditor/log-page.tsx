import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { execute } from "../api/execute.ts";
import { LogEventsDocument, type AuditEventFilter, type LogLineFragment } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { DataTable } from "../ui/data-table.tsx";
import { DateText } from "../ui/date.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { ShortCode } from "../ui/short-code.tsx";
import { LogFilter } from "./log-filter.tsx";
import { LogState } from "./log-state.tsx";
import { periodOf } from "./period.ts";

/** What the address asks for, as the API takes it. */
function filterOf(address: URLSearchParams): AuditEventFilter {
  const [kind, role, number] = ["type", "rolle", "sag"].map((name) => address.get(name));
  const result = address.get("resultat");
  return {
    ...periodOf(address),
    ...(kind && { kind }),
    ...(role && { actorRole: role }),
    ...(number && { number }),
    ...((result === "FAILED" || result === "DONE") && { result }),
  };
}

/** A1: the state of the log and its events, newest first; the filter stands in the address. */
export function LogPage() {
  const { t } = useTranslation("auditor");
  const [address] = useSearchParams();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const filter = filterOf(address);
  const { from, to } = periodOf(address);
  const found = useInfiniteQuery({
    queryKey: ["logEvents", filter],
    queryFn: ({ pageParam, signal }) =>
      execute(LogEventsDocument, { first: 50, after: pageParam, filter }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ auditEvents: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
  });
  const events = found.data?.pages.flatMap(({ auditEvents }) => auditEvents.nodes) ?? [];
  return (
    <Page title={t("log.title")} above={<ErrorSummary errors={errors} />} hasErrors={errors.length > 0}>
      <LogState />
      <h2>{t("log.events")}</h2>
      <LogFilter key={address.toString()} errors={errors} onErrors={setErrors} />
      <p>
        {t("period")} <DateText value={from} style="day" /> – <DateText value={to} style="day" />
      </p>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {found.data && events.length === 0 && <p>{t("log.none")}</p>}
      {events.length > 0 && (
        <>
          <EventTable events={events} />
          <LoadMore shown={events.length} of={found} />
        </>
      )}
    </Page>
  );
}

function EventTable({ events }: { events: readonly LogLineFragment[] }) {
  const { t, i18n } = useTranslation("auditor");
  return (
    <DataTable
      caption={t("log.events")}
      items={events}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "index",
          heading: t("log.index"),
          cell: ({ id, index }) => <Link to={`/revision/haendelser/${id}`}>{index ?? t("log.waiting")}</Link>,
        },
        { key: "at", heading: t("log.at"), cell: ({ at }) => <DateText value={at} style="log" /> },
        {
          key: "who",
          heading: t("log.who"),
          cell: ({ actorRole, actorId }) => (
            <>
              {t(`roles.${actorRole as "DPO"}`)}
              {actorId && (
                <>
                  {" "}
                  <ShortCode value={actorId} length={8} />
                </>
              )}
            </>
          ),
        },
        {
          key: "what",
          heading: t("log.what"),
          cell: ({ words, isFailure }) => (
            <>
              {localized(words, i18n.language)}
              {isFailure && <strong> ({t("log.failure")})</strong>}
            </>
          ),
        },
        { key: "case", heading: t("log.case"), cell: ({ dataRequestNumber }) => dataRequestNumber ?? "" },
        {
          key: "hash",
          heading: t("log.hash"),
          cell: ({ leafHash }) => <ShortCode value={leafHash} length={12} />,
        },
      ]}
    />
  );
}
