import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { execute } from "../api/execute.ts";
import { SampleDocument, type SampleQuery } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { DataTable } from "../ui/data-table.tsx";
import { DateText } from "../ui/date.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { ShortCode } from "../ui/short-code.tsx";
import { StructuredList } from "../ui/structured-list.tsx";
import { TextField } from "../ui/text-field.tsx";
import { PeriodForm } from "./period-form.tsx";
import { periodOf } from "./period.ts";

/** How many are drawn at most, and how a seed is written, as the API takes them. */
const SIZE = /^([1-9]|[1-4]\d|50)$/;
const SEED = /^([A-Za-z][A-Za-z0-9-]{0,31})?$/;

type Drawn = SampleQuery["auditSample"]["requests"][number];

/** A5: requests drawn at random, with states, days and who did each step; drawing is an event, so it is a button. */
export function SamplePage() {
  const { t } = useTranslation(["auditor", "staff"]);
  const [address] = useSearchParams();
  const [size, setSize] = useState("10");
  const [seed, setSeed] = useState("");
  const draw = useMutation({
    mutationFn: async ({ fra, til }: { fra: string; til: string }) =>
      execute(SampleDocument, {
        ...{ from: fra, to: til, size: Number(size) },
        seed: seed.trim() === "" ? null : seed.trim(),
      }),
  });
  const found = draw.data?.auditSample;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const check = () => [
    ...(SIZE.test(size.trim()) ? [] : [{ field: "size", message: t("sample.sizeWrong") }]),
    ...(SEED.test(seed.trim()) ? [] : [{ field: "seed", message: t("sample.seedWrong") }]),
  ];
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <Page title={t("sample.title")} above={<ErrorSummary errors={errors} />} hasErrors={errors.length > 0}>
      <p>{t("sample.text")}</p>
      <PeriodForm
        {...periodOf(address)}
        submit={draw.isPending ? t("loading", { ns: "common" }) : t("sample.draw")}
        {...{ errors, onErrors: setErrors, check }}
        onSubmit={(period) => draw.mutate(period)}
      >
        <TextField
          id="size"
          name="size"
          label={t("sample.size")}
          error={errorOf("size")}
          value={size}
          onChange={setSize}
        />
        <TextField
          id="seed"
          name="seed"
          label={t("sample.seed")}
          hint={t("sample.seedHint")}
          error={errorOf("seed")}
          optional
          maxLength={32}
          value={seed}
          onChange={setSeed}
        />
      </PeriodForm>
      {draw.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {draw.error && <Problem error={draw.error} isReading />}
      <p role="status">
        {found &&
          (found.population === 0
            ? t("sample.none")
            : t("sample.drawn", {
                drawn: found.requests.length,
                count: found.population,
                seed: found.seed,
              }))}
      </p>
      {found?.requests.map((request) => (
        <DrawnRequest key={request.id} of={request} />
      ))}
    </Page>
  );
}

function DrawnRequest({ of }: { of: Drawn }) {
  const { t, i18n } = useTranslation(["auditor", "staff"]);
  const day = (value: string | null | undefined) => (value ? <DateText value={value} style="short" /> : "–");
  return (
    <section className="case-card" aria-labelledby={of.id}>
      <h2 id={of.id}>{of.number}</h2>
      <StructuredList
        rows={[
          { key: "state", label: t("sample.state"), value: t(`states.${of.state}`, { ns: "staff" }) },
          {
            key: "rights",
            label: t("sample.rights"),
            value: of.rights.map((right) => t(`rights.${right}`, { ns: "staff" })).join(", "),
          },
          { key: "received", label: t("sample.received"), value: day(of.receivedAt) },
          { key: "target", label: t("sample.target"), value: day(of.targetOn) },
          {
            key: "due",
            label: t("sample.due"),
            value: (
              <>
                {day(of.dueOn)} {of.isLate && <strong>({t("sample.late")})</strong>}
              </>
            ),
          },
          { key: "extended", label: t("sample.extended"), value: day(of.extendedAt) },
          { key: "closed", label: t("sample.closed"), value: day(of.closedAt) },
        ]}
      />
      <DataTable
        caption={t("sample.steps", { number: of.number })}
        items={of.steps}
        keyOf={({ eventId }) => eventId}
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
          { key: "what", heading: t("log.what"), cell: ({ words }) => localized(words, i18n.language) },
          {
            key: "who",
            heading: t("log.who"),
            cell: ({ role, staffId }) => (
              <>
                {t(`roles.${role as "DPO"}`)} {staffId && <ShortCode value={staffId} length={8} />}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
