import { useTranslation } from "react-i18next";
import { localized } from "../../i18n/localized.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { HIDING_GROUNDS, type HiddenPart, type HidingGround, type Spot } from "./redaction.ts";
import type { Item } from "./use-items.ts";

type HiddenPartsProps = {
  item: Item;
  parts: readonly HiddenPart[];
  onToggle: (spot: Spot) => void;
  onGround: (spot: Spot, ground: HidingGround) => void;
};

/** What will be hidden in one record, each part with its ground; the same as in the text, as a list. */
export function HiddenParts({ item, parts, onToggle, onGround }: HiddenPartsProps) {
  const { t } = useTranslation("review");
  const words = useWordsOf(item);
  if (parts.length === 0) return null;
  return (
    <>
      <h4>{t("parts")}</h4>
      <ul className="nobullet-list hidden-parts">
        {parts.map((part) => {
          const key = `${part.column}-${String(part.start)}`;
          return (
            <li key={key}>
              <SelectField
                id={`ground-${item.id}-${key}`}
                label={t("groundOfPart", { what: words(part) })}
                value={part.ground}
                choices={HIDING_GROUNDS.map((value) => ({ value, label: t(`grounds.${value}`) }))}
                onChange={(value) => onGround(part, value as HidingGround)}
              />
              <button type="button" className="function-link" onClick={() => onToggle(part)}>
                {t("show")} <span className="sr-only">{words(part)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Says a spot in words: the words it covers, or the name of the field. */
export function useWordsOf(item: Item): (spot: Spot) => string {
  const { t, i18n } = useTranslation("review");
  return ({ column, start, end }) => {
    const field = item.values.find((value) => value.column === column);
    if (start === null || end === null)
      return t("wholeField", { field: field ? localized(field.title, i18n.language) : column });
    return t("words", { words: (field?.value ?? "").slice(start, end) });
  };
}

/** Says a spot aloud: what it was suggested as, which names nobody, or else its words. */
export function useSpokenOf(item: Item): (spot: Spot) => string {
  const { t } = useTranslation("review");
  const words = useWordsOf(item);
  return (spot) => {
    const { suggestions = [] } = item.values.find(({ column }) => column === spot.column) ?? {};
    const found = suggestions.find(({ start, end }) => start === spot.start && end === spot.end);
    return found ? t(`spoken.${found.kind}`) : words(spot);
  };
}
