import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { ActivitiesDocument, type ActivitiesQuery, type Right } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { Problem } from "../ui/problem.tsx";

type Activity = NonNullable<ActivitiesQuery["processingActivities"]>["activities"][number];

/**
 * Where each chosen right does not reach, and why, before she asks (Art. 17(3), 20(1)(a), 20(3), 21(1)). She may ask
 * all the same: whether it applies to her is decided in the case.
 */
export function RightsReach({ rights }: { rights: readonly Right[] }) {
  const { t } = useTranslation("citizen");
  const known = useQuery({
    queryKey: ["activities"],
    queryFn: ({ signal }) => execute(ActivitiesDocument, {}, signal),
  });
  if (known.error && !known.data) return <Problem error={known.error} retry={() => void known.refetch()} />;
  const activities = known.data?.processingActivities?.activities ?? [];
  if (activities.length === 0) return null;
  return (
    <section aria-labelledby="reach">
      <h2 id="reach">{t("new.reach.title")}</h2>
      <p>{t("new.reach.intro")}</p>
      {rights.map((right) => (
        <ReachOf key={right} right={right} activities={activities} />
      ))}
    </section>
  );
}

function ReachOf({ right, activities }: { right: Right; activities: readonly Activity[] }) {
  const { t, i18n } = useTranslation("citizen");
  const short = activities.flatMap(({ key, title, rights }) => {
    const found = rights.find((each) => each.right === right);
    if (!found || found.reach === "APPLIES") return [];
    const reasons = new Set(found.onBases.map(({ reason }) => localized(reason, i18n.language)));
    return [{ key, title: localized(title, i18n.language), reach: found.reach, reasons: [...reasons] }];
  });
  const name = t(`rights.${right}.name`);
  if (short.length === 0) return <p>{t("new.reach.everywhere", { right: name })}</p>;
  return (
    <details>
      <summary>
        {t("new.reach.summary", { right: name, count: short.length, all: activities.length })}
      </summary>
      <ul>
        {short.map(({ key, title, reach, reasons }) => (
          <li key={key}>
            <strong>{title}</strong>: {t(`new.reach.${reach}`)} {reasons.join("; ")}
          </li>
        ))}
      </ul>
    </details>
  );
}
