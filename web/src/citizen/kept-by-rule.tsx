import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../api/execute.ts";
import { ActivitiesDocument } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { Problem } from "../ui/problem.tsx";

/**
 * What erasure does not reach, why, and how long it is kept, as the published record has it (Art. 13(2)(a), 17(3)). It
 * holds for everybody; what of it is hers is looked up in the case.
 */
export function KeptByRule() {
  const { t, i18n } = useTranslation("citizen");
  const say = (text: { da: string; en: string }) => localized(text, i18n.language);
  const known = useQuery({
    queryKey: ["activities"],
    queryFn: ({ signal }) => execute(ActivitiesDocument, {}, signal),
  });
  if (known.error && !known.data) return <Problem error={known.error} retry={() => void known.refetch()} />;
  const kept = (known.data?.processingActivities?.activities ?? []).flatMap((activity) => {
    const erasure = activity.rights.find(({ right }) => right === "ERASURE");
    if (!erasure || erasure.reach === "APPLIES") return [];
    const reasons = [...new Set(erasure.onBases.map(({ reason }) => say(reason)))];
    return [{ ...activity, reach: erasure.reach, reasons }];
  });
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t("new.kept.title")}</h2>
      <p>{t("new.kept.intro")}</p>
      <ul>
        {kept.map(({ key, title, reach, reasons, retention }) => (
          <li key={key}>
            <strong>{say(title)}</strong>: {t(`new.kept.${reach}`)} {reasons.join("; ")}
            <ul>
              {retention.map(({ categories, period, demo }) => (
                <li key={`${say(period)} ${categories.map(say).join()}`}>
                  {categories.map(say).join(", ")}: {say(period)}
                  {demo && ` ${t("new.kept.unconfirmed")}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
