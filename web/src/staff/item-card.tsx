import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DecideItemsDocument, type ItemDecision, type StaffItemsQuery } from "../generated/graphql.ts";
import { localized } from "../i18n/localized.ts";
import { Badge } from "../ui/badge.tsx";
import { Problem } from "../ui/problem.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { StructuredList } from "../ui/structured-list.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useCaseChange } from "./use-case-change.ts";

type Item = NonNullable<StaffItemsQuery["dataRequest"]>["items"]["nodes"][number];

const GROUNDS = ["RIGHTS_OF_OTHERS", "DBL22_PRIVATE", "DBL22_PUBLIC"] as const;

/** One record, and whether the citizen gets it. Holding it back needs a ground; databeskyttelsesloven § 22 an assessment too. */
export function ItemCard({
  item,
  request,
  canDecide,
}: {
  item: Item;
  request: { id: string; version: number };
  canDecide: boolean;
}) {
  const { t, i18n } = useTranslation("staff");
  const [ground, setGround] = useState<(typeof GROUNDS)[number]>("RIGHTS_OF_OTHERS");
  const [considerations, setConsiderations] = useState("");
  const decide = useCaseChange(DecideItemsDocument, request.id);
  const send = (decision: ItemDecision) =>
    decide.mutate({
      ...request,
      items: [
        {
          itemId: item.id,
          decision,
          ...(decision === "WITHHOLD" && { ground, considerations: considerations.trim() || null }),
        },
      ],
    });
  return (
    <article className="case-card">
      <h3>
        {localized(item.title, i18n.language)}{" "}
        {item.decision && <Badge>{t(`data.decided.${item.decision}`)}</Badge>}
      </h3>
      <StructuredList
        rows={item.values.map(({ column, title, value }) => ({
          key: column,
          label: localized(title, i18n.language),
          value: value ?? "–",
        }))}
      />
      {canDecide && item.needsReview && (
        <>
          {decide.error && <Problem error={decide.error} />}
          <SelectField
            id={`ground-${item.id}`}
            label={t("data.ground")}
            value={ground}
            choices={GROUNDS.map((value) => ({ value, label: t(`data.grounds.${value}`) }))}
            onChange={(value) => setGround(value as typeof ground)}
          />
          {ground !== "RIGHTS_OF_OTHERS" && (
            <TextField
              id={`assessment-${item.id}`}
              name="assessment"
              rows={3}
              label={t("data.assessment")}
              hint={t("data.assessmentHint")}
              value={considerations}
              onChange={setConsiderations}
            />
          )}
          <p className="next-steps">
            <button
              type="button"
              className="button button-secondary"
              disabled={decide.isPending}
              onClick={() => send("WITHHOLD")}
            >
              {t("data.withhold")}
            </button>
            <button
              type="button"
              className="button button-primary"
              disabled={decide.isPending}
              onClick={() => send("RELEASE")}
            >
              {t("data.release")}
            </button>
          </p>
        </>
      )}
    </article>
  );
}
