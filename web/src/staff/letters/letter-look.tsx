import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PreviewedLetterFragment } from "../../generated/graphql.ts";
import { LetterMarkup } from "./letter-text.tsx";

/** The last look at a letter: what is sent, to whom and by which ways. It takes the focus when it comes. */
export function LetterLook({ letter }: { letter: PreviewedLetterFragment }) {
  const { t } = useTranslation("contact");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t("letters.preview.shown")}
      </h3>
      <LetterWays letter={letter} />
      <LetterMarkup html={letter.html} language={letter.language} />
    </>
  );
}

/** To whom a letter goes, and by which ways. */
export function LetterWays({
  letter: { recipient, channels },
}: {
  letter: Pick<PreviewedLetterFragment, "recipient" | "channels">;
}) {
  const { t } = useTranslation("contact");
  return (
    <p>
      {t("letters.preview.to", { name: recipient })}{" "}
      {channels.map((channel) => t(`letters.channels.${channel}`)).join(", ")}.
    </p>
  );
}
