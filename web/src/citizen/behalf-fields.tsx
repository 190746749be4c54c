import { useTranslation } from "react-i18next";
import { Alert } from "../ui/alert.tsx";
import { ChoiceGroup } from "../ui/choice-group.tsx";
import { DateFields, isoOf } from "../ui/date-fields.tsx";
import type { FieldError } from "../ui/error-summary.tsx";
import { TextField } from "../ui/text-field.tsx";
import { POWER, type Child, type RequestDraft } from "./request-draft.ts";
import type { StepProps } from "./rights-step.tsx";

/** For whom one asks: oneself, a child, or somebody who has given a power of attorney. */
export function BehalfFields({
  draft,
  change,
  errors,
  childrenOf,
}: StepProps & { childrenOf: readonly Child[] }) {
  const { t } = useTranslation("citizen");
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const { onBehalfOf, power } = draft;
  const set = (part: Partial<typeof power>) => change({ power: { ...power, ...part } });
  const child = childrenOf.find(({ id }) => id === onBehalfOf);
  const grown = childrenOf.filter(({ guardianMay }) => guardianMay === "NOT_ASK");
  return (
    <>
      <ChoiceGroup
        id="onBehalfOf"
        kind="radio"
        legend={t("new.who")}
        error={errorOf("onBehalfOf")}
        choices={[
          { value: "", label: t("new.me") },
          ...childrenOf
            .filter(({ guardianMay }) => guardianMay !== "NOT_ASK")
            .map(({ id, name }) => ({ value: id, label: name })),
          { value: POWER, label: t("new.power.choice"), hint: t("new.power.hint") },
        ]}
        chosen={[onBehalfOf]}
        onChange={([chosen = ""]) => change({ onBehalfOf: chosen })}
      />
      {grown.map(({ id, name }) => (
        <p key={id}>{t("new.guardian.grown", { name })}</p>
      ))}
      {child?.guardianMay === "ASK_WITH_REASON" && (
        <TextField
          id="onBehalfReason"
          name="onBehalfReason"
          label={t("new.guardian.reason", { name: child.name })}
          hint={t("new.guardian.reasonHint")}
          error={errorOf("onBehalfReason")}
          rows={3}
          value={draft.onBehalfReason}
          onChange={(onBehalfReason) => change({ onBehalfReason })}
        />
      )}
      {onBehalfOf === POWER && (
        <>
          <Alert kind="info">{t("new.power.what")}</Alert>
          <TextField
            id="powerName"
            name="powerName"
            label={t("new.power.name")}
            error={errorOf("powerName")}
            value={power.name}
            onChange={(name) => set({ name })}
          />
          <TextField
            id="powerCpr"
            name="powerCpr"
            autoComplete="off"
            label={t("new.power.cpr")}
            hint={t("new.power.cprHint")}
            error={errorOf("powerCpr")}
            value={power.cpr}
            onChange={(cpr) => set({ cpr })}
          />
          <DateFields
            id="powerUntil"
            legend={t("new.power.until")}
            error={errorOf("powerUntil")}
            value={power.until}
            onChange={(until) => set({ until })}
          />
        </>
      )}
    </>
  );
}

/** What is still to be said about the person one asks for. */
export function behalfProblems(
  { onBehalfOf, onBehalfReason, power }: RequestDraft,
  childrenOf: readonly Child[],
  words: { reason: string; name: string; cpr: string; until: string },
): FieldError[] {
  const child = childrenOf.find(({ id }) => id === onBehalfOf);
  if (child?.guardianMay === "ASK_WITH_REASON" && onBehalfReason.trim().length < 10)
    return [{ field: "onBehalfReason", message: words.reason }];
  if (onBehalfOf !== POWER) return [];
  return [
    ...(power.name.trim() ? [] : [{ field: "powerName", message: words.name }]),
    ...(/^\d{6}-?\d{4}$/.test(power.cpr.trim()) ? [] : [{ field: "powerCpr", message: words.cpr }]),
    ...(isoOf(power.until) ? [] : [{ field: "powerUntil", message: words.until }]),
  ];
}
