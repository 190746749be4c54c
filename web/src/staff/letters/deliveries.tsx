import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RecordLetterPostedDocument, type StaffDeliveryFragment } from "../../generated/graphql.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DateText } from "../../ui/date.tsx";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { useOnce } from "../forms/use-once.ts";
import { useContactChange } from "../contact/use-contact-change.ts";

type DeliveriesProps = { deliveries: readonly StaffDeliveryFragment[]; requestId: string };

/** Why a letter did not get on its way; other reasons are the codes of a mail server, which its people look up. */
const REASONS = ["NO_ADDRESS", "NO_LETTER", "UNREACHABLE"] as const;

/** The ways a letter goes, how far each has come, and what is still to be posted. */
export function Deliveries({ deliveries, requestId }: DeliveriesProps) {
  const { t } = useTranslation("contact");
  const [isPosted, setPosted] = useState(false);
  const wordsOf = useDeliveryWords(deliveries);
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
            cell: wordsOf,
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
      <p role="status">{isPosted && t("letters.isPosted")}</p>
      {deliveries
        .filter(({ channel, state }) => channel === "PAPER" && state === "WAITING")
        .map(({ id }) => (
          <RecordPosted key={id} deliveryId={id} requestId={requestId} onPosted={() => setPosted(true)} />
        ))}
    </>
  );
}

/** How far a way has come and why not further; a letter that was posted at last is not asked for again. */
function useDeliveryWords(deliveries: DeliveriesProps["deliveries"]) {
  const { t } = useTranslation("contact");
  const isPosted = deliveries.some(({ channel, state }) => channel === "PAPER" && state === "DELIVERED");
  const whyOf = (reason: string) => {
    const known = REASONS.find((each) => each === reason);
    const [, code] = /^SMTP_(\d{3})$/.exec(reason) ?? [];
    if (known) return t(`letters.reasons.${known}`);
    return code ? t("letters.mailServerSays", { code }) : reason;
  };
  return ({ channel, state, reason }: StaffDeliveryFragment): string => {
    const words =
      state === "FAILED" && isPosted
        ? t("letters.postedInstead")
        : channel === "PAPER" && (state === "WAITING" || state === "DELIVERED")
          ? t(`letters.paperStates.${state}`)
          : t(`letters.deliveryStates.${state}`);
    return reason ? `${words} (${whyOf(reason)})` : words;
  };
}

type RecordPostedProps = { deliveryId: string; requestId: string; onPosted: () => void };

/** Records that a letter was printed and posted; whoever shows it says so when it is gone from the list. */
export function RecordPosted({ deliveryId, requestId, onPosted }: RecordPostedProps) {
  const { t } = useTranslation("contact");
  const queries = useQueryClient();
  const post = useContactChange(RecordLetterPostedDocument, requestId);
  const send = useOnce(post, () => {
    onPosted();
    void queries.invalidateQueries({ queryKey: ["paper-tasks"] });
  });
  return (
    <>
      <ChangeProblem error={post.error} />
      <button
        type="button"
        className="button button-secondary"
        aria-disabled={post.isPending}
        onClick={() => send({ deliveryId })}
      >
        {t("letters.posted")}
      </button>
    </>
  );
}
