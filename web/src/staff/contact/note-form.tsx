import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WriteInternalNoteDocument } from "../../generated/graphql.ts";
import { TextField } from "../../ui/text-field.tsx";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { useContactChange } from "./use-contact-change.ts";
import { useTyped } from "../forms/use-typed.ts";

/** A note for colleagues, which the citizen may ask to see (Art. 15). */
export function NoteForm({ id, onDone }: { id: string; onDone: (said: string) => void }) {
  const { t } = useTranslation("contact");
  const [text, setText] = useTyped(id, "note");
  const [error, setError] = useState<string | undefined>();
  const write = useContactChange(WriteInternalNoteDocument, id);
  const send = () => {
    setError(text.trim() ? undefined : t("notes.missing"));
    if (!text.trim()) return document.getElementById("note")?.focus();
    write.mutate(
      { dataRequestId: id, text },
      {
        onSuccess: () => {
          setText(undefined);
          onDone(t("notes.saved"));
        },
      },
    );
  };
  return (
    <form
      noValidate
      className="d-print-none"
      onSubmit={(event) => {
        event.preventDefault();
        if (!write.isPending) send();
      }}
    >
      <ChangeProblem error={write.error} />
      <TextField
        id="note"
        name="note"
        rows={3}
        label={t("notes.write")}
        hint={t("notes.hint")}
        error={error}
        maxLength={10_000}
        value={text}
        onChange={setText}
      />
      <button type="submit" className="button button-secondary" aria-disabled={write.isPending}>
        {t("notes.save")}
      </button>
    </form>
  );
}
