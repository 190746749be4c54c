import { useState } from "react";
import { TextField } from "../../ui/text-field.tsx";
import { ChangeForm, type ChangeFormProps } from "./change-form.tsx";
import { useTyped } from "./use-typed.ts";

type ReasonFormProps = Omit<ChangeFormProps, "onSubmit" | "onEnd" | "children"> & {
  /** The case. */
  of: string;
  field: { label: string; hint?: string; rows: number };
  /** Characters at least, and what is said of fewer. */
  least: number;
  tooShort: string;
  onSend: (reason: string, done: () => void) => void;
};

/** Something done to a case for a reason; one that is too short takes the focus and says so. */
export function ReasonForm({ of, field, least, tooShort, onSend, ...form }: ReasonFormProps) {
  const [reason, setReason] = useTyped(of, form.id);
  const [error, setError] = useState<string | undefined>();
  const fieldId = `${form.id}-reason`;
  const send = (done: () => void) => {
    const isShort = reason.trim().length < least;
    setError(isShort ? tooShort : undefined);
    if (isShort) document.getElementById(fieldId)?.focus();
    else onSend(reason, done);
  };
  return (
    <ChangeForm {...form} onSubmit={send} onEnd={() => setReason(undefined)}>
      <TextField
        {...field}
        id={fieldId}
        name="reason"
        error={error}
        maxLength={2_000}
        value={reason}
        onChange={setReason}
      />
    </ChangeForm>
  );
}
