import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  AssessBreachDocument,
  DescribeBreachDocument,
  NotifyBreachDocument,
  TellPersonsOfBreachDocument,
  type BreachContent,
  type BreachPersonsTold,
  type BreachRisk,
} from "../../generated/graphql.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { instantOf, MomentFields, NO_MOMENT } from "../../ui/moment-fields.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { BreachFactsFields, factsOf, NO_FACTS, wordsOfFacts, type TypedFacts } from "./breach-facts.tsx";
import type { Breach } from "./breaches-page.tsx";
import { OpenedForm } from "../forms/opened-form.tsx";
import { useChange } from "../forms/use-change.ts";
import { useTyped, useTypedDraft } from "../forms/use-typed.ts";

const LISTS = ["breaches"] as const;
const RISKS = ["UNLIKELY", "RISK", "HIGH"] as const satisfies readonly BreachRisk[];
const CONTENTS = [
  "NATURE",
  "PERSONS",
  "RECORDS",
  "CONTACT",
  "CONSEQUENCES",
  "MEASURES",
] as const satisfies readonly BreachContent[];
const TOLDS = [
  "TOLD",
  "DATA_UNINTELLIGIBLE",
  "RISK_REMOVED",
  "DISPROPORTIONATE_EFFORT",
] as const satisfies readonly BreachPersonsTold[];

type BreachFormProps = { of: Breach; onSaid: (said: string) => void };

/** Writes down what is known by now; it takes the place of what was written before. */
export function DescribeBreach({ of: { id, version, facts: known }, onSaid }: BreachFormProps) {
  const { t } = useTranslation("registers");
  const [facts, setFacts] = useTypedDraft(id, "facts", typedFacts(known), wordsOfFacts);
  const [isWrong, setWrong] = useState(false);
  const describe = useChange(DescribeBreachDocument, LISTS);
  return (
    <OpenedForm
      onSaid={onSaid}
      id={`describe-${id}`}
      heading={t("breaches.describe")}
      change={describe}
      onEnd={() => setFacts(undefined)}
      onSubmit={(done) => {
        setWrong(!facts.nature.trim());
        if (!facts.nature.trim()) return document.getElementById(`facts-${id}`)?.focus();
        describe.mutate({ id, version, facts: factsOf(facts) }, { onSuccess: () => done() });
      }}
    >
      <BreachFactsFields
        id={`facts-${id}`}
        facts={facts}
        error={isWrong ? t("missing") : undefined}
        onChange={setFacts}
      />
    </OpenedForm>
  );
}

/** How great the risk is, and why (Art. 33(1), 34(1)). */
export function AssessBreach({ of: { id, version, risk: before, riskReason }, onSaid }: BreachFormProps) {
  const { t } = useTranslation("registers");
  const [risk, setRisk] = useState<BreachRisk | null>(before);
  const [reason, setReason] = useTyped(id, "risk", riskReason ?? "");
  const [isChecked, setChecked] = useState(false);
  const assess = useChange(AssessBreachDocument, LISTS);
  return (
    <OpenedForm
      onSaid={onSaid}
      id={`assess-${id}`}
      heading={t("breaches.assess")}
      change={assess}
      onEnd={() => setReason(undefined)}
      onSubmit={(done) => {
        setChecked(true);
        if (!risk) return document.getElementById(`risk-${id}`)?.focus();
        if (!reason.trim()) return document.getElementById(`why-${id}`)?.focus();
        assess.mutate({ id, version, risk, reason }, { onSuccess: () => done() });
      }}
    >
      <ChoiceGroup
        id={`risk-${id}`}
        kind="radio"
        legend={t("breaches.risk")}
        error={isChecked && !risk ? t("missing") : undefined}
        choices={RISKS.map((value) => ({ value, label: t(`breaches.risks.${value}`) }))}
        chosen={risk ? [risk] : []}
        onChange={([chosen = null]) => setRisk(chosen)}
      />
      <TextField
        id={`why-${id}`}
        name="reason"
        rows={4}
        label={t("breaches.riskReason")}
        hint={t("noCpr")}
        error={isChecked && !reason.trim() ? t("missing") : undefined}
        maxLength={4_000}
        value={reason}
        onChange={setReason}
      />
    </OpenedForm>
  );
}

