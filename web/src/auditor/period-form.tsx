import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DateFields, isoOf, typedDate } from "../ui/date-fields.tsx";

type PeriodFormProps = {
  from: string;
  to: string;
  /** What is asked for beside the days. */
  children?: ReactNode;
  submit: string;
  onSubmit: (period: { fra: string; til: string }) => void;
};

/** A period by its two days; a day that is none takes the focus and says so. */
export function PeriodForm({ from, to, children, submit, onSubmit }: PeriodFormProps) {
  const { t } = useTranslation("auditor");
  const [first, setFirst] = useState(() => typedDate(from));
  const [last, setLast] = useState(() => typedDate(to));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const send = () => {
    const [fra, til] = [isoOf(first), isoOf(last)];
    setWrong([...(fra ? [] : ["from"]), ...(til && (!fra || fra <= til) ? [] : ["to"])]);
    if (fra && til && fra <= til) onSubmit({ fra, til });
    else document.getElementById(fra ? "to" : "from")?.focus();
  };
  const errorOf = (field: string) => (wrong.includes(field) ? t(`wrong.${field as "from"}`) : undefined);
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
