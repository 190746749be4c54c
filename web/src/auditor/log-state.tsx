import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { LogStateDocument, type VerifiedFragment } from "../generated/graphql.ts";
import { DateText } from "../ui/date.tsx";
import { Loading } from "../ui/loading.tsx";
import { Problem } from "../ui/problem.tsx";
import { StructuredList } from "../ui/structured-list.tsx";

/** How large the log is, what was signed last, and when it was last verified; an error does not hide what is known. */
export function LogState() {
  const { t } = useTranslation("auditor");
  const found = useQuery({
    queryKey: ["logState"],
    queryFn: ({ signal }) => execute(LogStateDocument, {}, signal),
  });
  const log = found.data?.auditLog;
  return (
    <>
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {log && (
        <StructuredList
          rows={[
            { key: "size", label: t("state.size"), value: log.size },
            { key: "root", label: t("state.root"), value: <code>{log.rootHash ?? t("state.none")}</code> },
            {
              key: "at",
              label: t("state.signedAt"),
              value: log.signedAt ? <DateText value={log.signedAt} style="log" /> : t("state.none"),
            },
            { key: "keys", label: t("state.keys"), value: <code>{log.keyIds.join(", ")}</code> },
            { key: "whole", label: t("state.whole"), value: <Verified of={log.lastWhole} /> },
            { key: "new", label: t("state.new"), value: <Verified of={log.lastNew} /> },
          ]}
        />
      )}
    </>
  );
}

function Verified({ of }: { of: VerifiedFragment | null | undefined }) {
  const { t } = useTranslation("auditor");
  if (!of) return t("state.never");
  return (
    <>
      <DateText value={of.at} style="log" />:{" "}
      {of.problems === 0
        ? t("state.unbroken", { size: of.size })
        : t("state.broken", { count: of.problems, size: of.size })}
    </>
  );
}
