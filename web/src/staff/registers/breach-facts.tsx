import { useTranslation } from "react-i18next";
import type { BreachFactsInput } from "../../generated/graphql.ts";
import { TextField } from "../../ui/text-field.tsx";

const FIELDS = [
  "nature",
  "persons",
  "personCount",
  "records",
  "recordCount",
  "consequences",
  "measures",
] as const;

/** What is known of a breach, as it is typed. */
export type TypedFacts = Record<(typeof FIELDS)[number], string>;

/** Nothing known yet. */
export const NO_FACTS: TypedFacts = {
  ...{ nature: "", persons: "", records: "", consequences: "", measures: "" },
  ...{ personCount: "", recordCount: "" },
};

/** The words of it. */
export function wordsOfFacts(facts: TypedFacts): string {
  return FIELDS.map((name) => facts[name])
    .filter((text) => text.trim())
    .join("\n\n");
}

/** As the server takes it: what is left out is not known. */
export function factsOf(facts: TypedFacts): BreachFactsInput {
  const count = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : null);
  return {
    nature: facts.nature.trim(),
    persons: facts.persons.trim() || null,
    records: facts.records.trim() || null,
    consequences: facts.consequences.trim() || null,
    measures: facts.measures.trim() || null,
    personCount: count(facts.personCount),
    recordCount: count(facts.recordCount),
  };
}

type BreachFactsFieldsProps = {
  /** The id of the first field, which takes the focus when it is empty. */
  id: string;
  facts: TypedFacts;
  error: string | undefined;
  onChange: (facts: TypedFacts) => void;
};

/** What Art. 33(3) asks for; only the nature is needed at once, the rest may follow. */
export function BreachFactsFields({ id, facts, error, onChange }: BreachFactsFieldsProps) {
  const { t } = useTranslation("registers");
  const field = (name: keyof TypedFacts) => (
    <TextField
      key={name}
      id={name === "nature" ? id : `${id}-${name}`}
      name={name}
      label={t(`breaches.${name}`)}
      {...(name.endsWith("Count") ? {} : { rows: 3, hint: t("noCpr") })}
      optional={name !== "nature"}
      error={name === "nature" ? error : undefined}
      maxLength={name === "persons" || name === "records" ? 1_000 : 4_000}
      value={facts[name]}
      onChange={(text) => onChange({ ...facts, [name]: text })}
    />
  );
  return <>{FIELDS.map(field)}</>;
}
