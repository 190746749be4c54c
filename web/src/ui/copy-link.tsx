import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

/** Puts a text on the clipboard, and says that it is there or could not be put. */
export function CopyLink({ text, children }: { text: () => string | Promise<string>; children: string }) {
  const { t } = useTranslation();
  const copy = useMutation({ mutationFn: async () => navigator.clipboard.writeText(await text()) });
  return (
    <span className="d-print-none">
      <button type="button" className="function-link" disabled={copy.isPending} onClick={() => copy.mutate()}>
        {children}
      </button>{" "}
      <span role="status">
        {copy.isSuccess && t("copied")}
        {copy.isError && t("copyFailed")}
      </span>
    </span>
  );
}
