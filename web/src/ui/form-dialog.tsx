import type { MouseEvent, ReactNode } from "react";
import { Dialog } from "./dialog.tsx";

type FormDialogProps = {
  id: string;
  heading: string;
  isOpen: boolean;
  isBusy: boolean;
  submit: string;
  cancel: string;
  onSubmit: () => void;
  onClose: () => void;
  /** What the second button does where it does not close. */
  onCancel?: () => void;
  children: ReactNode;
};

/** A few fields in front of the page. Its content is there only while it is open, so a closed form is an empty one. */
export function FormDialog({
  id,
  heading,
  isOpen,
  isBusy,
  submit,
  cancel,
  onSubmit,
  onClose,
  onCancel = onClose,
  children,
}: FormDialogProps) {
  return (
    <Dialog
      id={id}
      heading={heading}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <button
            type="submit"
            form={`${id}-form`}
            className="button button-primary"
            aria-disabled={isBusy}
            onClick={refuseSecondClick}
          >
            {submit}
          </button>
          <button type="button" className="button button-secondary" onClick={onCancel}>
            {cancel}
          </button>
        </>
      }
    >
      {isOpen && (
        <form
          id={`${id}-form`}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) onSubmit();
          }}
        >
          {children}
        </form>
      )}
    </Dialog>
  );
}

/** The second click of a double click sends nothing: what the first one brought has not been read yet. */
function refuseSecondClick(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
