import type { ReactNode } from "react";

/** A part in each language; one that a language lacks is null. */
export type Pair = { key: string; da: ReactNode; en: ReactNode };

type SideBySideProps = {
  /** What is shown, and the names of the languages, in the language of the page. */
  label: string;
  languages: { da: string; en: string };
  pairs: readonly Pair[];
};

/** Danish and English beside each other, part by part; on a narrow page each part stands under the other. */
export function SideBySide({ label, languages, pairs }: SideBySideProps) {
  return (
    <div className="side-by-side" role="group" aria-label={label}>
      {pairs.map(({ key, ...parts }) => (
        <div className="side-by-side-row" key={key}>
          {(["da", "en"] as const).map((language) => (
            <div
              key={language}
              className="table--responsive-scroll"
              role="group"
              aria-label={languages[language]}
              // the tables of a text are wider than its half
              tabIndex={0}
            >
              <p className="side-by-side-language">{languages[language]}</p>
              <div lang={language}>{parts[language]}</div>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
