import { useTranslation } from "react-i18next";
import type { Language, PreviewedLetterFragment } from "../../generated/graphql.ts";
import { LetterMarkup } from "../letters/letter-text.tsx";

type DecisionLetterProps = {
  language: Language;
  number: string;
  letter: PreviewedLetterFragment | undefined;
  isPending: boolean;
  /** Whether something was changed since the letter was set. */
  isOld: boolean;
  onLook: () => void;
};

/** The letter as the citizen would get it, beside the form; set when asked for, since each look is in the log. */
export function DecisionLetter({ language, number, letter, isPending, isOld, onLook }: DecisionLetterProps) {
  const { t } = useTranslation("contact");
  const said = isPending ? "setting" : !letter ? "none" : isOld ? "old" : "shown";
  return (
    <section aria-labelledby="decision-letter" className="decision-letter d-print-none">
      <h3 id="decision-letter">{t("letters.preview.title")}</h3>
      <p>{t(`letters.preview.languages.${language}`)}</p>
      <p role="status">{t(`letters.preview.${said}`)}</p>
      <div className="button-row">
        <button type="button" className="button button-secondary" aria-disabled={isPending} onClick={onLook}>
          {t("letters.preview.look")}
        </button>
        {letter && (
          <button
            type="button"
            className="function-link"
            onClick={() => download(letter.pdfBase64, `${number}.pdf`)}
          >
            {t("letters.preview.pdf")}
          </button>
        )}
      </div>
      {letter && <LetterMarkup html={letter.html} language={letter.language} />}
    </section>
  );
}

/** Gives the browser a file that is nowhere but here. */
function download(base64: string, name: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
