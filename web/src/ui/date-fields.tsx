import { useTranslation } from "react-i18next";
import { describedBy, ErrorMessage, Hint } from "./form-group.tsx";

/** A known day as it is typed: day, month, year. */
export type TypedDate = { day: string; month: string; year: string };

/** Nothing typed yet. */
export const NO_DATE: TypedDate = { day: "", month: "", year: "" };

/** A day such as `2026-12-24` as it is typed. */
export function typedDate(iso: string): TypedDate {
  const [year = "", month = "", day = ""] = iso.split("-");
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** The day as `2026-12-24`; null for what is no day of the calendar. */
export function isoOf({ day, month, year }: TypedDate): string | null {
  if (!/^\d{4}$/.test(year.trim()) || !/^\d{1,2}$/.test(month.trim()) || !/^\d{1,2}$/.test(day.trim()))
    return null;
  const iso = `${year.trim()}-${month.trim().padStart(2, "0")}-${day.trim().padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

type DateFieldsProps = {
  /** The id of the day, which takes the focus when the date is wrong. */
  id: string;
  legend: string;
  hint?: string;
  error?: string | undefined;
  value: TypedDate;
  onChange: (value: TypedDate) => void;
};

/** Three fields for a day one knows; no calendar to click through. */
export function DateFields({ id, legend, hint, error, value, onChange }: DateFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={`form-group ${error ? "form-error" : ""}`}>
      <fieldset aria-describedby={describedBy({ id, ...(hint && { hint }), error })}>
        <legend className="form-label">{legend}</legend>
        <Hint id={id} text={hint} />
        <ErrorMessage id={id} text={error} />
        <div className="date-fields">
          {(["day", "month", "year"] as const).map((part) => {
            const own = part === "day" ? id : `${id}-${part}`;
            return (
              <div key={part}>
                <label className="form-label" htmlFor={own}>
                  {t(`date.${part}`)}
                </label>
                <input
                  id={own}
                  name={own}
                  className="form-input"
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={part === "year" ? 4 : 2}
                  size={part === "year" ? 4 : 2}
                  value={value[part]}
                  aria-invalid={error ? true : undefined}
                  onChange={(event) => onChange({ ...value, [part]: event.target.value })}
                />
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
