import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { LogStateDocument, type LogStateQuery, type VerifiedFragment } from "../generated/graphql.ts";
import { Alert } from "../ui/alert.tsx";
import { DateText } from "../ui/date.tsx";
import { formatNumber } from "../ui/format-number.ts";
import { Loading } from "../ui/loading.tsx";
import { Problem } from "../ui/problem.tsx";
import { StructuredList } from "../ui/structured-list.tsx";

/** How large the log is, what was signed last, and when it was last verified; an error does not hide what is known. */
export function LogState() {
  const { t, i18n } = useTranslation("auditor");
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
        <>
          <Verdict of={log} />
          <StructuredList
            rows={[
              { key: "size", label: t("state.size"), value: formatNumber(log.size, i18n.language) },
              { key: "root", label: t("state.root"), value: <code>{log.rootHash ?? t("state.none")}</code> },
              {
                key: "at",
                label: t("state.signedAt"),
                value: log.signedAt ? <DateText value={log.signedAt} style="log" /> : t("state.none"),
              },
              { key: "keys", label: t("state.keys"), value: <code>{log.keyIds.join(", ")}</code> },
              { key: "whole", label: t("state.whole"), value: <Verified of={log.lastWhole} /> },
              { key: "new", label: t("state.new"), value: <Verified of={log.lastNew} /> },
              { key: "good", label: t("state.good"), value: <Verified of={log.lastUnbroken} /> },
            ]}
          />
        </>
      )}
    </>
  );
}

/** What the last verification says, before all numbers: of the whole log, or of what is new while that was never done. */
function Verdict({ of: { lastWhole, lastNew } }: { of: LogStateQuery["auditLog"] }) {
  const { t } = useTranslation("auditor");
  const broken = [lastWhole, lastNew].find((verified) => verified && verified.problems > 0);
  const told = broken ?? lastWhole ?? lastNew;
  if (!told) return null;
  return (
    <Alert
      kind={broken ? "error" : "success"}
      heading={broken ? t("state.isBroken") : t("state.wasUnbroken")}
    >
      <p>
        {t("state.checked")} <Verified of={told} />. {t("state.root")}:{" "}
        <code title={told.rootHash}>{`${told.rootHash.slice(0, 4)}…${told.rootHash.slice(-4)}`}</code>
      </p>
    </Alert>
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
