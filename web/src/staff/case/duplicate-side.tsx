import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CaseEssentialsFragment } from "../../generated/graphql.ts";
import { DateText } from "../../ui/date.tsx";
import { StructuredList } from "../../ui/structured-list.tsx";
import type { StaffCase } from "./staff-case.ts";

type DuplicateSideProps = {
  id: string;
  of: Pick<StaffCase, "id" | "number" | "rights" | "state" | "channel" | "receivedAt"> &
    CaseEssentialsFragment & { dueOn: string };
};

/** What two cases are compared by: what is asked for, when and how it came, what was shown, and the person's own words. */
export function DuplicateSide({ id, of }: DuplicateSideProps) {
  const { t } = useTranslation(["handling", "staff", "work"]);
  const shown = of.identity.checks.filter(({ outcome }) => outcome === "ACCEPTED");
  const words = [
    ...(of.scope ? [of.scope] : []),
    ...of.rectificationPoints.map(({ field, wrong, right }) =>
      t("duplicates.point", { field, wrong, right }),
    ),
  ];
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{of.number}</h4>
      <StructuredList
        rows={[
          {
            key: "right",
            label: t("queue.right", { ns: "staff" }),
            value: of.rights.map((right) => t(`rights.${right}`, { ns: "staff" })).join(", "),
          },
          {
            key: "state",
            label: t("queue.state", { ns: "staff" }),
            value: t(`states.${of.state}`, { ns: "staff" }),
          },
          {
            key: "received",
            label: t("case.received", { ns: "staff" }),
            value: <DateText value={of.receivedAt} style="instant" />,
          },
          {
            key: "channel",
            label: t("case.channel", { ns: "staff" }),
            value: t(`channels.${of.channel}`, { ns: "staff" }),
          },
          {
            key: "identity",
            label: t("case.identity", { ns: "staff" }),
            value: [
              of.assurance
                ? t(`assurances.${of.assurance}`, { ns: "staff" })
                : t("case.identityUnknown", { ns: "staff" }),
              ...shown.map(({ document }) => t(`identity.documents.${document}`, { ns: "work" })),
            ].join(", "),
          },
          {
            key: "deadline",
            label: t("queue.deadline", { ns: "staff" }),
            value: <DateText value={of.dueOn} style="short" />,
          },
          {
            key: "messages",
            label: t("case.messages", { ns: "staff" }),
            value: <Messages of={of} />,
          },
          {
            key: "words",
            label: t("duplicates.words"),
            value: words.length > 0 ? <Words of={words} /> : t("duplicates.noWords"),
          },
        ]}
      />
    </section>
  );
}

/** How much was written to and fro, and the way there; what was written is read on its own page. */
function Messages({ of: { id, messages, unreadMessages } }: Pick<DuplicateSideProps, "of">) {
  const { t } = useTranslation("handling");
  if (messages.length === 0) return t("duplicates.noWords");
  const unread = unreadMessages > 0 ? ` (${t("duplicates.unread", { count: unreadMessages })})` : "";
  return (
    <Link to={`/sagsbehandling/sager/${id}/beskeder`}>
      {t("duplicates.messages", { count: messages.length })}
      {unread}
    </Link>
  );
}

function Words({ of }: { of: readonly string[] }) {
  return of.map((text) => (
    <p key={text} className="text-as-written">
      {text}
    </p>
  ));
}
