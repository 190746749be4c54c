import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** What every field has: its label, perhaps a hint, perhaps what is wrong, in this order above the field. */
export type FieldProps = {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  optional?: boolean;
};

/** The ids of hint and error, for `aria-describedby`; undefined when there is neither. */
export function describedBy({
  id,
  hint,
  error,
}: Pick<FieldProps, "id" | "hint" | "error">): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
}

/** One field with its words around it. */
export function FormGroup({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={`form-group ${error ? "form-error" : ""}`}>
      <label className="form-label" htmlFor={id}>
        {label}
        {optional && <span className="weight-normal"> {t("optional")}</span>}
      </label>
      <Hint id={id} text={hint} />
      <ErrorMessage id={id} text={error} />
      {children}
    </div>
  );
}

/** A hint under a label. */
export function Hint({ id, text }: { id: string; text: string | undefined }) {
  return text ? (
    <span className="form-hint" id={`${id}-hint`}>
      {text}
    </span>
  ) : null;
}

/** What is wrong with a field, above it. */
export function ErrorMessage({ id, text }: { id: string; text: string | undefined }) {
  const { t } = useTranslation();
  return text ? (
    <span className="form-error-message" id={`${id}-error`}>
      <span className="sr-only">{t("error")}: </span>
      {text}
    </span>
  ) : null;
}
