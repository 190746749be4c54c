import { useTranslation } from "react-i18next";
import type { CaseLineFragment } from "../generated/graphql.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import { isOver, stateWords } from "./state-words.ts";

/** Where a case stands, and beside it whether it waits for the citizen, has more time, or is late. */
export function CaseFlags({ of }: { of: CaseLineFragment }) {
  const { t } = useTranslation("citizen");
  const { pausedSince, extendedTo, overdue } = of.deadline;
  const flags = [
    ...(pausedSince ? [{ key: "suspended", tone: "warning" } as const] : []),
    ...(extendedTo ? [{ key: "extended", tone: "info" } as const] : []),
    ...(overdue ? [{ key: "overdue", tone: "warning" } as const] : []),
  ] satisfies { key: string; tone: Tone }[];
  return (
    <>
      <Badge tone="info">{stateWords(t, of)}</Badge>
      {!isOver(of) &&
        flags.map(({ key, tone }) => (
          <span key={key}>
            {" "}
            <Badge tone={tone}>{t(`flags.${key}`)}</Badge>
          </span>
        ))}
    </>
  );
}
