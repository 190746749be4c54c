import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import {
  RuleOnDuplicateDocument,
  type DuplicateRuling,
  type StaffCaseWorkQuery,
} from "../generated/graphql.ts";
import { Badge } from "../ui/badge.tsx";
import { ChoiceGroup } from "../ui/choice-group.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { DateText } from "../ui/date.tsx";
import { Loading } from "../ui/loading.tsx";
import { Problem } from "../ui/problem.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { StaffCase } from "./case-page.tsx";
import { ChangeProblem } from "./change-problem.tsx";
import { useCaseChange } from "./use-case-change.ts";
import { useCaseWork } from "./use-case-work.ts";

type Duplicate = NonNullable<StaffCaseWorkQuery["dataRequest"]>["duplicates"][number];

const RULINGS = ["LINKED", "KEPT_APART"] as const satisfies readonly DuplicateRuling[];

/** Other requests about the same person and right, side by side; linked or kept apart, neither waits for the other. */
export function DuplicatesPart({ of }: { of: StaffCase }) {
  const { t } = useTranslation(["handling", "staff"]);
  const work = useCaseWork(of);
  const duplicates = work.data?.dataRequest?.duplicates ?? [];
  return (
    <section aria-labelledby="duplicates">
      <h2 id="duplicates">{t("duplicates.title")}</h2>
      <p>{t("duplicates.lead")}</p>
      {work.error && <Problem error={work.error} retry={() => void work.refetch()} />}
      {work.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {work.data && duplicates.length === 0 && <p>{t("duplicates.none")}</p>}
      {duplicates.map((other) => (
        <Pair key={other.id} of={of} other={other} />
      ))}
    </section>
  );
}

function Pair({ of, other }: { of: StaffCase; other: Duplicate }) {
  const { t } = useTranslation(["handling", "staff"]);
  const both = [of, other];
  const rights = (each: Pick<Duplicate, "rights">) =>
    each.rights.map((right) => t(`rights.${right}`, { ns: "staff" })).join(", ");
  const line = (key: string, label: string, say: (each: StaffCase | Duplicate) => React.ReactNode) => ({
    ...{ key, label },
    cells: both.map(say),
  });
  const lines = [
    line("right", t("queue.right", { ns: "staff" }), rights),
    line("state", t("queue.state", { ns: "staff" }), ({ state }) => t(`states.${state}`, { ns: "staff" })),
    line("received", t("case.received", { ns: "staff" }), ({ receivedAt }) => (
      <DateText value={receivedAt} style="instant" />
    )),
    line("channel", t("case.channel", { ns: "staff" }), ({ channel }) =>
      t(`channels.${channel}`, { ns: "staff" }),
    ),
    line("deadline", t("queue.deadline", { ns: "staff" }), (each) => (
      <DateText value={"deadline" in each ? each.deadline.dueOn : each.dueOn} style="short" />
    )),
  ];
  return (
    <article className="case-card" aria-labelledby={`pair-${other.id}`}>
      <h3 id={`pair-${other.id}`}>
        {of.number} · <Link to={`/sagsbehandling/sager/${other.id}`}>{other.number}</Link>{" "}
        {other.ruling && <Badge>{t(`duplicates.rulings.${other.ruling}`)}</Badge>}
      </h3>
      <DataTable
        caption={`${of.number}, ${other.number}`}
        items={lines}
        keyOf={({ key }) => key}
        columns={[
          { key: "what", heading: t("duplicates.what"), cell: ({ label }) => label },
          { key: "this", heading: of.number, cell: ({ cells }) => cells[0] },
          { key: "other", heading: other.number, cell: ({ cells }) => cells[1] },
        ]}
      />
      {other.reason && <p className="text-as-written">{other.reason}</p>}
      {of.allowedActions.includes("RULE_ON_DUPLICATE") && <RulingForm of={of} other={other} />}
    </article>
  );
}

function RulingForm({ of: { id, version }, other }: { of: StaffCase; other: Duplicate }) {
  const { t } = useTranslation("handling");
  const [ruling, setRuling] = useState<DuplicateRuling | null>(null);
  const [reason, setReason] = useState("");
  const [isChecked, setChecked] = useState(false);
  const rule = useCaseChange(RuleOnDuplicateDocument, id);
  const isShort = reason.trim().length < 10;
  const send = () => {
    setChecked(true);
    if (!ruling) return document.getElementById(`ruling-${other.id}`)?.focus();
    if (isShort) return document.getElementById(`ruling-reason-${other.id}`)?.focus();
    const done = () => {
      setReason("");
      setRuling(null);
      setChecked(false);
    };
    rule.mutate({ id, version, otherId: other.id, ruling, reason }, { onSuccess: done });
  };
  return (
    <form
      noValidate
      className="d-print-none"
      onSubmit={(event) => {
        event.preventDefault();
        if (!rule.isPending) send();
      }}
    >
      <ChangeProblem error={rule.error} />
      <ChoiceGroup
        id={`ruling-${other.id}`}
        kind="radio"
        legend={t("duplicates.choose")}
        error={isChecked && !ruling ? t("duplicates.chooseMissing") : undefined}
        choices={RULINGS.map((value) => ({ value, label: t(`duplicates.rulings.${value}`) }))}
        chosen={ruling ? [ruling] : []}
        onChange={([chosen = null]) => setRuling(chosen)}
      />
      <TextField
        id={`ruling-reason-${other.id}`}
        name="reason"
        rows={3}
        label={t("duplicates.reason")}
        error={isChecked && isShort ? t("tooShort") : undefined}
        maxLength={1_000}
        value={reason}
        onChange={setReason}
      />
      <button type="submit" className="button button-secondary" aria-disabled={rule.isPending}>
        {t("duplicates.save")}
      </button>
    </form>
  );
}
