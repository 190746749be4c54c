import { describedBy, FormGroup, type FieldProps } from "./form-group.tsx";

type SelectFieldProps = FieldProps & {
  value: string;
  choices: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

/** A choice among a few. */
export function SelectField({ value, choices, onChange, ...words }: SelectFieldProps) {
  return (
    <FormGroup {...words}>
      <select
        id={words.id}
        className="form-select"
        value={value}
        aria-describedby={describedBy(words)}
        aria-invalid={words.error ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
