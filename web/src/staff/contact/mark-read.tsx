import { useTranslation } from "react-i18next";
import { MarkMessagesReadDocument } from "../../generated/graphql.ts";
import { ChangeProblem } from "../forms/change-problem.tsx";
import { useContactChange } from "./use-contact-change.ts";

/** Says that what the citizen wrote has been read; opening the page alone does not. */
export function MarkRead({ id, upTo, onDone }: { id: string; upTo: string; onDone: (said: string) => void }) {
  const { t } = useTranslation("contact");
  const mark = useContactChange(MarkMessagesReadDocument, id);
  return (
    <>
      <ChangeProblem error={mark.error} />
      <button
        type="button"
        className="button button-secondary"
        disabled={mark.isPending}
        onClick={() =>
          mark.mutate({ dataRequestId: id, upTo }, { onSuccess: () => onDone(t("messages.marked")) })
        }
      >
        {t("messages.markRead")}
      </button>
    </>
  );
}
