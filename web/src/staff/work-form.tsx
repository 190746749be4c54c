import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormDialog } from "../ui/form-dialog.tsx";
import { ChangeProblem } from "./change-problem.tsx";

type WorkFormProps = {
  id: string;
  heading: string;
  change: { isPending: boolean; error: unknown };
  /** Sends, and calls `done` when the server has taken it. */
  onSubmit: (done: () => void) => void;
  children: ReactNode;
};

/** A button that opens a form about one thing in a case. */
export function WorkForm({ id, heading, change, onSubmit, children }: WorkFormProps) {
  const { t } = useTranslation("work");
  const [isOpen, setOpen] = useState(false);
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
        onSubmit={() => onSubmit(() => setOpen(false))}
      >
        <ChangeProblem error={change.error} />
        {children}
      </FormDialog>
    </>
  );
}
