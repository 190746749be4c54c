import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import {
  ActivitiesDocument,
  type ErasureGround,
  type Outcome,
  type RefusalGround,
  type Right,
} from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { Problem } from "../../ui/problem.tsx";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { decisionField, type Draft } from "./decision-draft.ts";

const OUTCOMES: readonly Outcome[] = ["GRANTED", "PARTLY", "REFUSED"];
const ANY = ["IDENTITY_NOT_ESTABLISHED", "MANIFESTLY_UNFOUNDED", "EXCESSIVE", "NOT_CONTROLLER"] as const;
const OWN = {
  ACCESS: [],
  RECTIFICATION: [],
  ERASURE: ["NO_ART17_GROUND", "ART17_3_A", "ART17_3_B", "ART17_3_C", "ART17_3_D", "ART17_3_E"],
  RESTRICTION: ["ART18_NO_GROUND"],
  PORTABILITY: ["ART20_3_PUBLIC_TASK", "ART20_NOT_CONSENT_OR_CONTRACT"],
  OBJECTION: ["ART21_COMPELLING_GROUNDS", "ART21_OTHER_BASIS", "ART21_LEGAL_CLAIMS"],
} as const satisfies Readonly<Record<Right, readonly RefusalGround[]>>;
const ERASURE_GROUNDS = [
  "ART17_1_A",
  "ART17_1_B",
  "ART17_1_C",
  "ART17_1_D",
  "ART17_1_E",
  "ART17_1_F",
] as const satisfies readonly ErasureGround[];

/** The rights that may be granted for some processing activities and refused for others. */
const BY_ACTIVITY: readonly Right[] = ["RESTRICTION", "OBJECTION"];

type RightDecisionFieldsProps = {
  right: Right;
  draft: Draft;
  errors: readonly FieldError[];
  onChange: (part: Draft) => void;
};

/** The outcome for one right; then, only where they are needed, the ground and the main considerations. */
export function RightDecisionFields({ right, draft, errors, onChange }: RightDecisionFieldsProps) {
  const { t } = useTranslation("staff");
  const { outcome, ground, erasureGround, considerations } = draft;
  const grounds = [...OWN[right], ...ANY];
  const idOf = (field: string) => decisionField(right, field);
  const errorOf = (name: string) => errors.find(({ field }) => field === idOf(name))?.message;
  const isByActivity = outcome === "PARTLY" && BY_ACTIVITY.includes(right);
  return (
    <>
      <ChoiceGroup
        id={idOf("outcome")}
        kind="radio"
        legend={t("decision.outcome", { right: t(`rights.${right}`).toLowerCase() })}
        error={errorOf("outcome")}
        choices={OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        chosen={outcome ? [outcome] : []}
        onChange={([chosen]) => chosen && onChange({ outcome: chosen })}
      />
      {right === "ERASURE" && outcome && outcome !== "REFUSED" && (
        <SelectField
          id={idOf("erasureGround")}
          label={t("decision.erasureGround")}
          error={errorOf("erasureGround")}
          value={erasureGround ?? ""}
          choices={[
            { value: "", label: t("decision.noGround") },
            ...ERASURE_GROUNDS.map((value) => ({ value, label: t(`decision.erasureGrounds.${value}`) })),
          ]}
          onChange={(value) => onChange({ erasureGround: (value || null) as ErasureGround | null })}
        />
      )}
      {isByActivity && (
        <GrantedActivities
          id={idOf("activities")}
          error={errorOf("activities")}
          chosen={draft.activities ?? []}
          onChange={(activities) => onChange({ activities })}
        />
      )}
      {(outcome === "REFUSED" || isByActivity) && (
        <SelectField
          id={idOf("ground")}
          label={t("decision.ground")}
          error={errorOf("ground")}
          value={ground ?? ""}
          choices={[
            { value: "", label: t("decision.noGround") },
            ...grounds.map((value) => ({ value, label: t(`decision.grounds.${value}`) })),
          ]}
          onChange={(value) => onChange({ ground: (value || null) as RefusalGround | null })}
        />
      )}
      {outcome && outcome !== "GRANTED" && (
        <TextField
          id={idOf("considerations")}
          name="considerations"
          rows={5}
          label={t("decision.considerations")}
          hint={t("decision.considerationsHint")}
          error={errorOf("considerations")}
          maxLength={4_000}
          value={considerations ?? ""}
          onChange={(text) => onChange({ considerations: text })}
        />
      )}
    </>
  );
}

type GrantedActivitiesProps = {
  id: string;
  error: string | undefined;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** The processing activities that it is granted for. */
function GrantedActivities({ id, error, chosen, onChange }: GrantedActivitiesProps) {
  const { t, i18n } = useTranslation("staff");
  const known = useQuery({
    queryKey: ["activities"],
    queryFn: ({ signal }) => execute(ActivitiesDocument, {}, signal),
  });
  if (known.error && !known.data) return <Problem error={known.error} retry={() => void known.refetch()} />;
  return (
    <ChoiceGroup
      id={id}
      kind="checkbox"
      legend={t("decision.activities")}
      error={error}
      choices={(known.data?.processingActivities?.activities ?? []).map(({ key, title }) => ({
        value: key,
        label: localized(title, i18n.language),
      }))}
      chosen={chosen}
      onChange={onChange}
    />
  );
}
