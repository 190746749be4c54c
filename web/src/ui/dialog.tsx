import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";

type DialogProps = {
  id: string;
  heading: string;
  isOpen: boolean;
  onClose: () => void;
  actions: ReactNode;
  children: ReactNode;
};

/** A question in front of the page. The browser keeps the focus inside, closes on Esc and gives the focus back. */
export function Dialog({ id, heading, isOpen, onClose, actions, children }: DialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby={`${id}-heading`} onClose={onClose}>
      <div className="modal-content">
        <div className="modal-header">
          <h2 className="modal-title" id={`${id}-heading`}>
            {heading}
          </h2>
          <button type="button" className="modal-close function-link" onClick={onClose}>
            <Icon name="close" />
            {t("close")}
          </button>
        </div>
        <div className="modal-body">{children}</div>
        <div className="modal-footer">{actions}</div>
      </div>
    </dialog>
  );
}
