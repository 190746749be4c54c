import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RecordAdviceDocument } from "../../generated/graphql.ts";
import { Badge } from "../../ui/badge.tsx";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { DateText } from "../../ui/date.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Problem } from "../../ui/problem.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useColleagues } from "../case/case-handler.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { ChangeForm } from "../forms/change-form.tsx";
import { useCaseChange } from "../case/use-case-change.ts";
import { useCaseWork } from "../case/use-case-work.ts";
import { useTyped } from "../forms/use-typed.ts";

/** What data protection officers advised, dissent said first; it is never changed (Art. 39(1)). */
export function CaseAdvice({ of }: { of: StaffCase }) {
  const { t } = useTranslation("handling");
  const colleagues = useColleagues();
  const work = useCaseWork(of);
  const advice = work.data?.dataRequest?.advice ?? [];
  const canAdvise = of.allowedActions.includes("RECORD_ADVICE");
  if (work.data && advice.length === 0 && !canAdvise) return null;
  return (
    <section aria-labelledby="advice">
      <h2 id="advice">{t("advice.title")}</h2>
      {work.error && <Problem error={work.error} retry={() => void work.refetch()} />}
      {work.isPending && <Loading text={t("loading", { ns: "common" })} />}
      {work.data && advice.length === 0 && <p>{t("advice.none")}</p>}
      {advice.map(({ id, text, dissent, givenBy, givenAt }) => (
        <article key={id} className="case-card">
          <p>
            {dissent && <Badge tone="warning">{t("advice.dissent")}</Badge>}{" "}
            {colleagues.find((each) => each.id === givenBy)?.name}{" "}
            <DateText value={givenAt} style="instant" />
          </p>
          <p className="text-as-written">{text}</p>
        </article>
      ))}
      {canAdvise && <AdviceForm of={of} />}
    </section>
  );
}

function AdviceForm({ of: { id, version } }: { of: StaffCase }) {
  const { t } = useTranslation("handling");
  const [text, setText] = useTyped(id, "advice");
  const [dissent, setDissent] = useState(false);
  const [error, setError] = useState<string | undefined>();
  const record = useCaseChange(RecordAdviceDocument, id);
  const send = (close: () => void) => {
    const isShort = text.trim().length < 10;
    setError(isShort ? t("tooShort") : undefined);
    if (isShort) return document.getElementById("advice-text")?.focus();
    record.mutate({ id, version, text, dissent }, { onSuccess: close });
  };
  return (
    <ChangeForm
      id="give-advice"
      open={t("advice.give")}
      heading={t("advice.give")}
      submit={t("advice.save")}
      cancel={t("cancel")}
      change={record}
      onSubmit={send}
      onEnd={() => {
        setText(undefined);
        setDissent(false);
      }}
    >
      <TextField
        id="advice-text"
        name="advice"
        rows={5}
        label={t("advice.text")}
        hint={t("advice.hint")}
        error={error}
        maxLength={4_000}
        value={text}
        onChange={setText}
      />
      <ChoiceGroup
        id="advice-dissent"
        kind="checkbox"
        legend={t("advice.dissentLegend")}
        choices={[{ value: "yes", label: t("advice.disagrees") }]}
        chosen={dissent ? ["yes"] : []}
        onChange={(chosen) => setDissent(chosen.length > 0)}
      />
    </ChangeForm>
  );
}
