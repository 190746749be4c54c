import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { useSession } from "../../app/session.ts";
import { SetAbsenceDocument, WorkloadsDocument, type ColleaguesQuery } from "../../generated/graphql.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DateText } from "../../ui/date.tsx";
import { DateFields, isoOf, NO_DATE } from "../../ui/date-fields.tsx";
import { ErrorSummary, type FieldError } from "../../ui/error-summary.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { Problem } from "../../ui/problem.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { useColleagues, useColleaguesQuery } from "../case/case-handler.tsx";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { useChange } from "../forms/use-change.ts";
import { WithoutHandler } from "./without-handler.tsx";

const LISTS = ["colleagues"] as const;

/** Cases that nobody works on, who is or will be away, and who takes over what (D13). One sets one's own absence; the DPO anybody's. */
export function AbsencePage() {
  const { t } = useTranslation(["people", "handling"]);
  const [said, setSaid] = useState("");
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Page title={t("absence.title")} above={<ErrorSummary errors={errors} />} hasErrors={errors.length > 0}>
      <WithoutHandler />
      <h2>{t("absence.heading")}</h2>
      <p>{t("absence.lead")}</p>
      <p role="status">{said}</p>
      <Colleagues onSaid={setSaid} />
      <AbsenceForm errors={errors} onErrors={setErrors} onSaid={setSaid} />
    </Page>
  );
}

type Colleague = ColleaguesQuery["colleagues"][number];

function Colleagues({ onSaid }: { onSaid: (said: string) => void }) {
  const { t } = useTranslation("people");
  const found = useColleaguesQuery();
  const colleagues = found.data?.colleagues ?? [];
  const workloads = useQuery({
    queryKey: ["queue", "workloads"],
    queryFn: ({ signal }) => execute(WorkloadsDocument, {}, signal),
  });
  const loadOf = (who: string) =>
    workloads.data?.workloads.find(({ handlerId }) => handlerId === who)?.openRequests ?? 0;
  const nameOf = (id: string) => colleagues.find((each) => each.id === id)?.name ?? "";
  if (found.isPending) return <Loading text={t("loading", { ns: "common" })} />;
  if (!found.data) return <Problem error={found.error} retry={() => void found.refetch()} />;
  return (
    <>
      {workloads.error && <Problem error={workloads.error} retry={() => void workloads.refetch()} />}
      <DataTable
        caption={t("absence.colleagues")}
        items={colleagues}
        keyOf={({ id }) => id}
        columns={[
          { key: "name", heading: t("name"), cell: ({ name }) => name },
          {
            key: "open",
            heading: t("absence.open"),
            isNumber: true,
            cell: ({ id }) => (workloads.data ? loadOf(id) : "–"),
          },
          { key: "status", heading: t("absence.status"), cell: (colleague) => <Status of={colleague} /> },
          {
            key: "substitute",
            heading: t("absence.substitute"),
            cell: ({ id, absence }) =>
              absence
                ? t("absence.takesOver", { name: nameOf(absence.substituteId), count: loadOf(id) })
                : "–",
          },
          {
            key: "end",
            heading: t("absence.change"),
            cell: (colleague) => <End of={colleague} onSaid={onSaid} />,
          },
        ]}
      />
    </>
  );
}

function Status({ of: { absence, awayUntil } }: { of: Colleague }) {
  const { t } = useTranslation("people");
  if (!absence) return t("absence.here");
  return (
    <>
      {awayUntil ? t("absence.away") : t("absence.willBeAway")}{" "}
      <DateText value={absence.fromOn} style="short" /> – <DateText value={absence.untilOn} style="short" />
    </>
  );
}

function End({ of: { id, name, absence }, onSaid }: { of: Colleague; onSaid: (said: string) => void }) {
  const { t } = useTranslation("people");
  const { me } = useSession();
  const end = useChange(SetAbsenceDocument, LISTS);
  if (!absence || !(me.roles.includes("DPO") || id === me.id)) return "–";
  return (
    <>
      <ChangeProblem error={end.error} />
      <button
        type="button"
        className="function-link"
        disabled={end.isPending}
        onClick={() => end.mutate({ personId: id }, { onSuccess: () => onSaid(t("absence.hasEnded")) })}
      >
        {t("absence.end", { name })}
      </button>
    </>
  );
}

type AbsenceFormProps = {
  errors: readonly FieldError[];
  onErrors: (errors: readonly FieldError[]) => void;
  onSaid: (said: string) => void;
};

function AbsenceForm({ errors, onErrors, onSaid }: AbsenceFormProps) {
  const { t } = useTranslation("people");
  const { me } = useSession();
  const colleagues = useColleagues();
  const [who, setWho] = useState(me.id);
  const [from, setFrom] = useState(NO_DATE);
  const [until, setUntil] = useState(NO_DATE);
  const [substitute, setSubstitute] = useState("");
  const set = useChange(SetAbsenceDocument, LISTS);
  const submit = () => {
    const [fromOn, untilOn] = [isoOf(from), isoOf(until)];
    const isBackwards = fromOn !== null && untilOn !== null && untilOn < fromOn;
    const found = [
      ...(fromOn ? [] : [{ field: "from", message: t("absence.fromMissing") }]),
      ...(untilOn ? [] : [{ field: "until", message: t("absence.untilMissing") }]),
      ...(isBackwards ? [{ field: "until", message: t("absence.orderWrong") }] : []),
      ...(substitute ? [] : [{ field: "over", message: t("absence.overMissing") }]),
    ];
    onErrors(found);
    if (found.length > 0) return;
    set.mutate(
      { personId: who, fromOn, untilOn, substituteId: substitute },
      { onSuccess: () => onSaid(t("absence.saved")) },
    );
  };
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const named = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form
      noValidate
      className="d-print-none mt-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!set.isPending) submit();
      }}
    >
      <ChangeProblem error={set.error} />
      {me.roles.includes("DPO") && (
        <SelectField id="who" label={t("absence.who")} value={who} choices={named} onChange={setWho} />
      )}
      <DateFields
        id="from"
        legend={t("absence.from")}
        error={errorOf("from")}
        value={from}
        onChange={setFrom}
      />
      <DateFields
        id="until"
        legend={t("absence.until")}
        error={errorOf("until")}
        value={until}
        onChange={setUntil}
      />
      <SelectField
        id="over"
        label={t("absence.over")}
        error={errorOf("over")}
        value={substitute}
        choices={[{ value: "", label: t("absence.choose") }, ...named.filter(({ value }) => value !== who)]}
        onChange={setSubstitute}
      />
      <button type="submit" className="button button-primary" aria-disabled={set.isPending}>
        {t("absence.save")}
      </button>
    </form>
  );
}
