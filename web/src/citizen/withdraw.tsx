import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { WithdrawRequestDocument, type CaseLineFragment } from "../generated/graphql.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { Problem } from "../ui/problem.tsx";

/** Takes a request back, after asking once. */
export function Withdraw({ of: { id, version } }: { of: CaseLineFragment }) {
  const { t } = useTranslation("citizen");
  const [isAsking, setAsking] = useState(false);
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => execute(WithdrawRequestDocument, { input: { id, version } }),
    onSettled: async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ["case", id] });
      await queries.invalidateQueries({ queryKey: ["cases"] });
    },
  });
  return (
    <div className="d-print-none">
      {withdraw.error && <Problem error={withdraw.error} />}
      <button type="button" className="button button-tertiary" onClick={() => setAsking(true)}>
        {t("case.withdraw")}
      </button>
      <ConfirmDialog
        id="withdraw"
        heading={t("case.withdrawQuestion")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        isBusy={withdraw.isPending}
        confirm={t("case.withdraw")}
        cancel={t("case.withdrawKeep")}
        isGrave
        onConfirm={() => withdraw.mutate()}
      >
        <p>{t("case.withdrawText")}</p>
      </ConfirmDialog>
    </div>
  );
}
