import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "../ui/form-dialog.tsx";
import { ChangeProblem } from "./change-problem.tsx";

type OpenedFormProps = {
  id: string;
  heading: string;
  change: { isPending: boolean; error: unknown };
  /** Sends, and calls `done` when the server has taken it. */
  onSubmit: (done: () => void) => void;
  onSaid: (said: string) => void;
  children: ReactNode;
};

/** A button that opens a form of a register, and says when it was saved. */
export function OpenedForm({ id, heading, change, onSubmit, onSaid, children }: OpenedFormProps) {
  const { t } = useTranslation("registers");
  const [isOpen, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    onSaid(t("saved"));
  };
  return (
    <>
      <button type="button" className="button button-secondary d-print-none" onClick={() => setOpen(true)}>
        {heading}
      </button>
      <FormDialog
        id={id}
        heading={heading}
        isOpen={isOpen}
        isBusy={change.isPending}
        submit={t("save")}
        cancel={t("cancel")}
        onClose={() => setOpen(false)}
        onSubmit={() => onSubmit(done)}
      >
        <ChangeProblem error={change.error} />
        {children}
      </FormDialog>
    </>
  );
}
