import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { ActivitiesDocument, type RestrictionGround } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { ChoiceGroup } from "../ui/choice-group.tsx";
import type { StepProps } from "./rights-step.tsx";

const GROUNDS = ["ART18_1_A", "ART18_1_B", "ART18_1_C"] as const satisfies readonly RestrictionGround[];

/** Which processing shall be restricted (Art. 18), and which is objected to (Art. 21). */
export function ProcessingFields({ draft, change, errors }: StepProps) {
  const { t, i18n } = useTranslation("citizen");
  const { rights, restriction, objection } = draft;
  const known = useQuery({
    queryKey: ["activities"],
    queryFn: ({ signal }) => execute(ActivitiesDocument, {}, signal),
  });
  const all = known.data?.processingActivities?.activities ?? [];
  const choicesOf = (activities: typeof all) =>
    activities.map(({ key, title }) => ({ value: key, label: localized(title, i18n.language) }));
  const open = all.filter((activity) =>
    activity.rights.some(({ right, reach }) => right === "OBJECTION" && reach !== "DOES_NOT_APPLY"),
  );
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <>
      {rights.includes("RESTRICTION") && (
        <>
          <ChoiceGroup
            id="restrictionGround"
            kind="radio"
            legend={t("new.details.restrictionGround")}
            error={errorOf("restrictionGround")}
            choices={GROUNDS.map((ground) => ({ value: ground, label: t(`new.details.grounds.${ground}`) }))}
            chosen={GROUNDS.filter((ground) => ground === restriction.ground)}
            onChange={([ground = null]) => change({ restriction: { ...restriction, ground } })}
          />
          <ChoiceGroup
            id="restrictionActivities"
            kind="checkbox"
            legend={t("new.details.restrictionActivities")}
            error={errorOf("restrictionActivities")}
            choices={choicesOf(all)}
            chosen={restriction.activities}
            onChange={(chosen) => change({ restriction: { ...restriction, activities: chosen } })}
          />
        </>
      )}
      {rights.includes("OBJECTION") && (
        <>
          <ChoiceGroup
            id="objectionActivities"
            kind="checkbox"
            legend={t("new.details.objectionActivities")}
            hint={t("new.details.objectionHint")}
            error={errorOf("objectionActivities")}
            choices={choicesOf(open)}
            chosen={objection.activities}
            onChange={(chosen) => change({ objection: { ...objection, activities: chosen } })}
          />
          <ChoiceGroup
            id="directMarketing"
            kind="checkbox"
            legend={t("new.details.marketingLegend")}
            choices={[{ value: "yes", label: t("new.details.marketing") }]}
            chosen={objection.directMarketing ? ["yes"] : []}
            onChange={(chosen) => change({ objection: { ...objection, directMarketing: chosen.length > 0 } })}
          />
        </>
      )}
    </>
  );
}
