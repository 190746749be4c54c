import { describedCollection } from "../map/data-map-schema.ts";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { digestOf } from "../digest.ts";
import { NOT_SURELY_HERS, remainsOf } from "../sql/erasure/erasure-fate.ts";
import type { ErasureJournal, JournalEntry } from "../erasure/erasure-journal.ts";
import type { ErasurePermit } from "../erasure/erasure-permit.ts";
import type { ErasurePlan } from "../sql/erasure/erasure-plan.ts";
import type { ErasureStep } from "../sql/erasure/erasure-survey.ts";
import type { Remains, Where } from "../map/erase-rules-schema.ts";
import { faultError } from "../fault.ts";
import { recordsOf } from "../http/http-records.ts";
import type { SearchedPerson } from "../source.ts";
import type { Asked } from "./calls.ts";
import type { ContractRecord } from "./messages.ts";
import { isAccepted, isShared, personPages } from "./person.ts";
import { findUncomparable, isWhere } from "./record-where.ts";
import type { ContractCollection, ContractMap } from "./system-schema.ts";

/** What of a person's records must stay, beside what the map says. */
export type SurveyChoices = Pick<ErasurePermit, "holds" | "today"> & { shared: ErasurePlan["shared"] };

type KeyValues = Record<string, string | number>;

/** A step of the plan, the records behind it, and those that the system is told to keep. */
export type ContractSurvey = { step: ErasureStep; entry: JournalEntry; keep: KeyValues[] };

type Rule = { remains: Remains; isFor: (record: ContractRecord) => boolean };

type Fated = { text: string; key: KeyValues; fate: number; body: string; isFound: boolean };

/** Reads a person's records of one collection through and says what will become of each; only keys and hashes are held. */
export async function surveyRecords(
  asked: Asked,
  name: string,
  person: SearchedPerson,
  choices: SurveyChoices,
): Promise<ContractSurvey> {
  const collection = describedCollection(asked.map, name);
  const rules = rulesOf(asked.map, name, collection, choices);
  const rows: Fated[] = [];
  const others: KeyValues[] = [];
  for await (const { records } of personPages(asked, name, person)) {
    for (const record of records) {
      const fated = fateOf(asked.map, name, collection, rules, record);
      if (isAccepted(collection, record, person)) rows.push(fated);
      else others.push(fated.key);
    }
  }
  refuseDoubles(asked.map, name, rows);
  rows.sort((one, other) => (one.text < other.text ? -1 : 1));
  const survey = surveyOf(name, collection, rules, rows, choices.shared);
  return { ...survey, keep: [...survey.keep, ...others] };
}

/** The journal of what was surveyed. It holds keys and MUST be sealed. */
export function journalOf(map: ContractMap, surveys: readonly ContractSurvey[]): ErasureJournal {
  return { system: map.system, entries: surveys.map(({ entry }) => entry) };
}

function surveyOf(
  name: string,
  { key, erase }: ContractCollection,
  rules: readonly Rule[],
  rows: readonly Fated[],
  shared: ErasurePlan["shared"],
): ContractSurvey {
  const kept = rules.map(({ remains }, index) => ({
    ...remains,
    count: rows.filter(({ fate }) => fate === index).length,
  }));
  const going = rows.filter(({ fate }) => fate === -1);
  const staying = rows.filter(({ fate }) => fate >= 0);
  const digest = digestOf({
    ...{ collection: name, key, erase, reasons: rules.map(({ remains }) => remains) },
    rows: rows.map(({ text, fate, body }) => [text, fate, body]),
  });
  return {
    step: {
      ...{ collection: name, action: erase.action, count: going.length, digest },
      kept: kept.filter(({ count }) => count > 0),
    },
    entry: {
      ...{ collection: name, key, columns: key, anonymised: [] },
      erased: going.map((row) => textsOf(key, row.key)),
      kept: staying.map((row) => textsOf(key, row.key)),
    },
    // What only an address leads to is not even searched by it (identitiesToErase), so it needs no keeping.
    keep: staying.filter(({ isFound }) => isFound || shared === "ERASE").map((row) => row.key),
  };
}

/** Why records stay, in the order in which a record's reason is looked for, as in a database (erasure-fate.ts). */
function rulesOf(
  map: ContractMap,
  name: string,
  { erase, columns }: ContractCollection,
  { holds, today, shared }: SurveyChoices,
): Rule[] {
  const categories = Object.values(columns).map(({ category }) => category);
  const held = holds.filter(({ category }) => category === null || categories.includes(category));
  const always = () => true;
  const doubts =
    shared === "ERASE" || erase.action === "keep" ? [] : [{ remains: NOT_SURELY_HERS, isFor: isShared }];
  const own =
    erase.action === "keep"
      ? [{ remains: remainsOf(erase), isFor: always }]
      : (erase.keepWhen ?? []).map((rule) => ({
          remains: remainsOf(rule),
          isFor: (record: ContractRecord) => isKept(map, name, record, rule.where, today),
        }));
  return [...doubts, ...held.map(({ remains }) => ({ remains, isFor: always })), ...own];
}

function isKept(
  map: ContractMap,
  name: string,
  { fields }: ContractRecord,
  where: Where,
  today: string,
): boolean {
  const field = findUncomparable(fields, where);
  if (field === undefined) return isWhere(fields, where, today);
  const why = `the field ${field} holds another kind of value than keepWhen compares it with. Correct the data map`;
  throw faultError("SCHEMA_CHANGED", "CONFLICT", `In ${map.system}, ${name}: ${why}.`, [`${name}: ${why}.`]);
}

function fateOf(
  map: ContractMap,
  name: string,
  collection: ContractCollection,
  rules: readonly Rule[],
  record: ContractRecord,
): Fated {
  recordsOf(map, name, collection, record.fields);
  const key = keyOf(map, name, collection, record);
  const body = createHash("sha256")
    .update(canonicalize(record.fields) ?? "")
    .digest("hex");
  const text = JSON.stringify(textsOf(collection.key, key));
  const fate = rules.findIndex(({ isFor }) => isFor(record));
  return { text, key, body, fate, isFound: !isShared(record) };
}

/** The values of a record's key; what is neither text nor number tells nothing apart. */
function keyOf(
  map: ContractMap,
  name: string,
  { key }: ContractCollection,
  { fields }: ContractRecord,
): KeyValues {
  const values = key.map((field): [string, string | number] => {
    const value = fields[field];
    if (typeof value === "string" || typeof value === "number") return [field, value];
    const why = `the key ${field} of a record is neither text nor number`;
    throw faultError("KEY_UNUSABLE", "CONFLICT", `In ${map.system}, ${name}: ${why}.`, [`${name}: ${why}.`]);
  });
  return Object.fromEntries(values);
}

function textsOf(key: readonly string[], values: KeyValues): string[] {
  return key.map((field) => String(values[field]));
}

function refuseDoubles(map: ContractMap, name: string, rows: readonly Fated[]): void {
  if (new Set(rows.map(({ text }) => text)).size === rows.length) return;
  const why = "several records of the person have the same key, so they cannot be told apart";
  throw faultError("KEY_UNUSABLE", "CONFLICT", `In ${map.system}, ${name}: ${why}.`, [`${name}: ${why}.`]);
}
