import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { VerifyPeriodDocument, type VerifyPeriodQuery } from "../generated/graphql.ts";
import { readLogFile } from "../log/read-log-file.ts";
import { verifyPeriod, type VerifiedPeriod } from "../log/verify-period.ts";
import type { FieldError } from "../ui/error-summary.tsx";
import { PeriodForm } from "./period-form.tsx";
import { periodOf } from "./period.ts";
import { Verdict, Verification } from "./verification.tsx";

type Finding = { ours: VerifyPeriodQuery["auditPeriodVerification"]; here: VerifiedPeriod | null };

/** A3: a period is verified by the server, row by row, and in the browser, which believes nothing of it but the places. */
export function VerifyPeriod({
  vkeys,
  ...wrong
}: {
  vkeys: readonly string[];
  errors: readonly FieldError[];
  onErrors: (errors: readonly FieldError[]) => void;
}) {
  const { t } = useTranslation("auditor");
  const { from, to } = periodOf(new URLSearchParams());
  const [progress, setProgress] = useState({ done: 0, size: 0 });
  const verify = useMutation({
    mutationFn: async (period: { from: string; to: string }): Promise<Finding> => {
      const { auditPeriodVerification: ours } = await execute(VerifyPeriodDocument, period);
      const { firstIndex: first, lastIndex: last } = ours;
      if (first === null || last === null) return { ours, here: null };
      const onProgress = (done: number, size: number) => setProgress({ done, size });
      return { ours, here: await verifyPeriod({ read: readLogFile, vkeys, onProgress }, { first, last }) };
    },
    onMutate: () => setProgress({ done: 0, size: 0 }),
  });
  return (
    <>
      <h2>{t("verifyPeriod.title")}</h2>
      <p>{t("verifyPeriod.text")}</p>
      <PeriodForm
        from={from}
        to={to}
        {...wrong}
        submit={t("verifyPeriod.start")}
        onSubmit={({ fra, til }) => verify.mutate({ from: fra, to: til })}
      />
      <Verification label={t("verifyPeriod.title")} verify={verify} progress={progress}>
        {verify.data && <Found of={verify.data} />}
      </Verification>
    </>
  );
}

function Found({ of: { ours, here } }: { of: Finding }) {
  const { t } = useTranslation("auditor");
  if (!here) return <p>{t("verifyPeriod.none")}</p>;
  const [problem] = ours.problems;
  const { broken, signature, first, last, size, rootHash } = here;
  const isSigned = signature === "OK" || signature === "UNAVAILABLE";
  const at = broken?.index ?? problem?.index;
  const text = t("verifyPeriod.checked", { first, last, size });
  return (
    <Verdict
      {...{ at, signature, rootHash, broken }}
      unbroken={at === undefined && isSigned ? { heading: t("verifyPeriod.unbroken"), text } : null}
      after={
        problem ? [{ key: "rows", label: t("verifyPeriod.rows"), value: <code>{problem.code}</code> }] : []
      }
    />
  );
}
