import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

/** One thing to correct: its message, and the field that takes the focus. */
export type FieldError = { field: string; message: string };

/** Above the heading, even for one error; takes the focus so that it is read at once. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div
      className="alert alert-error error-summary"
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-heading"
    >
      <div className="alert-body">
        <h2 className="alert-heading" id="error-summary-heading">
          {t("errorSummary", { count: errors.length })}
        </h2>
        <ul className="alert-text">
          {errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function focusField(event: React.MouseEvent, field: string): void {
  event.preventDefault();
  document.getElementById(field)?.focus();
}
