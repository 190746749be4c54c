import { describedBy, FormGroup, type FieldProps } from "./form-group.tsx";

type TextFieldProps = FieldProps & {
  name: string;
  value: string;
  onChange: (value: string) => void;
  /** A text of several lines. */
  rows?: number;
  type?: "text" | "email" | "search";
  autoComplete?: string;
  maxLength?: number;
};

/** A field for text. Pasting is allowed, there is no placeholder, and the browser corrects nothing. */
export function TextField({
  name,
  value,
  onChange,
  rows,
  type = "text",
  autoComplete,
  maxLength,
  ...words
}: TextFieldProps) {
  const { id, error } = words;
  const shared = {
    id,
    name,
    value,
    className: "form-input",
    "aria-describedby": describedBy(words),
    "aria-invalid": error ? true : undefined,
    ...(maxLength !== undefined && { maxLength }),
  };
  return (
    <FormGroup {...words}>
      {rows ? (
        <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={type}
          autoComplete={autoComplete}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormGroup>
  );
}
