import { useTranslation } from "react-i18next";
import { TextField } from "../ui/text-field.tsx";
import { emptyPoint, type Point } from "./request-draft.ts";
import type { StepProps } from "./rights-step.tsx";

/** What is wrong and what is right, one error at a time (Art. 16). */
export function RectificationFields({ draft: { points }, change, errors }: StepProps) {
  const { t } = useTranslation("citizen");
  const set = (index: number, part: Partial<Point>) =>
    change({ points: points.map((point, at) => (at === index ? { ...point, ...part } : point)) });
  return (
    <>
      {points.map((point, index) => (
        <fieldset key={index} className="mt-6">
          <legend className="h3">{t("new.details.rectification", { number: index + 1 })}</legend>
          {(["field", "wrong", "right"] as const).map((part) => {
            const id = `point-${String(index)}-${part}`;
            return (
              <TextField
                key={part}
                id={id}
                name={part}
                label={t(`new.details.${part}`)}
                {...(part === "field" ? { hint: t("new.details.fieldHint") } : { rows: 3 })}
                error={errors.find(({ field }) => field === id)?.message}
                value={point[part]}
                onChange={(value) => set(index, { [part]: value })}
              />
            );
          })}
          {points.length > 1 && (
            <button
              type="button"
              className="button button-tertiary"
              onClick={() => change({ points: points.filter((_, at) => at !== index) })}
            >
              {t("new.details.remove", { number: index + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      {points.length < 20 && (
        <button
          type="button"
          className="button button-secondary"
          onClick={() => change({ points: [...points, emptyPoint()] })}
        >
          {t("new.details.another")}
        </button>
      )}
    </>
  );
}
