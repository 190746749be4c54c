import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/session.ts";
import { SetAbsenceDocument } from "../generated/graphql.ts";
import { DataTable } from "../ui/data-table.tsx";
import { DateText } from "../ui/date.tsx";
import { DateFields, isoOf, NO_DATE } from "../ui/date-fields.tsx";
import { Page } from "../ui/page.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { useColleagues } from "./case-handler.tsx";
import { ChangeProblem } from "./change-problem.tsx";
import { useChange } from "./use-change.ts";

const LISTS = ["colleagues"] as const;

/** Who is away, until when, and who takes over (D13). One sets one's own absence; the DPO anybody's. */
export function AbsencePage() {
  const { t } = useTranslation("people");
  const { me } = useSession();
  const colleagues = useColleagues();
  const [said, setSaid] = useState("");
  const end = useChange(SetAbsenceDocument, LISTS);
  const isDpo = me.roles.includes("DPO");
  const nameOf = (id: string | null) => colleagues.find((each) => each.id === id)?.name ?? "";
  return (
    <Page title={t("absence.title")}>
      <p>{t("absence.lead")}</p>
      <p role="status">{said}</p>
      <ChangeProblem error={end.error} />
      {colleagues.length > 0 && (
        <DataTable
          caption={t("absence.colleagues")}
          items={colleagues}
          keyOf={({ id }) => id}
          columns={[
            { key: "name", heading: t("name"), cell: ({ name }) => name },
            {
              key: "status",
              heading: t("absence.status"),
              cell: ({ awayUntil }) =>
                awayUntil ? (
                  <>
                    {t("absence.away")} <DateText value={awayUntil} style="short" />
                  </>
                ) : (
                  t("absence.here")
                ),
            },
            {
              key: "substitute",
              heading: t("absence.substitute"),
              cell: ({ id, name, substituteId, awayUntil }) => (
                <>
                  {substituteId ? nameOf(substituteId) : "–"}{" "}
                  {awayUntil && (isDpo || id === me.id) && (
                    <button
                      type="button"
                      className="function-link"
                      disabled={end.isPending}
                      onClick={() =>
                        end.mutate({ personId: id }, { onSuccess: () => setSaid(t("absence.hasEnded")) })
                      }
                    >
                      {t("absence.end", { name })}
                    </button>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      <AbsenceForm onSaid={setSaid} />
    </Page>
  );
}

function AbsenceForm({ onSaid }: { onSaid: (said: string) => void }) {
  const { t } = useTranslation("people");
  const { me } = useSession();
  const colleagues = useColleagues();
  const [who, setWho] = useState(me.id);
  const [from, setFrom] = useState(NO_DATE);
  const [until, setUntil] = useState(NO_DATE);
  const [substitute, setSubstitute] = useState("");
  const [wrong, setWrong] = useState<{ field: string; message: string } | null>(null);
  const set = useChange(SetAbsenceDocument, LISTS);
  const submit = () => {
    const [fromOn, untilOn] = [isoOf(from), isoOf(until)];
    const found = !fromOn
      ? { field: "from", message: t("absence.dateMissing") }
      : !untilOn
        ? { field: "until", message: t("absence.dateMissing") }
        : untilOn < fromOn
          ? { field: "until", message: t("absence.orderWrong") }
          : !substitute
            ? { field: "over", message: t("absence.overMissing") }
            : null;
    setWrong(found);
    if (found) return document.getElementById(found.field)?.focus();
    set.mutate(
      { personId: who, fromOn, untilOn, substituteId: substitute },
      { onSuccess: () => onSaid(t("absence.saved")) },
    );
  };
  const errorOf = (field: string) => (wrong?.field === field ? wrong.message : undefined);
  const named = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form
      noValidate
      className="d-print-none"
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
