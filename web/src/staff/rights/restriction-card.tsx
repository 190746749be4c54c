import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  AnnounceLiftingDocument,
  LiftingLetterDocument,
  LiftRestrictionDocument,
} from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { Badge } from "../../ui/badge.tsx";
import { DateText } from "../../ui/date.tsx";
import { DateFields, isoOf, NO_DATE } from "../../ui/date-fields.tsx";
import { StructuredList } from "../../ui/structured-list.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { LetterForm } from "../letters/letter-form.tsx";
import type { RightsWork } from "./rights-part.tsx";
import { useCaseChange } from "../case/use-case-change.ts";
import { instantOn } from "../forms/instant-on.ts";
import { useTyped } from "../forms/use-typed.ts";

type CardProps = { of: StaffCase; restriction: RightsWork["restrictions"][number] };

/** A restriction: what it covers, since when, and its end, which comes only after the notice (Art. 18(3)). */
export function RestrictionCard({ of, restriction }: CardProps) {
  const { t, i18n } = useTranslation("work");
  const { id, text, activities, state, inForceFrom, liftAnnouncedAt, liftsAt, liftReason, liftedAt } =
    restriction;
  const lift = useCaseChange(LiftRestrictionDocument, of.id);
  const isDue = liftsAt !== null && new Date(liftsAt) <= new Date();
  const when = (key: "since" | "announced" | "lifts" | "lifted", value: string | null) =>
    value
      ? [{ key, label: t(`restrictions.${key}`), value: <DateText value={value} style="instant" /> }]
      : [];
  return (
    <article className="case-card" aria-labelledby={`restriction-${id}`}>
      <h4 id={`restriction-${id}`}>
        {localized(text, i18n.language)}{" "}
        <Badge tone={state === "IN_FORCE" ? "warning" : "info"}>{t(`restrictions.states.${state}`)}</Badge>
      </h4>
      <p>{activities.map(({ title }) => localized(title, i18n.language)).join(", ")}</p>
      <StructuredList
        rows={[
          ...when("since", inForceFrom),
          ...when("announced", liftAnnouncedAt),
          ...when("lifts", liftsAt),
          ...when("lifted", liftedAt),
          ...(liftReason ? [{ key: "reason", label: t("restrictions.reason"), value: liftReason }] : []),
        ]}
      />
      <ChangeProblem error={lift.error} />
      {state === "IN_FORCE" && !liftAnnouncedAt && of.allowedActions.includes("ANNOUNCE_LIFTING") && (
        <Announce of={of} restrictionId={id} />
      )}
      {state === "IN_FORCE" && isDue && of.allowedActions.includes("LIFT_RESTRICTION") && (
        <button
          type="button"
          className="button button-warning"
          disabled={lift.isPending}
          onClick={() => lift.mutate({ id: of.id, version: of.version, restrictionId: id })}
        >
          {t("restrictions.lift")}
        </button>
      )}
    </article>
  );
}

function Announce({ of: { id, version }, restrictionId }: { of: StaffCase; restrictionId: string }) {
  const { t } = useTranslation("work");
  const [reason, setReason] = useTyped(id, `announce ${restrictionId}`);
  const [from, setFrom] = useState(NO_DATE);
  const [wrong, setWrong] = useState<"reason" | "from" | null>(null);
  const announce = useCaseChange(AnnounceLiftingDocument, id);
  return (
    <LetterForm
      open={t("restrictions.announce")}
      submit={t("restrictions.announceNow")}
      cancel={t("cancel")}
      caseId={id}
      preview={LiftingLetterDocument}
      id={`announce-${restrictionId}`}
      heading={t("restrictions.announce")}
      change={announce}
      onEnd={() => setReason(undefined)}
      inputOf={() => {
        const day = isoOf(from);
        const found = !reason.trim() ? "reason" : !day ? "from" : null;
        setWrong(found);
        if (!found) return { id, version, restrictionId, reason, liftsAt: instantOn(day ?? "") };
        document.getElementById(`lift-${found}`)?.focus();
        return undefined;
      }}
    >
      <p>{t("restrictions.announceLead")}</p>
      <TextField
        id="lift-reason"
        name="reason"
        rows={4}
        label={t("restrictions.reason")}
        hint={t("citizenReads")}
        error={wrong === "reason" ? t("missing") : undefined}
        maxLength={2_000}
        value={reason}
        onChange={setReason}
      />
      <DateFields
        id="lift-from"
        legend={t("restrictions.from")}
        error={wrong === "from" ? t("missing") : undefined}
        value={from}
        onChange={setFrom}
      />
    </LetterForm>
  );
}
