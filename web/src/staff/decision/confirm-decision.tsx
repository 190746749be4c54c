import { useTranslation } from "react-i18next";
import type { DecideDataRequestInput, PreviewedLetterFragment } from "../../generated/graphql.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { LetterWays } from "../letters/letter-look.tsx";

type ConfirmDecisionProps = {
  isOpen: boolean;
  isBusy: boolean;
  letter: PreviewedLetterFragment;
  decisions: DecideDataRequestInput["decisions"];
  onConfirm: () => void;
  onClose: () => void;
};

/** The last question: what is about to be sent, to whom and by which ways. It names nobody by number. */
export function ConfirmDecision({ letter, decisions, ...dialog }: ConfirmDecisionProps) {
  const { t } = useTranslation("staff");
  const { t: sayContact } = useTranslation("contact");
  return (
    <ConfirmDialog
      id="decide"
      heading={t("decision.aboutToSend")}
      confirm={t("decision.send")}
      cancel={sayContact("letters.preview.keep")}
      {...dialog}
    >
      <ul>
        {decisions.map(({ right, outcome }) => (
          <li key={right}>
            {t(`rights.${right}`)}: {t(`outcomes.${outcome}`)}
          </li>
        ))}
      </ul>
      <LetterWays letter={letter} />
      <p>{t("decision.confirm")}</p>
    </ConfirmDialog>
  );
}
