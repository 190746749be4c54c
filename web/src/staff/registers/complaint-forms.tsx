import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import {
  CloseComplaintDocument,
  QueueDocument,
  RegisterComplaintDocument,
  SendComplaintPositionDocument,
  type ComplaintOutcome,
} from "../../generated/graphql.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { instantOf, MomentFields, NO_MOMENT } from "../../ui/moment-fields.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { Complaint } from "./complaints-page.tsx";
import { OpenedForm } from "../forms/opened-form.tsx";
import { CLOSED, OPEN } from "../queue/request-states.ts";
import { useChange } from "../forms/use-change.ts";
import { useTyped } from "../forms/use-typed.ts";

const LISTS = ["complaints"] as const;
const OUTCOMES = [
  "UPHELD",
  "PARTLY_UPHELD",
  "NOT_UPHELD",
  "INADMISSIBLE",
  "WITHDRAWN",
] as const satisfies readonly ComplaintOutcome[];

type Said = { onSaid: (said: string) => void };

/** A complaint as it came; the case it is about is named by its number. */
export function NewComplaint({ onSaid }: Said) {
  const { t } = useTranslation("registers");
  const [received, setReceived] = useState(NO_MOMENT);
  const [reference, setReference] = useTyped("complaint", "reference");
  const [about, setAbout] = useTyped("complaint", "about");
  const [number, setNumber] = useTyped("complaint", "number");
  const [wrong, setWrong] = useState<"received" | "about" | "number" | null>(null);
  const register = useChange(RegisterComplaintDocument, LISTS);
  const send = async (done: () => void): Promise<void> => {
    const receivedAt = instantOf(received);
    if (!receivedAt) return at("received");
    if (!about.trim()) return at("about");
    const dataRequestId = number.trim() ? await caseOf(number.trim()) : null;
    if (dataRequestId === undefined) return at("number");
    setWrong(null);
    register.mutate(
      { receivedAt, about, reference: reference.trim() || null, dataRequestId },
      { onSuccess: done },
    );
  };
  const clear = () => {
    setReceived(NO_MOMENT);
    setReference(undefined);
    setAbout(undefined);
    setNumber(undefined);
  };
  const at = (field: "received" | "about" | "number") => {
    setWrong(field);
    document.getElementById(`complaint-${field}`)?.focus();
  };
  return (
    <OpenedForm
      id="new-complaint"
      heading={t("complaints.new")}
      change={register}
      onEnd={clear}
      onSaid={onSaid}
      onSubmit={(done) => void send(done)}
    >
      <MomentFields
        id="complaint-received"
        legend={t("complaints.received")}
        timeLabel={t("time")}
        error={wrong === "received" ? t("dateMissing") : undefined}
        value={received}
        onChange={setReceived}
      />
      <TextField
        id="complaint-about"
        name="about"
        rows={4}
        label={t("complaints.about")}
        hint={t("noCpr")}
        error={wrong === "about" ? t("missing") : undefined}
        maxLength={4_000}
        value={about}
        onChange={setAbout}
      />
      <TextField
        id="complaint-reference"
        name="reference"
        label={t("complaints.reference")}
        optional
        maxLength={100}
        value={reference}
        onChange={setReference}
      />
      <TextField
        id="complaint-number"
        name="number"
        label={t("complaints.caseNumber")}
        optional
        error={wrong === "number" ? t("complaints.noSuchCase") : undefined}
        value={number}
        onChange={setNumber}
      />
    </OpenedForm>
  );
}

/** The case with a number; undefined when there is none. */
async function caseOf(number: string): Promise<string | undefined> {
  const { dataRequests } = await execute(QueueDocument, {
    first: 1,
    after: null,
    filter: { number, states: [...OPEN, ...CLOSED] },
  });
  return dataRequests.nodes.find((each) => each.number === number)?.id;
}

/** The position that was sent to Datatilsynet, and when. */
export function SendPosition({ of: { id, version }, onSaid }: Said & { of: Complaint }) {
  const { t } = useTranslation("registers");
  const [sent, setSent] = useState(NO_MOMENT);
  const [position, setPosition] = useTyped(id, "position");
  const [isChecked, setChecked] = useState(false);
  const send = useChange(SendComplaintPositionDocument, LISTS);
  const sentAt = instantOf(sent);
  return (
    <OpenedForm
      id={`position-${id}`}
      heading={t("complaints.sendPosition")}
      change={send}
      onEnd={() => setPosition(undefined)}
      onSaid={onSaid}
      onSubmit={(done) => {
        setChecked(true);
        if (!sentAt) return document.getElementById(`position-sent-${id}`)?.focus();
        if (!position.trim()) return document.getElementById(`position-text-${id}`)?.focus();
        send.mutate({ id, version, sentAt, position }, { onSuccess: done });
      }}
    >
      <MomentFields
        id={`position-sent-${id}`}
        legend={t("complaints.sent")}
        timeLabel={t("time")}
        error={isChecked && !sentAt ? t("dateMissing") : undefined}
        value={sent}
        onChange={setSent}
      />
      <TextField
        id={`position-text-${id}`}
        name="position"
        rows={6}
        label={t("complaints.position")}
        hint={t("noCpr")}
        error={isChecked && !position.trim() ? t("missing") : undefined}
        maxLength={8_000}
        value={position}
        onChange={setPosition}
      />
    </OpenedForm>
  );
}

/** How a complaint ended. */
export function CloseComplaint({ of: { id, version }, onSaid }: Said & { of: Complaint }) {
  const { t } = useTranslation("registers");
  const [outcome, setOutcome] = useState<ComplaintOutcome | null>(null);
  const [text, setText] = useTyped(id, "outcome");
  const [isChecked, setChecked] = useState(false);
  const close = useChange(CloseComplaintDocument, LISTS);
  return (
    <OpenedForm
      id={`close-${id}`}
      heading={t("complaints.close")}
      change={close}
      onEnd={() => setText(undefined)}
      onSaid={onSaid}
      onSubmit={(done) => {
        setChecked(true);
        if (!outcome) return document.getElementById(`outcome-${id}`)?.focus();
        if (!text.trim()) return document.getElementById(`outcome-text-${id}`)?.focus();
        close.mutate({ id, version, outcome, text }, { onSuccess: done });
      }}
    >
      <ChoiceGroup
        id={`outcome-${id}`}
        kind="radio"
        legend={t("complaints.outcome")}
        error={isChecked && !outcome ? t("missing") : undefined}
        choices={OUTCOMES.map((value) => ({ value, label: t(`complaints.outcomes.${value}`) }))}
        chosen={outcome ? [outcome] : []}
        onChange={([chosen = null]) => setOutcome(chosen)}
      />
      <TextField
        id={`outcome-text-${id}`}
        name="text"
        rows={4}
        label={t("complaints.outcomeText")}
        hint={t("noCpr")}
        error={isChecked && !text.trim() ? t("missing") : undefined}
        maxLength={8_000}
        value={text}
        onChange={setText}
      />
    </OpenedForm>
  );
}
