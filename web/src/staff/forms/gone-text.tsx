import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Alert } from "../../ui/alert.tsx";
import { CopyLink } from "../../ui/copy-link.tsx";
import { goneKey, type GoneTexts } from "./use-typed.ts";

/** What had been typed in forms that somebody else's change took away, until it is no longer needed. */
export function GoneText({ of }: { of: string }) {
  const { t } = useTranslation("staff");
  const queries = useQueryClient();
  const { data } = useQuery<GoneTexts>({ queryKey: goneKey(of), queryFn: skipToken });
  const texts = data?.texts ?? [];
  const forget = () => {
    for (const { key } of texts) queries.removeQueries({ queryKey: ["draft", key], exact: true });
    queries.setQueryData<GoneTexts>(goneKey(of), { texts: [], isTouched: false });
  };
  return (
    <div role="status" className="d-print-none">
      {texts.length > 0 && (
        <Alert kind="warning" heading={t("case.conflict.typed")}>
          <p>{t("case.conflict.typedLead")}</p>
          {texts.map(({ key, text }) => (
            <p key={key} className="text-as-written text-break">
              {text}
            </p>
          ))}
          <CopyLink text={() => texts.map(({ text }) => text).join("\n\n")}>
            {t("case.conflict.copyTyped")}
          </CopyLink>{" "}
          <button type="button" className="button button-secondary" onClick={forget}>
            {t("case.conflict.forgetTyped")}
          </button>
        </Alert>
      )}
    </div>
  );
}
