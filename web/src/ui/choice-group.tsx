import { describedBy, ErrorMessage, Hint } from "./form-group.tsx";

/** One thing to choose, with a line about it. */
export type Choice<Value extends string> = { value: Value; label: string; hint?: string };

type ChoiceGroupProps<Value extends string> = {
  /** The id of the first choice, which takes the focus when the group is wrong. */
  id: string;
  legend: string;
  hint?: string;
  error?: string | undefined;
  choices: readonly Choice<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  /** One of the choices, or any number of them. */
  kind: "radio" | "checkbox";
};

/** Choices under one question. */
export function ChoiceGroup<Value extends string>({
  id,
  legend,
  hint,
  error,
  choices,
  chosen,
  onChange,
  kind,
}: ChoiceGroupProps<Value>) {
  const choose = (value: Value, isOn: boolean) => {
    if (kind === "radio") onChange([value]);
    else
      onChange(
        choices
          .map((choice) => choice.value)
          .filter((each) => (each === value ? isOn : chosen.includes(each))),
      );
  };
  return (
    <div className={`form-group ${error ? "form-error" : ""}`}>
      <fieldset aria-describedby={describedBy({ id, ...(hint && { hint }), error })}>
        <legend className="form-label">{legend}</legend>
        <Hint id={id} text={hint} />
        <ErrorMessage id={id} text={error} />
        {choices.map(({ value, label, hint: line }, index) => {
          const own = index === 0 ? id : `${id}-${value}`;
          return (
            <div className={`form-group-${kind}`} key={value}>
              <input
                type={kind}
                id={own}
                name={id}
                value={value}
                className={`form-${kind}`}
                checked={chosen.includes(value)}
                aria-describedby={line ? `${own}-line` : undefined}
                onChange={(event) => choose(value, event.target.checked)}
              />
              <label className="form-label" htmlFor={own}>
                {label}
              </label>
              {line && (
                <span className="form-hint" id={`${own}-line`}>
                  {line}
                </span>
              )}
            </div>
          );
        })}
      </fieldset>
    </div>
  );
}
