import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { execute } from "../api/execute.ts";
import { StaffLookupsDocument, type LookupFilter, type StaffLookupsQuery } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { DataTable } from "../ui/data-table.tsx";
import { DateText } from "../ui/date.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { Icon } from "../ui/icon.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { TextField } from "../ui/text-field.tsx";
import { usePrintAll } from "../ui/use-print-all.ts";
import { AccessNumbers } from "./access-numbers.tsx";
import { PeriodForm } from "./period-form.tsx";
import { periodOf } from "./period.ts";

type Line = StaffLookupsQuery["staffLookups"]["nodes"][number];

/** A6: who read what, by pseudonym, with the reason the person concerned is told. */
export function LookupsPage() {
  const { t } = useTranslation("auditor");
  const [address, setAddress] = useSearchParams();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const period = periodOf(address);
  const [sag, medarbejder] = [address.get("sag"), address.get("medarbejder")];
  const filter: LookupFilter = {
    ...period,
    ...(sag && { number: sag }),
    ...(medarbejder && { staffId: medarbejder }),
  };
  const found = useInfiniteQuery({
    queryKey: ["lookups", filter],
    queryFn: ({ pageParam, signal }) =>
      execute(StaffLookupsDocument, { first: 50, after: pageParam, filter }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ staffLookups: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
  });
  const { isPreparing, printAll } = usePrintAll(found);
  const lines = found.data?.pages.flatMap(({ staffLookups }) => staffLookups.nodes) ?? [];
  return (
    <Page title={t("lookups.title")} above={<ErrorSummary errors={errors} />} hasErrors={errors.length > 0}>
      <p>{t("lookups.text")}</p>
      <LookupFilterForm key={address.toString()} errors={errors} onErrors={setErrors} onSubmit={setAddress} />
      <AccessNumbers period={period} />
      <h2>{t("lookups.list")}</h2>
      <p className="d-print-none">
        <button type="button" className="function-link" disabled={isPreparing} onClick={printAll}>
          <Icon name="print" />
          {isPreparing ? t("loading", { ns: "common" }) : t("lookups.print")}
        </button>
      </p>
      <p>
        {t("period")} <DateText value={period.from} style="day" /> –{" "}
        <DateText value={period.to} style="day" />
      </p>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {found.data && lines.length === 0 && <p>{t("lookups.none")}</p>}
      {lines.length > 0 && (
        <>
          <Lookups lines={lines} />
          <LoadMore shown={lines.length} of={found} />
          {found.hasNextPage && <p className="d-none d-print-block">{t("lookups.notWhole")}</p>}
        </>
      )}
    </Page>
  );
}

function LookupFilterForm({
  onSubmit,
  ...wrong
}: {
  errors: readonly FieldError[];
  onErrors: (errors: readonly FieldError[]) => void;
  onSubmit: (address: Record<string, string>) => void;
}) {
  const { t } = useTranslation("auditor");
  const [address] = useSearchParams();
  const [sag, setSag] = useState(address.get("sag") ?? "");
  const [medarbejder, setMedarbejder] = useState(address.get("medarbejder") ?? "");
  return (
    <PeriodForm
      {...periodOf(address)}
      {...wrong}
      submit={t("filter.show")}
      onSubmit={(period) => {
        const given = Object.entries({ ...period, sag: sag.trim(), medarbejder: medarbejder.trim() });
        onSubmit(Object.fromEntries(given.filter(([, value]) => value !== "")));
      }}
    >
      <TextField id="case" name="case" type="search" label={t("filter.case")} value={sag} onChange={setSag} />
      <TextField
        id="staff"
        name="staff"
        type="search"
        label={t("lookups.staff")}
        value={medarbejder}
        onChange={setMedarbejder}
      />
    </PeriodForm>
  );
}

function Lookups({ lines }: { lines: readonly Line[] }) {
  const { t, i18n } = useTranslation("auditor");
  return (
    <DataTable
      caption={t("lookups.list")}
      items={lines}
      keyOf={({ eventId, dataRequestId }) => `${eventId}/${dataRequestId}`}
      columns={[
        {
          key: "at",
          heading: t("log.at"),
          cell: ({ at, eventId }) => (
            <Link to={`/revision/haendelser/${eventId}`}>
              <DateText value={at} style="log" />
            </Link>
          ),
        },
        {
          key: "who",
          heading: t("log.who"),
          cell: ({ role, staffId }) => (
            <>
              {t(`roles.${role as "DPO"}`)} <code>{staffId}</code>
            </>
          ),
        },
        { key: "case", heading: t("log.case"), cell: ({ number }) => number ?? t("lookups.forgotten") },
        { key: "what", heading: t("log.what"), cell: ({ what }) => localized(what, i18n.language) },
        { key: "why", heading: t("lookups.why"), cell: ({ why }) => localized(why, i18n.language) },
      ]}
    />
  );
}
