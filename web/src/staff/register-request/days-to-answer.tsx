import { useTranslation } from "react-i18next";
import { DateText } from "../../ui/date.tsx";

type DaysToAnswerProps = { deadline: { dueOn: string; daysLeft: number; overdue: boolean } };

/** By when an answer is due, and how many days are left or how late it already is, as the server counts them. */
export function DaysToAnswer({ deadline: { dueOn, daysLeft, overdue } }: DaysToAnswerProps) {
  const { t } = useTranslation("handling");
  return (
    <>
      {t("register.due")} <DateText value={dueOn} style="deadline" />.{" "}
      {overdue ? t("register.late", { count: -daysLeft }) : t("register.soon", { count: daysLeft })}
    </>
  );
}
