import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  RejectIdentityDocument,
  VerifyIdentityDocument,
  type IdentityDocument,
  type IdentityRejection,
  type StaffChangeFragment,
} from "../../generated/graphql.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "./staff-case.ts";
import { IdentityScans, useScans } from "./identity-scans.tsx";
import { useCaseChange } from "./use-case-change.ts";
import { WorkForm } from "../forms/work-form.tsx";
import { useTyped } from "../forms/use-typed.ts";

const METHODS = ["IN_PERSON", "DOCUMENT"] as const;
const DOCUMENTS = [
  "PASSPORT",
  "DRIVING_LICENCE",
  "HEALTH_CARD_AND_CERTIFICATE",
  "OTHER",
] as const satisfies readonly IdentityDocument[];
const REASONS = [
  "ANOTHER_PERSON",
  "UNREADABLE",
  "EXPIRED",
  "NOT_SUITABLE",
] as const satisfies readonly IdentityRejection[];

type Changed = StaffChangeFragment["dataRequest"];

type StepsProps = {
  of: Pick<StaffCase, "id" | "version" | "allowedActions">;
  /** Told of the case as it is after a check, where the page does not read it again. */
  onChange?: (changed: Changed) => void;
};

/** Who the citizen is: what was shown, and whether it suffices (Art. 12(6)). */
export function IdentitySteps(steps: StepsProps) {
  const { allowedActions } = steps.of;
  return (
    <>
      {allowedActions.includes("VERIFY_IDENTITY") && <Verify {...steps} />}
      {allowedActions.includes("REJECT_IDENTITY") && <Reject {...steps} />}
    </>
  );
}

function Verify({ of: { id, version }, onChange }: StepsProps) {
  const { t } = useTranslation("work");
  const [method, setMethod] = useState<(typeof METHODS)[number]>("IN_PERSON");
  const [document, setDocument] = useState<IdentityDocument>("PASSPORT");
  const [note, setNote] = useTyped(id, "verify");
  const scans = useScans(id);
  const verify = useCaseChange(VerifyIdentityDocument, id);
  return (
    <WorkForm
      id="verify"
      heading={t("identity.verify")}
      change={verify}
      onEnd={() => setNote(undefined)}
      onSubmit={(done) =>
        verify.mutate(
          { id, version, method, document, note: note.trim() || null, evidenceIds: scans.ids },
          {
            onSuccess: ({ verifyIdentity }) => {
              finish(done, scans);
              onChange?.(verifyIdentity.dataRequest);
            },
          },
        )
      }
    >
      <ChoiceGroup
        id="verify-method"
        kind="radio"
        legend={t("identity.method")}
        choices={METHODS.map((value) => ({ value, label: t(`identity.methods.${value}`) }))}
        chosen={[method]}
        onChange={([chosen]) => chosen && setMethod(chosen)}
      />
      <Shown id="verify-document" value={document} onChange={setDocument} />
      <IdentityScans dataRequestId={id} at="verify" scans={scans} />
      <TextField
        id="verify-note"
        name="note"
        rows={2}
        label={t("identity.note")}
        hint={t("identity.noteHint")}
        optional
        maxLength={1_000}
        value={note}
        onChange={setNote}
      />
    </WorkForm>
  );
}

function Reject({ of: { id, version }, onChange }: StepsProps) {
  const { t } = useTranslation("work");
  const [document, setDocument] = useState<IdentityDocument>("PASSPORT");
  const [reason, setReason] = useState<IdentityRejection>("UNREADABLE");
  const [note, setNote] = useTyped(id, "reject");
  const [error, setError] = useState<string | undefined>();
  const scans = useScans(id);
  const reject = useCaseChange(RejectIdentityDocument, id);
  return (
    <WorkForm
      id="reject"
      heading={t("identity.reject")}
      change={reject}
      onEnd={() => setNote(undefined)}
      onSubmit={(done) => {
        const isShort = note.trim().length < 10;
        setError(isShort ? t("identity.tooShort") : undefined);
        if (isShort) return globalThis.document.getElementById("reject-note")?.focus();
        reject.mutate(
          { id, version, document, reason, note, evidenceIds: scans.ids },
          {
            onSuccess: ({ rejectIdentity }) => {
              finish(done, scans);
              onChange?.(rejectIdentity.dataRequest);
            },
          },
        );
      }}
    >
      <Shown id="reject-document" value={document} onChange={setDocument} />
      <IdentityScans dataRequestId={id} at="reject" scans={scans} />
      <SelectField
        id="reject-reason"
        label={t("identity.why")}
        value={reason}
        choices={REASONS.map((value) => ({ value, label: t(`identity.reasons.${value}`) }))}
        onChange={(value) => setReason(value as IdentityRejection)}
      />
      <TextField
        id="reject-note"
        name="note"
        rows={3}
        label={t("identity.told")}
        hint={t("citizenReads")}
        error={error}
        maxLength={1_000}
        value={note}
        onChange={setNote}
      />
    </WorkForm>
  );
}

/** What is done when a check is kept: its scans are its own, and the form is empty again. */
function finish(done: () => void, scans: ReturnType<typeof useScans>): void {
  scans.clear();
  done();
}

type ShownProps = { id: string; value: IdentityDocument; onChange: (value: IdentityDocument) => void };

function Shown({ id, value, onChange }: ShownProps) {
  const { t } = useTranslation("work");
  return (
    <SelectField
      id={id}
      label={t("identity.document")}
      value={value}
      choices={DOCUMENTS.map((each) => ({ value: each, label: t(`identity.documents.${each}`) }))}
      onChange={(chosen) => onChange(chosen as IdentityDocument)}
    />
  );
}
