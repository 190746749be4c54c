import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { execute } from "../../api/execute.ts";
import { ActivitiesDocument, SystemsDocument } from "../../generated/graphql.ts";
import { localized } from "../../i18n/localized.ts";
import { Problem } from "../../ui/problem.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import type { TypedAnswer } from "./answer-point.tsx";
import type { StaffCase } from "../case/staff-case.ts";
import { useItems, type Item } from "../review/use-items.ts";

type AnswerPlaceProps = {
  of: StaffCase;
  needed: readonly (keyof TypedAnswer)[];
  typed: TypedAnswer;
  errorOf: (field: keyof TypedAnswer) => string | undefined;
  at: (field: string) => string;
  onChange: (part: Partial<TypedAnswer>) => void;
};

/** Where a point is put right: the record and its field, or the system and the processing the data belongs to. */
export function AnswerPlace(props: AnswerPlaceProps) {
  return (
    <>
      {props.needed.includes("itemId") && <FoundRecord {...props} />}
      {props.needed.includes("system") && <SystemAndActivity {...props} />}
    </>
  );
}

function FoundRecord({ of, typed, errorOf, at, onChange }: AnswerPlaceProps) {
  const { t, i18n } = useTranslation("work");
  const { found, items } = useItems(of.id, { undecidedOnly: false, collection: null });
  if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
  const chosen = items.find(({ id }) => id === typed.itemId);
  const name = ({ title, values }: Item) =>
    `${localized(title, i18n.language)}: ${values
      .flatMap(({ value }) => (value ? [value.slice(0, 30)] : []))
      .slice(0, 3)
      .join(", ")}`;
  return (
    <>
      <SelectField
        id={at("itemId")}
        label={t("points.record")}
        error={errorOf("itemId")}
        value={typed.itemId}
        choices={[
          { value: "", label: t("choose") },
          ...items.map((item) => ({ value: item.id, label: name(item) })),
        ]}
        onChange={(itemId) => onChange({ itemId, column: "" })}
      />
      <SelectField
        id={at("column")}
        label={t("points.column")}
        error={errorOf("column")}
        value={typed.column}
        choices={[
          { value: "", label: t("choose") },
          ...(chosen?.values ?? []).map(({ column, title }) => ({
            value: column,
            label: localized(title, i18n.language),
          })),
        ]}
        onChange={(column) => onChange({ column })}
      />
    </>
  );
}

function SystemAndActivity({ typed, errorOf, at, onChange }: AnswerPlaceProps) {
  const { t, i18n } = useTranslation("work");
  const systems = useQuery({
    queryKey: ["systems"],
    queryFn: ({ signal }) => execute(SystemsDocument, {}, signal),
  });
  const activities = useQuery({
    queryKey: ["activities"],
    queryFn: ({ signal }) => execute(ActivitiesDocument, {}, signal),
  });
  const any = { value: "", label: t("choose") };
  const failed = [systems, activities].find(({ error, data }) => error && !data);
  return (
    <>
      {failed && <Problem error={failed.error} retry={() => void failed.refetch()} />}
      <SelectField
        id={at("system")}
        label={t("points.system")}
        error={errorOf("system")}
        value={typed.system}
        choices={[
          any,
          ...(systems.data?.systems ?? []).map(({ system, title }) => ({
            value: system,
            label: localized(title, i18n.language),
          })),
        ]}
        onChange={(system) => onChange({ system })}
      />
      <SelectField
        id={at("activity")}
        label={t("points.activity")}
        error={errorOf("activity")}
        value={typed.activity}
        choices={[
          any,
          ...(activities.data?.processingActivities?.activities ?? []).map(({ key, title }) => ({
            value: key,
            label: localized(title, i18n.language),
          })),
        ]}
        onChange={(activity) => onChange({ activity })}
      />
    </>
  );
}
