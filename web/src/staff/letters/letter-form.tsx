import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { ChangeFormProps } from "../forms/change-form.tsx";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { LetterLook } from "./letter-look.tsx";
import type { useCaseChange } from "../case/use-case-change.ts";
import { useLetterPreview, type LetterPreviewDocument } from "./use-letter-preview.ts";

type LetterFormProps<Input> = Omit<ChangeFormProps, "change" | "onSubmit"> & {
  caseId: string;
  preview: LetterPreviewDocument<Input>;
  change: Pick<ReturnType<typeof useCaseChange<unknown, Input>>, "mutate" | "reset" | "isPending" | "error">;
  /** What would be sent; undefined, with the field at fault in focus, while something is missing. */
  inputOf: () => Input | undefined;
};

/**
 * A button, and a form whose letter is read before it is sent: first the fields, then the letter as it will be, with a
 * way back. What is sent is what was seen; whatever fails leads back to the fields with the words that were typed.
 */
export function LetterForm<Input>({
  open,
  className = "button button-secondary d-print-none",
  lead,
  caseId,
  preview,
  change,
  inputOf,
  onEnd,
  submit,
  cancel,
  children,
  ...dialog
}: LetterFormProps<Input>) {
  const { t } = useTranslation("contact");
  const [isOpen, setOpen] = useState(false);
  const look = useLetterPreview(preview, caseId);
  const letter = look.data?.letter;
  const close = () => {
    setOpen(false);
    look.reset();
  };
  const send = (input: Input) =>
    change.mutate(input, {
      onSuccess: () => {
        close();
        onEnd();
      },
      onError: () => look.reset(),
    });
  const next = () => {
    if (letter && look.variables) return send(look.variables);
    change.reset();
    const input = inputOf();
    if (input) look.mutate(input);
  };
  return (
    <>
      {open && (
        <button type="button" className={className} onClick={() => setOpen(true)}>
          {open}
        </button>
      )}
      <FormDialog
        {...dialog}
        submit={letter ? submit : t("letters.preview.look")}
        cancel={letter ? t("letters.preview.keep") : cancel}
        isOpen={isOpen}
        isBusy={look.isPending || change.isPending}
        onClose={close}
        onCancel={() => {
          if (letter) return look.reset();
          close();
          onEnd();
        }}
        onSubmit={next}
      >
        <p role="status" className={look.isPending ? undefined : "sr-only"}>
          {look.isPending && t("letters.preview.setting")}
        </p>
        <ChangeProblem error={change.error ?? look.error} />
        {letter ? (
          <LetterLook letter={letter} />
        ) : (
          <>
            {lead}
            {children}
          </>
        )}
      </FormDialog>
    </>
  );
}
