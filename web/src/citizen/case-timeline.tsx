import { useTranslation } from "react-i18next";
import type { MyCaseQuery } from "../generated/graphql.ts";
import { Timeline, type TimelineStep } from "../ui/timeline.tsx";

type Case = NonNullable<MyCaseQuery["dataRequest"]>;

/** What has happened to the case in plain words, and what comes next. */
export function CaseTimeline({ of: { timeline, state } }: { of: Case }) {
  const { t } = useTranslation("citizen");
  const words: Readonly<Record<string, string>> = t("events", { returnObjects: true });
  const expected: Readonly<Record<string, string>> = t("nextSteps", { returnObjects: true });
  const steps = timeline.flatMap(({ at, kind }, index): TimelineStep[] => {
    const text = words[kind.replace(".", "_")];
    return text ? [{ key: `${String(index)} ${at}`, at, text }] : []; // staff's own steps are not the citizen's
  });
  const next = expected[state];
  if (next) steps.push({ key: "next", at: null, text: next });
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t("case.timeline")}</h2>
      <Timeline steps={steps} label={t("case.timeline")} />
    </section>
  );
}
