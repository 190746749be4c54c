import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { execute } from "../../api/execute.ts";
import {
  DuplicateCaseDocument,
  RuleOnDuplicateDocument,
  type CaseEssentialsFragment,
  type DuplicateRuling,
  type StaffCaseWorkQuery,
} from "../../generated/graphql.ts";
import { Badge } from "../../ui/badge.tsx";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Problem } from "../../ui/problem.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "./staff-case.ts";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { DuplicateSide } from "./duplicate-side.tsx";
import { useCaseChange } from "./use-case-change.ts";
import { useCaseWork } from "./use-case-work.ts";
import { useTyped } from "../forms/use-typed.ts";

type Duplicate = NonNullable<StaffCaseWorkQuery["dataRequest"]>["duplicates"][number];

const RULINGS = ["LINKED", "KEPT_APART"] as const satisfies readonly DuplicateRuling[];

/** Other requests about the same person and right, side by side; linked or kept apart, neither waits for the other. */
export function DuplicatesPart({ of }: { of: StaffCase }) {
  const { t } = useTranslation(["handling", "staff", "work"]);
  const work = useCaseWork(of);
  const own = work.data?.dataRequest;
  const duplicates = own?.duplicates ?? [];
  return (
    <section aria-labelledby="duplicates">
      <h2 id="duplicates">{t("duplicates.title")}</h2>
      <p>{t("duplicates.lead")}</p>
      {work.error && <Problem error={work.error} retry={() => void work.refetch()} />}
      {work.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {work.data && duplicates.length === 0 && <p>{t("duplicates.none")}</p>}
      {own && duplicates.length > 0 && <p>{t("duplicates.logged")}</p>}
      {own && duplicates.map((other) => <Pair key={other.id} of={of} own={own} other={other} />)}
    </section>
  );
}

function Pair({ of, own, other }: { of: StaffCase; own: CaseEssentialsFragment; other: Duplicate }) {
  const { t } = useTranslation("handling");
  const found = useQuery({
    queryKey: ["duplicate-case", other.id],
    queryFn: ({ signal }) => execute(DuplicateCaseDocument, { id: other.id }, signal),
  });
  const its = found.data?.dataRequest;
  return (
    <article className="case-card" aria-labelledby={`pair-${other.id}`}>
      <h3 id={`pair-${other.id}`}>
        {of.number} · <Link to={`/sagsbehandling/sager/${other.id}`}>{other.number}</Link>{" "}
        {other.ruling && <Badge>{t(`duplicates.rulings.${other.ruling}`)}</Badge>}
      </h3>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {its && (
        <div className="decision-columns">
          <DuplicateSide id={`own-${other.id}`} of={{ ...of, ...own, dueOn: of.deadline.dueOn }} />
          <DuplicateSide id={`other-${other.id}`} of={{ ...other, ...its }} />
        </div>
      )}
      {other.reason && <p className="text-as-written">{other.reason}</p>}
      {of.allowedActions.includes("RULE_ON_DUPLICATE") && <RulingForm of={of} other={other} />}
    </article>
  );
}

function RulingForm({ of: { id, version }, other }: { of: StaffCase; other: Duplicate }) {
  const { t } = useTranslation("handling");
  const [ruling, setRuling] = useState<DuplicateRuling | null>(null);
  const [reason, setReason] = useTyped(id, `ruling ${other.id}`);
  const [isChecked, setChecked] = useState(false);
  const rule = useCaseChange(RuleOnDuplicateDocument, id);
  const isShort = reason.trim().length < 10;
  const send = () => {
    setChecked(true);
    if (!ruling) return document.getElementById(`ruling-${other.id}`)?.focus();
    if (isShort) return document.getElementById(`ruling-reason-${other.id}`)?.focus();
    const done = () => {
      setReason(undefined);
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
