import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { DeadlineFromDocument } from "../generated/graphql.ts";
import { isoOf, type TypedDate } from "../ui/date-fields.tsx";
import { DateText } from "../ui/date.tsx";
import { instantOn } from "./instant-on.ts";

/** How long there is to answer a request of the day that was typed, or how late it is; counted by the server. */
export function DeadlineFromDay({ day: typed }: { day: TypedDate }) {
  const { t } = useTranslation("handling");
  const day = isoOf(typed);
  const { data } = useQuery({
    queryKey: ["deadline-from", day],
    queryFn: ({ signal }) => execute(DeadlineFromDocument, { receivedAt: instantOn(day ?? "") }, signal),
    enabled: day !== null,
    retry: false,
  });
  const found = day === null ? undefined : data?.deadlineFrom;
  return (
    <p role="status">
      {found && (
        <>
          {t("register.due")} <DateText value={found.dueOn} style="deadline" />.{" "}
          {found.overdue
            ? t("register.late", { count: -found.daysLeft })
            : t("register.soon", { count: found.daysLeft })}
        </>
      )}
    </p>
  );
}
