import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RecordLetterPostedDocument, type StaffDeliveryFragment } from "../../generated/graphql.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DateText } from "../../ui/date.tsx";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { useContactChange } from "../contact/use-contact-change.ts";

type DeliveriesProps = { deliveries: readonly StaffDeliveryFragment[]; requestId: string };

/** Why a letter did not get on its way; other reasons are the codes of a mail server, which its people look up. */
const REASONS = ["NO_ADDRESS", "NO_LETTER", "UNREACHABLE"] as const;

/** The ways a letter goes, how far each has come, and what is still to be posted. */
export function Deliveries({ deliveries, requestId }: DeliveriesProps) {
  const { t } = useTranslation("contact");
  if (deliveries.length === 0) return null;
  return (
    <>
      <DataTable
        caption={t("letters.deliveries")}
        items={deliveries}
        keyOf={({ id }) => id}
        columns={[
          {
            key: "channel",
            heading: t("letters.deliveries"),
            cell: ({ channel }) => t(`letters.channels.${channel}`),
          },
          {
            key: "state",
            heading: t("recipients.state"),
            cell: ({ state, reason }) => {
              const known = REASONS.find((each) => each === reason);
              const why = known ? t(`letters.reasons.${known}`) : reason;
              return `${t(`letters.deliveryStates.${state}`)}${why ? ` (${why})` : ""}`;
            },
          },
          {
            key: "attempts",
            heading: t("letters.attempts"),
            isNumber: true,
            cell: ({ attempts }) => attempts,
          },
          {
            key: "since",
            heading: t("letters.since"),
            cell: ({ settledAt, createdAt }) => <DateText value={settledAt ?? createdAt} style="log" />,
          },
        ]}
      />
      {deliveries
        .filter(({ channel, state }) => channel === "PAPER" && state === "WAITING")
        .map(({ id }) => (
          <RecordPosted key={id} deliveryId={id} requestId={requestId} />
        ))}
    </>
  );
}

/** Says that a letter was printed and posted. */
export function RecordPosted({ deliveryId, requestId }: { deliveryId: string; requestId: string }) {
  const { t } = useTranslation("contact");
  const [isPosted, setPosted] = useState(false);
  const post = useContactChange(RecordLetterPostedDocument, requestId);
  return (
    <>
      <ChangeProblem error={post.error} />
      <p role="status">{isPosted && t("letters.isPosted")}</p>
      {!isPosted && (
        <button
          type="button"
          className="button button-secondary"
          disabled={post.isPending}
          onClick={() => post.mutate({ deliveryId }, { onSuccess: () => setPosted(true) })}
        >
          {t("letters.posted")}
        </button>
      )}
    </>
  );
}
