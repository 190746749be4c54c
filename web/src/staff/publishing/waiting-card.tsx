import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  ProposeVersionDocument,
  PublishVersionDocument,
  type PublicationDraftQuery,
} from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { Alert } from "../../ui/alert.tsx";
import { DateText } from "../../ui/date.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { StructuredList } from "../../ui/structured-list.tsx";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { DraftText } from "./draft-text.tsx";
import { useChange } from "../forms/use-change.ts";

type Waiting = PublicationDraftQuery["publicationDraft"]["waiting"][number];

const LISTS = ["publication-draft"] as const;

/** One text that waits: when it would apply, what changed, how it reads; put forward or published by its hash. */
export function WaitingCard({ of, onSaid }: { of: Waiting; onSaid: (said: string) => void }) {
  const { t, i18n } = useTranslation("publishing");
  const { document, sha256, refusalWords: refusal, proposedAt } = of;
  const [isShown, setShown] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const propose = useChange(ProposeVersionDocument, LISTS);
  const publish = useChange(PublishVersionDocument, LISTS);
  const input = { document, sha256 };
  const name = t(`documents.${document}`);
  const send = () => {
    setAsking(false);
    publish.mutate(input, { onSuccess: () => onSaid(t("published")) });
  };
  return (
    <article className="case-card" aria-labelledby={`waiting-${sha256}`}>
      <h2 id={`waiting-${sha256}`}>{name}</h2>
      <Facts of={of} />
      {refusal && (
        <Alert kind="warning" heading={t("refusal")}>
          {localized(refusal, i18n.language)}
        </Alert>
      )}
      <ChangeProblem error={propose.error ?? publish.error} />
      <div className="button-row">
        <button
          type="button"
          className="button button-secondary"
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {t("show")}
        </button>
        {!refusal && !proposedAt && (
          <button
            type="button"
            className="button button-secondary"
            disabled={propose.isPending}
            onClick={() => propose.mutate(input, { onSuccess: () => onSaid(t("hasProposed")) })}
          >
            {t("propose")}
          </button>
        )}
        {!refusal && (
          <button type="button" className="button button-primary" onClick={() => setAsking(true)}>
            {t("publish")}
          </button>
        )}
      </div>
      {isShown && <DraftText sha256={sha256} />}
      <ConfirmDialog
        id={`publish-${sha256}`}
        heading={t("publishTitle")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        isBusy={publish.isPending}
        confirm={t("publish")}
        cancel={t("cancel")}
        onConfirm={send}
      >
        <p>{name}</p>
        <p>{t("publishConfirm")}</p>
      </ConfirmDialog>
    </article>
  );
}

function Facts({ of: { effectiveOn, changeNote, follows, file, proposedAt } }: { of: Waiting }) {
  const { t, i18n } = useTranslation("publishing");
  return (
    <StructuredList
      rows={[
        { key: "on", label: t("effective"), value: <DateText value={effectiveOn} style="day" /> },
        { key: "note", label: t("note"), value: localized(changeNote, i18n.language) },
        {
          key: "follows",
          label: t("follows"),
          value: follows ? <DateText value={follows.effectiveOn} style="day" /> : t("first"),
        },
        { key: "file", label: t("file"), value: <code>{file}</code> },
        ...(proposedAt
          ? [
              {
                key: "proposed",
                label: t("proposed"),
                value: <DateText value={proposedAt} style="instant" />,
              },
            ]
          : []),
      ]}
    />
  );
}
