import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  DecideItemsDocument,
  UndoItemDecisionsDocument,
  type DataRequestAction,
  type ItemDecision,
} from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { Badge } from "../../ui/badge.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { StructuredList } from "../../ui/structured-list.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { HiddenParts, useSpokenOf } from "./hidden-parts.tsx";
import { RedactableField } from "./redactable-field.tsx";
import {
  HIDING_GROUNDS,
  isSameSpot,
  toggleSpot,
  type HiddenPart,
  type HidingGround,
  type Spot,
} from "./redaction.ts";
import { useCaseChange } from "../case/use-case-change.ts";
import type { Item } from "./use-items.ts";
import { useTyped } from "../forms/use-typed.ts";

type RecordReviewProps = {
  item: Item;
  request: { id: string; version: number; allowedActions: readonly DataRequestAction[] };
  onDone: (said: string) => void;
};

/**
 * One record, and what the citizen gets of it. Suggestions are only shown; nothing is hidden until a person hides it
 * and saves. Holding back needs a ground; databeskyttelsesloven § 22 an assessment too.
 */
export function RecordReview({ item, request: { id, version, allowedActions }, onDone }: RecordReviewProps) {
  const { t, i18n } = useTranslation("review");
  const [parts, setParts] = useState<readonly HiddenPart[]>(() => item.redactions as HiddenPart[]);
  const [said, setSaid] = useState("");
  const spoken = useSpokenOf(item);
  const undo = useCaseChange(UndoItemDecisionsDocument, id);
  const canDecide = allowedActions.includes("DECIDE_ITEMS");
  const toggle = (spot: Spot) => {
    const after = toggleSpot(parts, spot, "RIGHTS_OF_OTHERS");
    const isHidden = after.some((part) => isSameSpot(part, spot));
    setParts(after);
    setSaid(
      isHidden
        ? t("isHidden", { what: spoken(spot), ground: t("grounds.RIGHTS_OF_OTHERS") })
        : t("isShown", { what: spoken(spot) }),
    );
  };
  const setGround = (spot: Spot, ground: HidingGround) => {
    setParts(parts.map((part) => (isSameSpot(part, spot) ? { ...part, ground } : part)));
    setSaid(t("isHidden", { what: spoken(spot), ground: t(`grounds.${ground}`) }));
  };
  const takeBack = () =>
    undo.mutate(
      { id, version, itemIds: [item.id] },
      {
        onSuccess: () => {
          setParts([]);
          onDone(t("undone"));
        },
      },
    );
  return (
    <article className="case-card" aria-labelledby={`record-${item.id}`}>
      <h3 id={`record-${item.id}`} tabIndex={-1}>
        {localized(item.title, i18n.language)}{" "}
        {item.decision && <Badge>{t(`decided.${item.decision}`)}</Badge>}
      </h3>
      {item.doubts.map((doubt) => (
        <p key={doubt}>{t(`doubts.${doubt}`)}</p>
      ))}
      <div className="redaction-rows">
        <StructuredList
          rows={item.values.map((field) => ({
            key: field.column,
            label: localized(field.title, i18n.language),
            value: canDecide ? (
              <RedactableField
                id={`select-${item.id}-${field.column}`}
                field={field}
                parts={parts}
                onToggle={toggle}
                onGround={setGround}
              />
            ) : (
              (field.value ?? "–")
            ),
          }))}
        />
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
      {canDecide && (
        <>
          <HiddenParts item={item} parts={parts} onToggle={toggle} onGround={setGround} />
          <Verdict item={item} request={{ id, version }} parts={parts} onDone={onDone} />
        </>
      )}
      <ChangeProblem error={undo.error} />
      {item.decision && allowedActions.includes("UNDO_ITEMS") && (
        <button type="button" className="button button-tertiary" disabled={undo.isPending} onClick={takeBack}>
          {t("undo")}
        </button>
      )}
    </article>
  );
}

type VerdictProps = Pick<RecordReviewProps, "item" | "onDone"> & {
  request: { id: string; version: number };
  parts: readonly HiddenPart[];
};

function Verdict({ item, request, parts, onDone }: VerdictProps) {
  const { t } = useTranslation("review");
  const [ground, setGround] = useState<HidingGround>(
    (item.ground as HidingGround | null) ?? "RIGHTS_OF_OTHERS",
  );
  const [considerations, setConsiderations] = useTyped(
    request.id,
    `assessment ${item.id}`,
    item.considerations ?? "",
  );
  const [error, setError] = useState<string | undefined>();
  const decide = useCaseChange(DecideItemsDocument, request.id);
  const needsAssessment = [ground, ...parts.map((part) => part.ground)].some(
    (each) => each !== "RIGHTS_OF_OTHERS",
  );
  const send = (decision: ItemDecision) => {
    const asked = decision === "WITHHOLD" ? [ground] : parts.map((part) => part.ground);
    const isMissing = asked.some((each) => each !== "RIGHTS_OF_OTHERS") && !considerations.trim();
    setError(isMissing ? t("assessmentMissing") : undefined);
    if (isMissing) return document.getElementById(`assessment-${item.id}`)?.focus();
    const assessment = asked.length > 0 ? { considerations: considerations.trim() || null } : {};
    const verdict = {
      itemId: item.id,
      decision,
      ...assessment,
      ...(decision === "WITHHOLD" && { ground }),
      ...(decision === "REDACT" && { redactions: [...parts] }),
    };
    decide.mutate(
      { ...request, items: [verdict] },
      {
        onSuccess: () => {
          setConsiderations(undefined);
          onDone(t("saved"));
        },
      },
    );
  };
  return (
    <>
      <ChangeProblem error={decide.error} />
      <SelectField
        id={`ground-${item.id}`}
        label={t("ground")}
        value={ground}
        choices={HIDING_GROUNDS.map((value) => ({ value, label: t(`grounds.${value}`) }))}
        onChange={(value) => setGround(value as HidingGround)}
      />
      {needsAssessment && (
        <TextField
          id={`assessment-${item.id}`}
          name="assessment"
          rows={3}
          label={t("assessment")}
          hint={t("assessmentHint")}
          error={error}
          value={considerations}
          onChange={setConsiderations}
        />
      )}
      <div className="button-row">
        <button
          type="button"
          className="button button-secondary"
          disabled={decide.isPending}
          onClick={() => send("WITHHOLD")}
        >
          {t("withhold")}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={decide.isPending}
          onClick={() => send(parts.length > 0 ? "REDACT" : "RELEASE")}
        >
          {parts.length > 0 ? t("releaseRedacted") : t("release")}
        </button>
      </div>
    </>
  );
}
