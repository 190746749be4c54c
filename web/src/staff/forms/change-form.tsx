import { useState, type ReactNode } from "react";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { ChangeProblem } from "./change-problem.tsx";

export type ChangeFormProps = {
  id: string;
  /** What opens it; there is no button where it is left out. */
  open: string | undefined;
  className?: string;
  heading: string;
  /** What is about to happen. */
  lead?: ReactNode;
  submit: string;
  cancel: string;
  change: { isPending: boolean; error: unknown };
  /** Sends, and calls `done` when the server has taken it. */
  onSubmit: (done: () => void) => void;
  /** Empties it, once it was sent or cancelled; who only closes it finds it as it was. */
  onEnd: () => void;
  children: ReactNode;
};

/** A button, and the form it opens to change something; what the server says against it stands in the form. */
export function ChangeForm({
  open,
  className = "button button-secondary d-print-none",
  lead,
  change,
  onSubmit,
  onEnd,
  children,
  ...dialog
}: ChangeFormProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const end = () => {
    close();
    onEnd();
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
        isOpen={isOpen}
        isBusy={change.isPending}
        onClose={close}
        onCancel={end}
        onSubmit={() => onSubmit(end)}
      >
        {lead}
        <ChangeProblem error={change.error} />
        {children}
      </FormDialog>
    </>
  );
}
