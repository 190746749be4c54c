import type { ReactNode } from "react";
import { Dialog } from "./dialog.tsx";

type ConfirmDialogProps = {
  id: string;
  heading: string;
  isOpen: boolean;
  isBusy: boolean;
  confirm: string;
  cancel: string;
  /** Where it cannot be undone, the button warns. */
  isGrave?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A last question before something is done: what will happen, to do it, and to leave it. */
export function ConfirmDialog({
  confirm,
  cancel,
  isBusy,
  isGrave = false,
  onConfirm,
  ...dialog
}: ConfirmDialogProps) {
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          <button
            type="button"
            className={isGrave ? "button button-warning" : "button button-primary"}
            disabled={isBusy}
            onClick={onConfirm}
          >
            {confirm}
          </button>
          <button type="button" className="button button-secondary" onClick={dialog.onClose}>
            {cancel}
          </button>
        </>
      }
    />
  );
}
