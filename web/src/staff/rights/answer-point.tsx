import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  AnswerRectificationDocument,
  type AnswerRectificationInput,
  type RectificationMethod,
  type RefusalGround,
} from "../../generated/graphql.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { AnswerPlace } from "./answer-place.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import type { RightsWork } from "./rights-part.tsx";
import { useCaseChange } from "../case/use-case-change.ts";
import { WorkForm } from "../forms/work-form.tsx";
import { useTypedDraft } from "../forms/use-typed.ts";

/** The parts of an answer as they are typed; which of them are sent depends on the method. */
export type TypedAnswer = Record<
  "itemId" | "column" | "value" | "system" | "activity" | "note" | "ground" | "considerations",
  string
>;

const NEEDS: Readonly<Record<RectificationMethod, readonly (keyof TypedAnswer)[]>> = {
  CORRECT: ["itemId", "column", "value"],
  CORRECT_BY_HAND: ["system", "activity", "value"],
  ADD_NOTE: ["system", "activity", "note"],
  REFER_TO_CPR: ["considerations"],
  REFUSE: ["ground", "considerations"],
};
const METHODS = Object.keys(NEEDS) as RectificationMethod[];
const GROUNDS = [
  "ART16_NOT_INACCURATE",
  "IDENTITY_NOT_ESTABLISHED",
  "MANIFESTLY_UNFOUNDED",
  "EXCESSIVE",
  "NOT_CONTROLLER",
] as const satisfies readonly RefusalGround[];
const EMPTY: TypedAnswer = {
  ...{
    itemId: "",
    column: "",
    value: "",
    system: "",
    activity: "",
    note: "",
    ground: "",
    considerations: "",
  },
};

type AnswerPointProps = { of: StaffCase; point: RightsWork["rectificationPoints"][number] };

/** The answer to one point (Art. 16): corrected, by hand, by a note where the original must stay, referred, or refused. */
export function AnswerPoint({ of, point }: AnswerPointProps) {
  const { t } = useTranslation(["work", "staff"]);
  const [method, setMethod] = useState<RectificationMethod | null>(point.method);
  const [typed, setTyped] = useTypedDraft(
    of.id,
    `answer ${point.id}`,
    { ...EMPTY, value: point.right },
    wordsOf,
  );
  const [isChecked, setChecked] = useState(false);
  const answer = useCaseChange(AnswerRectificationDocument, of.id);
  const needed = method ? NEEDS[method] : [];
  const set = (part: Partial<TypedAnswer>) => setTyped({ ...typed, ...part });
  const errorOf = (field: keyof TypedAnswer) =>
    isChecked && !typed[field].trim() ? t("missing") : undefined;
  const at = (field: string) => `${field}-${point.id}`;
  const send = (done: () => void) => {
    setChecked(true);
    if (!method) return document.getElementById(at("method"))?.focus();
    const empty = needed.find((field) => !typed[field].trim());
    if (empty) return document.getElementById(at(empty))?.focus();
    const parts = Object.fromEntries(needed.map((field) => [field, typed[field].trim()]));
    const input: AnswerRectificationInput = {
      ...{ id: of.id, version: of.version, pointId: point.id, method },
      ...parts,
    };
    answer.mutate(input, { onSuccess: done });
  };
  const text = (field: "value" | "note" | "considerations", rows: number, hint: string) =>
    needed.includes(field) && (
      <TextField
        id={at(field)}
        name={field}
        rows={rows}
        label={t(`points.${field}`)}
        hint={hint}
        error={errorOf(field)}
        maxLength={field === "considerations" ? 4_000 : field === "note" ? 2_000 : 1_000}
        value={typed[field]}
        onChange={(value) => set({ [field]: value })}
      />
    );
  return (
    <WorkForm
      id={`answer-${point.id}`}
      heading={t("points.answer", { field: point.field })}
      change={answer}
      onEnd={() => setTyped(undefined)}
      onSubmit={send}
    >
      <ChoiceGroup
        id={at("method")}
        kind="radio"
        legend={t("points.method")}
        error={isChecked && !method ? t("missing") : undefined}
        choices={METHODS.map((value) => ({ value, label: t(`points.methods.${value}`) }))}
        chosen={method ? [method] : []}
        onChange={([chosen = null]) => setMethod(chosen)}
      />
      <AnswerPlace of={of} needed={needed} typed={typed} errorOf={errorOf} at={at} onChange={set} />
      {needed.includes("ground") && (
        <SelectField
          id={at("ground")}
          label={t("points.ground")}
          error={errorOf("ground")}
          value={typed.ground}
          choices={[
            { value: "", label: t("choose") },
            ...GROUNDS.map((value) => ({ value, label: t(`decision.grounds.${value}`, { ns: "staff" }) })),
          ]}
          onChange={(ground) => set({ ground })}
        />
      )}
      {text("value", 2, t("noCpr"))}
      {text("note", 3, t("citizenReads"))}
      {text("considerations", 4, t("citizenReads"))}
    </WorkForm>
  );
}

/** What of an answer was typed; the rest was chosen. */
function wordsOf({ value, note, considerations }: TypedAnswer): string {
  return [value, note, considerations].filter((text) => text.trim()).join("\n\n");
}
