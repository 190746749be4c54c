import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";

/** How an alert is meant. It reports; it never decorates. */
export type AlertKind = "info" | "success" | "warning" | "error";

/** A message about the page or what was just done. A screen reader hears its kind first. */
export function Alert({
  kind,
  heading,
  children,
}: {
  kind: AlertKind;
  heading?: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={`alert alert-${kind}`} role={kind === "error" ? "alert" : undefined}>
      <Icon name={kind} className="alert-icon" />
      <div className="alert-body">
        <span className="sr-only">{t(`alert.${kind}`)}: </span>
        {heading && <p className="alert-heading">{heading}</p>}
        {children && <div className="alert-text">{children}</div>}
      </div>
    </div>
  );
}
