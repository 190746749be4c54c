import { useTranslation } from "react-i18next";
import { formatSize } from "./format-size.ts";
import { Icon } from "./icon.tsx";
import type { ChosenFile } from "./use-uploads.ts";

/** The files chosen so far, how far each is, and a way to leave one out. What changes is announced. */
export function ChosenFiles({
  files,
  words,
  onRemove,
}: {
  files: readonly ChosenFile[];
  /** Whose words: staff are told in short what citizens are told in whole sentences. */
  words: "citizen" | "contact";
  onRemove: (key: string) => void;
}) {
  const { t, i18n } = useTranslation(words);
  return (
    <div role="status">
      {files.length > 0 && (
        <ul className="nobullet-list chosen-files" aria-label={t("files.chosen")}>
          {files.map(({ key, name, sizeBytes, state }) => (
            <li key={key}>
              <span className="text-break">{name}</span> ({formatSize(sizeBytes, i18n.language)}):{" "}
              <strong>{t(`files.states.${state}`)}</strong>{" "}
              {state !== "SENDING" && (
                <button type="button" className="function-link" onClick={() => onRemove(key)}>
                  <Icon name="delete" />
                  {t("files.leaveOut")} <span className="sr-only">{name}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
