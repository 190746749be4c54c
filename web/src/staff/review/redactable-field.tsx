import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { localized } from "../../i18n/localized.ts";
import { describedBy, FormGroup } from "../../ui/form-group.tsx";
import { Fold } from "../../ui/fold.tsx";
import { RedactionMark } from "../../ui/redaction-mark.tsx";
import {
  isSameSpot,
  neighbour,
  piecesOf,
  type HiddenPart,
  type HidingGround,
  type Spot,
} from "./redaction.ts";
import type { Item } from "./use-items.ts";

type RedactableFieldProps = {
  id: string;
  field: Item["values"][number];
  parts: readonly HiddenPart[];
  onToggle: (spot: Spot) => void;
  onGround: (spot: Spot, ground: HidingGround) => void;
};

/** One field of a record: what may be about somebody else stands out, and any of it can be hidden, or all. */
export function RedactableField({ id, field, parts, onToggle, onGround }: RedactableFieldProps) {
  const { t, i18n } = useTranslation("review");
  const { column, value, suggestions } = field;
  const name = localized(field.title, i18n.language);
  if (value === null || value === "") return <>–</>;
  const own = parts.filter((part) => part.column === column);
  const whole = { column, start: null, end: null };
  const hiddenWhole = own.find((part) => isSameSpot(part, whole));
  const mark = (spot: Spot, words: string, open: string) => {
    const part = own.find((each) => isSameSpot(each, spot));
    return (
      <RedactionMark
        key={String(spot.start)}
        isHidden={part !== undefined}
        note={part ? t("hidden", { ground: t(`grounds.${part.ground}`) }) : open}
        onToggle={() => onToggle(spot)}
        onReason={(step) => part && onGround(part, neighbour(part.ground, step))}
      >
        {words}
      </RedactionMark>
    );
  };
  return (
    <>
      <p className="text-as-written">
        {hiddenWhole
          ? value
          : piecesOf(value.length, own, suggestions).map(({ start, end, suggestion, part }) => {
              const words = value.slice(start, end);
              const open = suggestion ? t(`suggestions.${suggestion.kind}`) : "";
              return part || suggestion ? mark({ column, start, end }, words, open) : words;
            })}
      </p>
      <span className={hiddenWhole ? undefined : "d-print-none"}>
        {mark(whole, t("hideField", { field: name }), "")}
      </span>
      {!hiddenWhole && value.length > LONG && (
        <SelectYourself id={id} field={field} name={name} onHide={onToggle} />
      )}
    </>
  );
}

/** Shorter values are hidden whole. */
const LONG = 30;

/** What is no suggestion is selected in the text, by mouse or by keyboard. */
function SelectYourself({
  id,
  field: { column, value },
  name,
  onHide,
}: Pick<RedactableFieldProps, "id" | "field"> & { name: string; onHide: (spot: Spot) => void }) {
  const { t } = useTranslation("review");
  const area = useRef<HTMLTextAreaElement>(null);
  const [error, setError] = useState<string | undefined>();
  const hide = () => {
    const { selectionStart: start, selectionEnd: end } = area.current ?? {
      selectionStart: 0,
      selectionEnd: 0,
    };
    setError(start === end ? t("selectMissing") : undefined);
    if (start === end) area.current?.focus();
    else onHide({ column, start, end });
  };
  const words = { id, label: name, hint: t("selectHint"), error };
  return (
    <Fold summary={t("select", { field: name })}>
      <FormGroup {...words}>
        {/* A read-only box takes no caret from the keyboard; this one takes a caret and no change. */}
        <textarea
          ref={area}
          id={id}
          className="form-input"
          rows={4}
          aria-readonly
          aria-describedby={describedBy(words)}
          value={value ?? ""}
          onBeforeInput={(event) => event.preventDefault()}
          onChange={() => undefined}
        />
      </FormGroup>
      <button type="button" className="button button-secondary" onClick={hide}>
        {t("hideSelected")}
      </button>
    </Fold>
  );
}
