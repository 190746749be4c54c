import { useState } from "react";
import { useTranslation } from "react-i18next";
import { localized } from "../../i18n/localized.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import type { StaffCase } from "./staff-case.ts";

const READS = /\.(read|listed)$/;

/** What can be looked for in the history, by how the kinds of events begin. */
const KINDS = {
  ALL: /./,
  CONTACT: /^(messages?|letter|delivery|note|attachment)\.|^data_request\.(question|delay)_/,
  DATA: /^(collection|items?|found_file|hand_task)\./,
  DECISION:
    /^(erasure|package|recti\w+|restriction|objection|right\w*|recipient\w*)\.|^data_request\.(decided|advised|deadline|reopened)/,
} as const satisfies Readonly<Record<string, RegExp>>;

type Kind = keyof typeof KINDS;

/** What has happened, newest first, all of it or one kind; who looked stands in the log of the case. */
export function CaseTimeline({ of }: { of: StaffCase }) {
  const { t, i18n } = useTranslation(["staff", "contact"]);
  const [kind, setKind] = useState<Kind>("ALL");
  const steps = of.timeline
    .map((entry, index) => ({ ...entry, key: `${String(index)} ${entry.at}` }))
    .filter((entry) => !READS.test(entry.kind) && KINDS[kind].test(entry.kind))
    .map(({ key, at, kind: what, actorRole, text }) => ({
      ...{ key, at },
      text: `${text ? localized(text, i18n.language) : what} · ${t(`roles.${actorRole as "DPO"}`, { ns: "contact" })}`,
    }))
    .reverse();
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t("case.timeline")}</h2>
      <SelectField
        id="timeline-kind"
        label={t("queue.filter")}
        value={kind}
        choices={(Object.keys(KINDS) as Kind[]).map((value) => ({
          value,
          label: t(`log.kinds.${value}`, { ns: "contact" }),
        }))}
        onChange={(value) => setKind(value as Kind)}
      />
      <p role="status">{t("log.steps", { ns: "contact", count: steps.length })}</p>
      <Timeline label={t("case.timeline")} steps={steps} />
    </section>
  );
}
