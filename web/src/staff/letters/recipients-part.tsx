import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import {
  RecipientLetterDocument,
  RecordRecipientNoticeDocument,
  StaffRecipientsDocument,
  type PreviewedLetterFragment,
  type RecipientNoticeState,
  type StaffRecipientsQuery,
} from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { Badge } from "../../ui/badge.tsx";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { DateText } from "../../ui/date.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Problem } from "../../ui/problem.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { LetterLook } from "./letter-look.tsx";
import { useCaseChange } from "../case/use-case-change.ts";
import { useLetterPreview } from "./use-letter-preview.ts";
import { useTyped } from "../forms/use-typed.ts";

type Notice = NonNullable<StaffRecipientsQuery["dataRequest"]>["recipientNotices"][number];

const OUTCOMES = [
  "NOTIFIED",
  "IMPOSSIBLE",
  "DISPROPORTIONATE",
] as const satisfies readonly RecipientNoticeState[];

/** Who must be told of what was done, and whether they were (Art. 19). */
export function RecipientsPart({ of }: { of: StaffCase }) {
  const { t, i18n } = useTranslation("contact");
  const found = useQuery({
    queryKey: ["staff-recipients", of.id, of.version],
    queryFn: ({ signal }) => execute(StaffRecipientsDocument, { id: of.id }, signal),
    placeholderData: (before) => before,
  });
  const notices = found.data?.dataRequest?.recipientNotices ?? [];
  return (
    <section aria-labelledby="recipients">
      <h2 id="recipients">{t("recipients.title")}</h2>
      <p>{t("recipients.lead")}</p>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {found.data && notices.length === 0 && <p>{t("recipients.none")}</p>}
      {notices.map((notice) => (
        <article key={notice.id} className="case-card">
          <h3>
            {localized(notice.name, i18n.language)}{" "}
            <Badge tone={notice.state === "OPEN" ? "warning" : "success"}>
              {t(`recipients.states.${notice.state}`)}
            </Badge>
          </h3>
          <p>{t(`rights.${notice.right}`, { ns: "staff" })}</p>
          {notice.reason && <p className="text-as-written">{notice.reason}</p>}
          {notice.recordedAt && (
            <p>
              {t("recipients.recorded")} <DateText value={notice.recordedAt} style="instant" />
            </p>
          )}
          {notice.state === "OPEN" && of.allowedActions.includes("RECORD_RECIPIENT") && (
            <NoticeForm of={of} notice={notice} />
          )}
        </article>
      ))}
    </section>
  );
}

function NoticeForm({ of: { id, version }, notice }: { of: StaffCase; notice: Notice }) {
  const { t } = useTranslation("contact");
  const [state, setState] = useState<(typeof OUTCOMES)[number] | null>(null);
  const [reason, setReason] = useTyped(id, `recipient ${notice.id}`);
  const [note, setNote] = useTyped(id, `recipient letter ${notice.id}`);
  const [error, setError] = useState<"state" | "reason" | null>(null);
  const save = useCaseChange(RecordRecipientNoticeDocument, id);
  const look = useLetterPreview(RecipientLetterDocument, id);
  const isByLetter = state === "NOTIFIED" && !reason.trim();
  const clear = () => {
    setReason(undefined);
    setNote(undefined);
  };
  const send = () => {
    const wrong = !state ? "state" : state !== "NOTIFIED" && !reason.trim() ? "reason" : null;
    setError(wrong);
    if (wrong || !state) return document.getElementById(`${wrong ?? "state"}-${notice.id}`)?.focus();
    save.reset();
    const letterNote = (isByLetter && note.trim()) || null;
    const input = { id, version, noticeId: notice.id, state, reason: reason.trim() || null, letterNote };
    if (isByLetter) look.mutate(input);
    else save.mutate(input, { onSuccess: clear });
  };
  const back = () => look.reset();
  if (look.data)
    return (
      <LastLook
        letter={look.data.letter}
        isBusy={save.isPending}
        onSend={() => look.variables && save.mutate(look.variables, { onSuccess: clear, onError: back })}
        onBack={back}
      />
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending && !look.isPending) send();
      }}
    >
      <ChangeProblem error={save.error ?? look.error} />
      <ChoiceGroup
        id={`state-${notice.id}`}
        kind="radio"
        legend={t("recipients.choose")}
        error={error === "state" ? t("recipients.chooseMissing") : undefined}
        choices={OUTCOMES.map((value) => ({ value, label: t(`recipients.states.${value}`) }))}
        chosen={state ? [state] : []}
        onChange={([chosen = null]) => setState(chosen)}
      />
      <TextField
        id={`reason-${notice.id}`}
        name="reason"
        rows={3}
        label={t("recipients.reason")}
        hint={t("recipients.reasonHint")}
        error={error === "reason" ? t("recipients.reasonMissing") : undefined}
        maxLength={2_000}
        value={reason}
        onChange={setReason}
      />
      {isByLetter && (
        <TextField
          id={`note-${notice.id}`}
          name="letterNote"
          rows={3}
          label={t("recipients.note")}
          hint={t("recipients.noteHint")}
          optional
          maxLength={4_000}
          value={note}
          onChange={setNote}
        />
      )}
      <p role="status">{look.isPending && t("letters.preview.setting")}</p>
      <button
        type="submit"
        className="button button-primary"
        aria-disabled={save.isPending || look.isPending}
      >
        {t(isByLetter ? "letters.preview.look" : "recipients.save")}
      </button>
    </form>
  );
}

type LastLookProps = {
  letter: PreviewedLetterFragment;
  isBusy: boolean;
  onSend: () => void;
  onBack: () => void;
};

/** The letter to the recipient, to be written or left; the second click of a double click comes before it was read. */
function LastLook({ letter, isBusy, onSend, onBack }: LastLookProps) {
  const { t } = useTranslation("contact");
  return (
    <>
      <LetterLook letter={letter} />
      <div className="button-row">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={isBusy}
          onClick={({ detail }) => detail <= 1 && !isBusy && onSend()}
        >
          {t("recipients.send")}
        </button>
        <button type="button" className="button button-secondary" onClick={onBack}>
          {t("letters.preview.keep")}
        </button>
      </div>
    </>
  );
}
