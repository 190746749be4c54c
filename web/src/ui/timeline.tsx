import type { ReactNode } from "react";
import { DateText } from "./date.tsx";

/** Something that has happened; without a time it is what comes next. */
export type TimelineStep = { key: string; at: string | null; text: string; detail?: ReactNode };

/** What has happened, in order; the next step stands last, as an open dot. */
export function Timeline({ steps, label }: { steps: readonly TimelineStep[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map(({ key, at, text, detail }) => (
        <li key={key} className={at ? "timeline-done" : "timeline-next"}>
          <p className="timeline-text">{text}</p>
          {at && (
            <p className="timeline-time">
              <DateText value={at} style="instant" />
            </p>
          )}
          {detail}
        </li>
      ))}
    </ol>
  );
}
