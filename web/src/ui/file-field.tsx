import { describedBy, FormGroup, type FieldProps } from "./form-group.tsx";

type FileFieldProps = FieldProps & {
  /** The types that may be chosen, as the browser's own window offers them. */
  accept: readonly string[];
  onChoose: (files: File[]) => void;
};

/** The browser's own choice of files. Empties itself, so that the same file can be chosen again. */
export function FileField({ accept, onChoose, ...words }: FileFieldProps) {
  return (
    <FormGroup {...words}>
      <input
        type="file"
        id={words.id}
        className="file-field"
        multiple
        accept={accept.join(",")}
        aria-describedby={describedBy(words)}
        aria-invalid={words.error ? true : undefined}
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </FormGroup>
  );
}
