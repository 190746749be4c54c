/**
 * How one field of an event looks. There is no format for free text: what is in an append-only log
 * cannot be erased (Art. 17). `code` is a name out of a closed list or of configuration.
 */
export type Format = "id" | "code" | "hash" | "date" | "instant" | "count" | "flag";

/** The formats a field may have: one for a value, `[format]` for a list, a record for an object. */
export type FieldFormat = Format | readonly [FieldFormat] | { readonly [field: string]: FieldFormat };

type FormatOf<Value> = Value extends string
  ? "id" | "code" | "hash" | "date" | "instant"
  : Value extends number
    ? "count"
    : Value extends boolean
      ? "flag"
      : Value extends readonly (infer Item)[]
        ? readonly [FormatOf<NonNullable<Item>>]
        : Value extends object
          ? { readonly [Field in keyof Value]-?: FormatOf<NonNullable<Value[Field]>> }
          : never;

type Words = { readonly da: string; readonly en: string };

/**
 * What the person concerned sees of a kind: a step of her own case; a look-up, with when, role and
 * why but never who (CJEU C-579/21); or nothing. Auditors and the DPO see every kind.
 */
type Sight =
  { readonly personSees: "STEP" | "NOTHING" } | { readonly personSees: "LOOKUP"; readonly why: Words };

type FieldsOf<Event> = {
  readonly [Field in Exclude<keyof Event, "kind" | "subject">]-?: FormatOf<NonNullable<Event[Field]>>;
};

/** What there is to know of one kind of event: the rule behind it, its words, its fields, who sees it. */
export type CatalogueEntry<Event = never> = Sight & {
  /** The provision that asks for the record. */
  readonly article: string;
  /** What happened, as a screen says it. */
  readonly words: Words;
  /** Whether it tells that something failed or was refused. */
  readonly isFailure?: true;
  /** The format of every field of the body; `append` refuses a value that does not look so. */
  readonly fields: [Event] extends [never] ? { readonly [field: string]: FieldFormat } : FieldsOf<Event>;
};

/**
 * One entry for each kind of a union of events: put it beside the union in `events/<part>.ts`. A
 * kind without an entry, or a field without a format, does not compile.
 */
export type Catalogue<Event extends { kind: string }> = {
  readonly [Kind in Event["kind"]]: CatalogueEntry<Extract<Event, { kind: Kind }>>;
};