/** What Datatilsynet was told, and when; a first notification after the 72 hours says why (Art. 33(1)). */
export function NotifyBreach({ of: { id, version, notifications, deadlineAt }, onSaid }: BreachFormProps) {
  const { t } = useTranslation("registers");
  const [sent, setSent] = useState(NO_MOMENT);
  const [included, setIncluded] = useState<BreachContent[]>([]);
  const [text, setText] = useTyped(id, "notify");
  const [lateReason, setLateReason] = useTyped(id, "late");
  const [isChecked, setChecked] = useState(false);
  const notify = useChange(NotifyBreachDocument, LISTS);
  const sentAt = instantOf(sent);
  const isLate = notifications.length === 0 && sentAt !== null && new Date(sentAt) > new Date(deadlineAt);
  const wrong = (isThere: boolean) => (isChecked && !isThere ? t("missing") : undefined);
  return (
    <OpenedForm
      onSaid={onSaid}
      id={`notify-${id}`}
      heading={t("breaches.notify")}
      change={notify}
      onEnd={() => {
        setText(undefined);
        setLateReason(undefined);
      }}
      onSubmit={(done) => {
        setChecked(true);
        if (!sentAt) return document.getElementById(`sent-${id}`)?.focus();
        if (included.length === 0) return document.getElementById(`included-${id}`)?.focus();
        if (!text.trim()) return document.getElementById(`text-${id}`)?.focus();
        if (isLate && !lateReason.trim()) return document.getElementById(`late-${id}`)?.focus();
        notify.mutate(
          { id, version, sentAt, included, text, ...(isLate && { lateReason }) },
          { onSuccess: () => done() },
        );
      }}
    >
      <MomentFields
        id={`sent-${id}`}
        legend={t("breaches.sent")}
        timeLabel={t("time")}
        error={isChecked && !sentAt ? t("dateMissing") : undefined}
        value={sent}
        onChange={setSent}
      />
      <ChoiceGroup
        id={`included-${id}`}
        kind="checkbox"
        legend={t("breaches.included")}
        error={wrong(included.length > 0)}
        choices={CONTENTS.map((value) => ({ value, label: t(`breaches.contents.${value}`) }))}
        chosen={included}
        onChange={setIncluded}
      />
      <TextField
        id={`text-${id}`}
        name="text"
        rows={4}
        label={t("breaches.text")}
        hint={t("noCpr")}
        error={wrong(text.trim() !== "")}
        maxLength={8_000}
        value={text}
        onChange={setText}
      />
      {isLate && (
        <TextField
          id={`late-${id}`}
          name="late"
          rows={3}
          label={t("breaches.lateReason")}
          error={wrong(lateReason.trim() !== "")}
          maxLength={4_000}
          value={lateReason}
          onChange={setLateReason}
        />
      )}
    </OpenedForm>
  );
}

/** Whether those concerned were told, or which exception applies (Art. 34). */
export function TellPersons({ of: { id, version, personsTold, personsToldText }, onSaid }: BreachFormProps) {
  const { t } = useTranslation("registers");
  const [told, setTold] = useState<BreachPersonsTold | null>(personsTold);
  const [text, setText] = useTyped(id, "tell", personsToldText ?? "");
  const [isChecked, setChecked] = useState(false);
  const tell = useChange(TellPersonsOfBreachDocument, LISTS);
  return (
    <OpenedForm
      onSaid={onSaid}
      id={`tell-${id}`}
      heading={t("breaches.tell")}
      change={tell}
      onEnd={() => setText(undefined)}
      onSubmit={(done) => {
        setChecked(true);
        if (!told) return document.getElementById(`told-${id}`)?.focus();
        if (!text.trim()) return document.getElementById(`how-${id}`)?.focus();
        tell.mutate({ id, version, told, text }, { onSuccess: () => done() });
      }}
    >
      <ChoiceGroup
        id={`told-${id}`}
        kind="radio"
        legend={t("breaches.told")}
        error={isChecked && !told ? t("missing") : undefined}
        choices={TOLDS.map((value) => ({ value, label: t(`breaches.tolds.${value}`) }))}
        chosen={told ? [told] : []}
        onChange={([chosen = null]) => setTold(chosen)}
      />
      <TextField
        id={`how-${id}`}
        name="how"
        rows={4}
        label={t("breaches.tellText")}
        hint={t("noCpr")}
        error={isChecked && !text.trim() ? t("missing") : undefined}
        maxLength={4_000}
        value={text}
        onChange={setText}
      />
    </OpenedForm>
  );
}

function typedFacts(known: Breach["facts"]): TypedFacts {
  const { nature, persons, records, consequences, measures, personCount, recordCount } = known;
  return {
    ...NO_FACTS,
    nature,
    ...{ persons: persons ?? "", records: records ?? "" },
    ...{ consequences: consequences ?? "", measures: measures ?? "" },
    personCount: personCount === null ? "" : String(personCount),
    recordCount: recordCount === null ? "" : String(recordCount),
  };
}
