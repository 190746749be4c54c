import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { QueueQuery } from "../../generated/graphql.ts";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DateText } from "../../ui/date.tsx";
import { useColleagues } from "../case/case-handler.tsx";

/** One case in the queue. */
export type QueueLine = QueueQuery["dataRequests"]["nodes"][number];

type QueueTableProps = {
  lines: readonly QueueLine[];
  isPrivate: boolean;
  /** The ids of the cases that are ticked. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** The cases, earliest deadline first, with what has to be done next; names give way on a private screen. */
export function QueueTable({ lines, isPrivate, chosen, onChoose }: QueueTableProps) {
  const { t } = useTranslation("staff");
  const colleagues = useColleagues();
  return (
    <DataTable
      caption={t("queue.title")}
      items={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "choose",
          heading: t("queue.choose"),
          cell: ({ id, number }) => (
            <input
              type="checkbox"
              className="queue-tick"
              aria-label={t("queue.chooseCase", { number })}
              checked={chosen.has(id)}
              onChange={() => onChoose(new Set(chosen.has(id) ? without(chosen, id) : [...chosen, id]))}
            />
          ),
        },
        {
          key: "case",
          heading: t("queue.case"),
          namesRow: true,
          cell: ({ id, number }) => <Link to={`/sagsbehandling/sager/${id}`}>{number}</Link>,
        },
        {
          key: "right",
          heading: t("queue.right"),
          cell: ({ rights }) => rights.map((right) => t(`rights.${right}`)).join(", "),
        },
        ...(isPrivate
          ? []
          : [
              {
                key: "person",
                heading: t("case.person"),
                cell: ({ subject }: QueueLine) => subject?.name ?? "–",
              },
            ]),
        {
          key: "deadline",
          heading: t("queue.deadline"),
          cell: ({ deadline }) => <DateText value={deadline.dueOn} style="short" />,
        },
        {
          key: "days",
          heading: t("queue.days"),
          isNumber: true,
          cell: ({ deadline }) => (deadline.overdue ? t("queue.overdue") : deadline.daysLeft),
        },
        { key: "state", heading: t("queue.state"), cell: ({ state }) => t(`states.${state}`) },
        { key: "next", heading: t("case.next"), cell: ({ nextStep }) => t(`nextSteps.${nextStep}`) },
        {
          key: "handler",
          heading: t("queue.handler"),
          // a colleague whose name is not known is still somebody
          cell: ({ handlerId }) =>
            handlerId ? (colleagues.find(({ id }) => id === handlerId)?.name ?? "–") : t("queue.nobody"),
        },
        { key: "flags", heading: t("queue.flags"), cell: (line) => <Flags of={line} /> },
      ]}
    />
  );
}

function without(chosen: ReadonlySet<string>, id: string): string[] {
  return [...chosen].filter((each) => each !== id);
}

function Flags({ of: { deadline, needsReply, systemFailed, erasureWaits, onBehalf } }: { of: QueueLine }) {
  const { t } = useTranslation("staff");
  const flags = [
    ...(deadline.pausedSince ? [t("queue.paused")] : []),
    ...(deadline.extendedTo ? [t("queue.extended")] : []),
    ...(needsReply ? [t("queue.needsReply")] : []),
    ...(systemFailed ? [t("queue.systemFailed")] : []),
    ...(erasureWaits ? [t("queue.erasureWaits")] : []),
    ...(onBehalf ? [t("case.onBehalf")] : []),
  ];
  return flags.length === 0 ? (
    "–"
  ) : (
    <>
      {flags.map((flag) => (
        <Badge key={flag} tone="info">
          {flag}
        </Badge>
      ))}
    </>
  );
}
