import { DateFields, isoOf, NO_DATE, type TypedDate } from "./date-fields.tsx";
import { TextField } from "./text-field.tsx";

/** A moment as it is typed; the time of day may be left out. */
export type TypedMoment = { date: TypedDate; time: string };

/** Nothing typed yet. */
export const NO_MOMENT: TypedMoment = { date: NO_DATE, time: "" };

const TIME = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;

/** The moment on this computer's clock; noon without a time of day, now when that is still to come today. Null for what is none. */
export function instantOf({ date, time }: TypedMoment): string | null {
  const day = isoOf(date);
  if (!day) return null;
  const [, hours = "12", minutes = "00"] = time.trim() ? (TIME.exec(time.trim()) ?? [null, "", ""]) : [];
  if (hours === "") return null;
  const moment = new Date(`${day}T${hours.padStart(2, "0")}:${minutes}:00`);
  const now = new Date();
  const isLaterToday = !time.trim() && moment > now && moment.toDateString() === now.toDateString();
  return (isLaterToday ? now : moment).toISOString();
}

type MomentFieldsProps = {
  id: string;
  legend: string;
  timeLabel: string;
  error?: string | undefined;
  value: TypedMoment;
  onChange: (value: TypedMoment) => void;
};

/** A day one knows and, where it matters, the time of day. */
export function MomentFields({ id, legend, timeLabel, error, value, onChange }: MomentFieldsProps) {
  return (
    <>
      <DateFields
        id={id}
        legend={legend}
        error={error}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
      />
      <TextField
        id={`${id}-time`}
        name={`${id}-time`}
        label={timeLabel}
        autoComplete="off"
        maxLength={5}
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
      />
    </>
  );
}
