import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../api/api-error.ts";
import { execute } from "../api/execute.ts";
import { LogConsistencyDocument } from "../generated/graphql.ts";
import { compareCheckpoints, type Comparison } from "../log/compare-checkpoints.ts";
import { readLogFile } from "../log/read-log-file.ts";
import { Alert } from "../ui/alert.tsx";
import { StructuredList } from "../ui/structured-list.tsx";
import { TextField } from "../ui/text-field.tsx";
import { WhomToCall } from "./whom-to-call.tsx";

/** A3: whether the log only grew from one checkpoint to another, computed here from a proof of a few hashes. */
export function CompareCheckpoints({ vkeys }: { vkeys: readonly string[] }) {
  const { t } = useTranslation("auditor");
  const [earlier, setEarlier] = useState("");
  const [later, setLater] = useState("");
  const compare = useMutation({
    mutationFn: async () =>
      compareCheckpoints({
        ...{ earlier, vkeys },
        later: later.trim() === "" ? new TextDecoder().decode(await readLogFile("checkpoint")) : later,
        prove: async (from, to) =>
          (await execute(LogConsistencyDocument, { earlierSize: from, laterSize: to })).auditConsistency
            .hashes,
      }),
  });
  const isShorter = compare.error instanceof ApiError && compare.error.code === "INVALID_INPUT";
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{t("compare.title")}</h2>
      <p>{t("compare.text")}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!compare.isPending) compare.mutate();
        }}
      >
        <TextField
          id="first-checkpoint"
          name="first-checkpoint"
          label={t("compare.earlier")}
          rows={4}
          value={earlier}
          onChange={setEarlier}
        />
        <TextField
          id="second-checkpoint"
          name="second-checkpoint"
          label={t("compare.later")}
          hint={t("compare.laterHint")}
          optional
          rows={4}
          value={later}
          onChange={setLater}
        />
        <button type="submit" className="button button-secondary" aria-disabled={compare.isPending}>
          {t("compare.start")}
        </button>
      </form>
      <div role="status">{compare.data && <Found of={compare.data} />}</div>
      {compare.error && (
        <Alert kind="error">
          <p>{isShorter ? t("compare.shorter") : t("verify.failed")}</p>
          {isShorter && <WhomToCall />}
        </Alert>
      )}
    </section>
  );
}

function Found({ of }: { of: Comparison }) {
  const { t } = useTranslation(["auditor", "proof"]);
  if (of.state === "UNREADABLE") {
    return (
      <Alert kind="warning">
        <p>
          {t(`compare.${of.which}`)}: {t("begins.UNREADABLE")}.
        </p>
      </Alert>
    );
  }
  const { state, from, to, signature } = of;
  const isSigned = signature === "OK" || signature === "UNAVAILABLE";
  const isGood = state === "GREW" && isSigned;
  return (
    <>
      <Alert
        kind={isGood ? "success" : "error"}
        heading={t(state === "GREW" ? "compare.grew" : "compare.contradicts", {
          from: from.size,
          to: to.size,
        })}
      >
        {!isGood && <WhomToCall />}
      </Alert>
      <StructuredList
        rows={[
          {
            key: "signature",
            label: t("verify.signature"),
            value: t(`states.${signature}`, { ns: "proof" }),
          },
          ...[from, to].map(({ size, rootHash }, place) => ({
            key: String(place),
            label: t("compare.root", { size }),
            value: <code>{rootHash}</code>,
          })),
        ]}
      />
    </>
  );
}
