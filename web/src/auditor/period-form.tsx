import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DateFields, isoOf, typedDate } from "../ui/date-fields.tsx";
import type { FieldError } from "../ui/error-summary.tsx";

type PeriodFormProps = {
  from: string;
  to: string;
  /** What is asked for beside the days. */
  children?: ReactNode;
  submit: string;
  /** What is wrong, as the summary above the page says it too. */
  errors: readonly FieldError[];
  onErrors: (errors: readonly FieldError[]) => void;
  /** What is wrong beside the days. */
  check?: () => readonly FieldError[];
  onSubmit: (period: { fra: string; til: string }) => void;
};

/** A period by its two days, and what is asked for beside them; nothing is sent while anything of it is wrong. */
export function PeriodForm({
  from,
  to,
  children,
  submit,
  errors,
  onErrors,
  check = () => [],
  onSubmit,
}: PeriodFormProps) {
  const { t } = useTranslation("auditor");
  const [first, setFirst] = useState(() => typedDate(from));
  const [last, setLast] = useState(() => typedDate(to));
  const send = () => {
    const [fra, til] = [isoOf(first), isoOf(last)];
    const wrong = [
      ...(fra ? [] : [{ field: "from", message: t("wrong.from") }]),
      ...(til && (!fra || fra <= til) ? [] : [{ field: "to", message: t("wrong.to") }]),
      ...check(),
    ];
    onErrors(wrong);
    if (fra && til && wrong.length === 0) onSubmit({ fra, til });
  };
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <form
      noValidate
      className="search-row"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <DateFields id="from" legend={t("from")} error={errorOf("from")} value={first} onChange={setFirst} />
      <DateFields id="to" legend={t("to")} error={errorOf("to")} value={last} onChange={setLast} />
      {children}
      <button type="submit" className="button button-secondary">
        {submit}
      </button>
    </form>
  );
}
