import { useQuery } from "@tanstack/react-query";
import { execute } from "../../api/execute.ts";
import { DeadlineFromDocument } from "../../generated/graphql.ts";
import { isoOf, type TypedDate } from "../../ui/date-fields.tsx";
import { DaysToAnswer } from "./days-to-answer.tsx";
import { instantOn } from "../forms/instant-on.ts";

/** How long there is to answer a request of the day that was typed, or how late it is; counted by the server. */
export function DeadlineFromDay({ day: typed }: { day: TypedDate }) {
  const day = isoOf(typed);
  const { data } = useQuery({
    queryKey: ["deadline-from", day],
    queryFn: ({ signal }) => execute(DeadlineFromDocument, { receivedAt: instantOn(day ?? "") }, signal),
    enabled: day !== null,
    retry: false,
  });
  const found = day === null ? undefined : data?.deadlineFrom;
  return <p role="status">{found && <DaysToAnswer deadline={found} />}</p>;
}
