import { useTranslation } from "react-i18next";
import type { ErasurePlanState, MyCaseQuery } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import { Reasons } from "./answer.tsx";

type Case = NonNullable<MyCaseQuery["dataRequest"]>;
type Collection = NonNullable<Case["erasurePlans"][number]["certificate"]>["collections"][number];

/** How far an erasure is, in the four steps that a citizen can tell apart. */
type Progress = "PREPARED" | "ERASING" | "COMPLETE" | "NOT_COMPLETE";

const TONES: Readonly<Record<Progress, Tone>> = {
  PREPARED: "info",
  ERASING: "info",
  COMPLETE: "success",
  NOT_COMPLETE: "warning",
};

/** What is erased in each system once that was decided, as it proceeds and as it was read again (Art. 17, 12(3)). */
export function CaseErasure({ of: { decisions, erasurePlans } }: { of: Case }) {
  const { t, i18n } = useTranslation("citizen");
  const isGranted = decisions.some(({ right, outcome }) => right === "ERASURE" && outcome !== "REFUSED");
  const plans = erasurePlans.filter(({ state }) => state !== "REPLACED");
  if (!isGranted || plans.length === 0) return null;
  return (
    <section aria-labelledby="erasure">
      <h2 id="erasure">{t("erasure.title")}</h2>
      {plans.map(({ id, title, state, certificate }) => {
        const progress = progressOf(state);
        return (
          <article key={id} className="answer">
            <h3>
              {localized(title, i18n.language)}{" "}
              <Badge tone={TONES[progress]}>{t(`erasure.progress.${progress}`)}</Badge>
            </h3>
            <Outcome of={certificate?.collections ?? []} />
          </article>
        );
      })}
    </section>
  );
}

/** What became of each kind of data; kinds of which nothing was there are left out. */
function Outcome({ of }: { of: readonly Collection[] }) {
  const { t, i18n } = useTranslation("citizen");
  const parts = (one: Collection) =>
    (["erased", "anonymised", "kept", "residue"] as const).filter((part) => one[part] > 0);
  const found = of.filter((one) => parts(one).length > 0);
  if (found.length === 0) return null;
  return (
    <ul>
      {found.map((one) => (
        <li key={one.collection}>
          {localized(one.title, i18n.language)}:{" "}
          {parts(one)
            .map((part) => t(`erasure.${part}`, { number: one[part] }))
            .join(", ")}
          <Reasons of={one.reasons} />
        </li>
      ))}
    </ul>
  );
}

function progressOf(state: ErasurePlanState): Progress {
  if (state === "COMPLETE" || state === "NOT_COMPLETE") return state;
  return state === "APPROVED" ? "ERASING" : "PREPARED";
}
